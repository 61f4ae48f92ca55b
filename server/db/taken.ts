import { sql } from 'kysely';
import { folded } from '../../shared/workbook/cells.ts';
import type { Change } from './history.ts';
import { FOREVER } from './schema.ts';

type Owned = 'pilot' | 'finding' | 'position';
interface Own {
  id: string;
  organisation_id: string;
}

/**
 * Whether another record of the same organisation says the same in a column that tells its records apart, compared as loading compares:
 * whatever the case, accents and spaces. Looked for among what the change sees, also drafts that who writes may not see.
 */
async function taken(
  { trx }: Change,
  noun: Owned,
  asked: Own & { column: 'reference' | 'title'; text: string },
): Promise<boolean> {
  const column = sql.ref(asked.column);
  const { rows } = await sql<{ text: string }>`select ${column} as text from ${sql.table(`${noun}_version`)}
    where organisation_id = ${asked.organisation_id} and until = ${sql.lit(FOREVER)} and id <> ${asked.id}
    and ${column} is not null`.execute(trx);
  const wanted = folded(asked.text);
  return rows.some(({ text }) => folded(text) === wanted);
}

/** A record of this change: as it was before, absent where it is new. */
interface Written<Row> {
  id: string;
  before: Row | undefined;
}

const says = (before: string | null | undefined, text: string): boolean =>
  before !== null && before !== undefined && folded(before) === folded(text);

/**
 * Whether a change gave a record a Kenmerk that another of the organisation has: by it a file would find the wrong one. Asked after it was
 * written, for two edits may have been joined. What was there already and was left as it was, is not asked about.
 */
export async function referenceTaken(
  change: Change,
  noun: Owned,
  { id, before }: Written<{ reference: string | null }>,
): Promise<boolean> {
  const now = await change.current(noun, id);
  if (now === undefined || now.reference === null || says(before?.reference, now.reference)) return false;
  return taken(change, noun, { ...now, column: 'reference', text: now.reference });
}

/** Whether a change is to give a pilot a title that another of the organisation has. Asked before it is written: no two are the same to the letter. */
export async function titleTaken(
  change: Change,
  { id, organisation_id, title: text }: Own & { title: string },
  before: { title: string } | undefined,
): Promise<boolean> {
  return !says(before?.title, text) && (await taken(change, 'pilot', { id, organisation_id, column: 'title', text }));
}
