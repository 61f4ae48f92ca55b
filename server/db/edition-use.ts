import { sql, type RawBuilder } from 'kysely';
import type { Noun } from '../../shared/nouns.ts';
import { holdsAt, type World } from './world.ts';

/*
 * What hangs on an edition of the code. It ignores the scope: a draft that one may not read hangs on it just as well. So it says which
 * nouns there are, and not how many or whose.
 */

const named: readonly (readonly [Noun, string])[] = [
  ...([
    ['pilot', 'edition_id'],
    ['finding', 'edition_id'],
    ['mapping', 'from_edition_id'],
  ] as const),
  ['text_draft', 'edition_id'],
];
const byValue: readonly (readonly [Noun, string])[] = [
  ...([
    ['finding', 'value_id'],
    ['finding', 'other_value_id'],
    ['finding', 'merge_value_id'],
  ] as const),
  ...([
    ['examination', 'value_id'],
    ['action', 'value_id'],
    ['position', 'value_id'],
    ['statement', 'value_id'],
  ] as const),
  ['text_draft', 'value_id'],
];

/** The nouns that hang on an edition or on one of its values, each once. */
export async function usesOfEdition(world: World, editionId: string): Promise<Noun[]> {
  const values = sql`select value.id from value_version value where value.edition_id = ${editionId} and ${holdsAt(world, 'value')}`;
  const one = (noun: Noun, condition: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select ${sql.lit(noun)} as noun where exists (select 1 from ${sql.table(`${noun}_version`)} v
      where ${holdsAt(world, 'v')} and ${condition})`;
  const asked = [
    ...named.map(([noun, column]) => one(noun, sql`${sql.ref(`v.${column}`)} = ${editionId}`)),
    ...byValue.map(([noun, column]) => one(noun, sql`${sql.ref(`v.${column}`)} in (${values})`)),
  ];
  const { rows } = await sql<{ noun: Noun }>`${sql.join(asked, sql` union `)} order by noun`.execute(world.db);
  return rows.map(({ noun }) => noun);
}
