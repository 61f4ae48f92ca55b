import type { Kysely } from 'kysely';
import type { Noun } from '../../shared/nouns.ts';
import { changeHash, type ItemDigest } from './hash.ts';
import type { ChangeRow, Tables } from './schema.ts';
import type { Alteration } from './verify.ts';

/** What every change touched: which revisions each record, ascending, and which records each revision. */
export interface Touches {
  byRecord: Map<string, number[]>;
  byRevision: Map<number, ItemDigest[]>;
}

export const recordOf = (noun: string, id: string): string => `${noun}\n${id}`;

/** Which revisions touched each record: the end of one version is the next of them. */
export async function touches(db: Kysely<Tables>): Promise<Touches> {
  const byRecord = new Map<string, number[]>();
  const byRevision = new Map<number, ItemDigest[]>();
  const items = await db.selectFrom('change_item').selectAll().orderBy('revision').execute();
  for (const item of items) {
    const record = recordOf(item.noun, item.id);
    byRecord.set(record, [...(byRecord.get(record) ?? []), item.revision]);
    const list = byRevision.get(item.revision) ?? [];
    list.push({ noun: item.noun, id: item.id, rowHash: null });
    byRevision.set(item.revision, list);
  }
  return { byRecord, byRevision };
}

/** Records of a broken change beyond which only those that miss a row are named, not every one that may be it. */
const NAMED = 20;

/**
 * The records of a change whose link does not fit. The first time a record is touched it gets a row, so without one that row is missing;
 * later the change may have withdrawn it, and only the link could tell.
 */
function inBrokenChange(revision: number, items: readonly ItemDigest[], byRecord: Touches['byRecord']): Alteration[] {
  return items.flatMap(({ noun, id, rowHash }): Alteration[] => {
    const where = { noun: noun as Noun, id, revision };
    if (rowHash !== null) return items.length > NAMED ? [] : [{ ...where, what: 'chain broken' }];
    const first = byRecord.get(recordOf(noun, id))?.[0] === revision;
    return [{ ...where, what: first ? 'row missing' : 'row missing or withdrawn' }];
  });
}

/** The link of a change; null where it holds what no change ever stored. */
function linkOf(previous: string, change: object, items: ItemDigest[]): string | null {
  try {
    return changeHash(previous, change, items);
  } catch {
    return null;
  }
}

/** Recomputes the chain over all changes, each with the hashes of the rows it opened. */
export function checkChain(changes: readonly ChangeRow[], { byRecord, byRevision }: Touches): Alteration[] {
  const found: Alteration[] = [];
  let previous = '';
  changes.forEach((change, index) => {
    const { hash, ...row } = change;
    if (change.revision !== index + 1)
      found.push({ noun: 'change', id: String(index + 1), revision: index + 1, what: 'revision missing' });
    const items = byRevision.get(change.revision) ?? [];
    if (linkOf(previous, row, items) !== hash) {
      found.push({ noun: 'change', id: String(change.revision), revision: change.revision, what: 'chain broken' });
      found.push(...inBrokenChange(change.revision, items, byRecord));
    }
    previous = hash;
  });
  return found;
}

/** The records that were touched and have no key. */
export async function checkKeys(db: Kysely<Tables>, noun: Noun, byRecord: Touches['byRecord']): Promise<Alteration[]> {
  const keys = await db
    .selectFrom(`${noun}_key` as 'finding_key')
    .select('id')
    .execute();
  const there = new Set(keys.map(({ id }) => id));
  const start = recordOf(noun, '');
  return [...byRecord]
    .filter(([record]) => record.startsWith(start) && !there.has(record.slice(start.length)))
    .map(([record, [revision = 0]]) => ({ noun, id: record.slice(start.length), revision, what: 'key missing' }));
}

/** The head says which change is the newest, and its hash. */
export async function checkHead(db: Kysely<Tables>, newest: ChangeRow | undefined): Promise<Alteration[]> {
  const { revision, hash } = await db.selectFrom('head').selectAll().executeTakeFirstOrThrow();
  if (hash === (newest?.hash ?? '') && revision === (newest?.revision ?? 0)) return [];
  return [{ noun: 'head', id: '1', revision, what: 'chain broken' }];
}
