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

/** Whether another record of the organisation has the Kenmerk of a row now: by it a file would find the wrong one. */
export async function referenceTaken(change: Change, noun: Owned, row: Own & { reference: string | null }): Promise<boolean> {
  const { id, organisation_id, reference: text } = row;
  return text !== null && (await taken(change, noun, { id, organisation_id, column: 'reference', text }));
}

/** Whether the organisation has another pilot of this title now. */
export function titleTaken(change: Change, { id, organisation_id, title: text }: Own & { title: string }): Promise<boolean> {
  return taken(change, 'pilot', { id, organisation_id, column: 'title', text });
}
