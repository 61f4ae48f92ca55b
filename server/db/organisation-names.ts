import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Layer } from '../../shared/nouns.ts';
import { searchWords } from '../../shared/search.ts';
import { read, type World } from './world.ts';

/**
 * The conditions that every word of a search begins a word of an organisation's names. The sort key has no accents, so 'sudwest' finds
 * 'Súdwest-Fryslân'; the other names are searched as they stand, in lower case.
 */
export function namesContain(search: string, alias = 'organisation'): RawBuilder<SqlBool>[] {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  const all = sql`${column('name')} || ' ' || coalesce(${column('official_name')}, '') || ' ' || coalesce(${column('abbreviation')}, '')`;
  const names = sql<string>`' ' || ${column('sort_key')} || ' ' || replace(replace(lower(${all}), '-', ' '), '''', ' ')`;
  return searchWords(search).map((word) => sql<SqlBool>`${names} like ${`% ${word}%`}`);
}

/** The names of organisations by id. */
export async function organisationNames(world: World, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read(world, 'organisation')
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The layer of an organisation, which a coordinator's rights hang on; null where there is no such organisation. */
export async function layerOf(world: World, organisationId: string | null): Promise<Layer | null> {
  if (organisationId === null) return null;
  const row = await read(world, 'organisation')
    .selectFrom('organisation')
    .select('layer')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return row?.layer ?? null;
}
