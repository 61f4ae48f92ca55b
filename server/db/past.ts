import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Noun } from '../../shared/nouns.ts';
import { ownColumns } from './history.ts';
import { FOREVER } from './schema.ts';
import { scopeCondition, type World } from './world.ts';

/* Reads over all versions, which no repository may name: the history of one record, and what a change touched. */

export interface PastVersion {
  revision: number;
  /** the revision that ended it, as far as the world's revision knows; null while it holds */
  closed: number | null;
  row: Record<string, string | number | null>;
}

/** Every version of a record up to the world's revision that this viewer may know, oldest first. */
export async function versionsOfRecord(world: World, noun: Noun, id: string): Promise<PastVersion[]> {
  const limit = scopeCondition(world, noun, 'v');
  const { rows } = await sql<{ revision: number; until: number }>`select * from ${sql.table(`${noun}_version`)} v
    where v.id = ${id} and v.revision <= ${world.revision}${limit ? sql` and ${limit}` : sql``} order by v.revision`.execute(
    world.db,
  );
  return rows.map((row) => ({
    revision: row.revision,
    closed: row.until === FOREVER || row.until > world.revision ? null : row.until,
    row: ownColumns(row),
  }));
}

/** Whether a version of a record is the last that the world's revision knows, whoever may read the others. */
export async function isLastVersion(
  world: World,
  noun: Noun,
  { id, revision }: { id: string; revision: number },
): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(`${noun}_version`)} v
    where v.id = ${id} and v.revision > ${revision} and v.revision <= ${world.revision} limit 1`.execute(world.db);
  return rows.length === 0;
}

const limited: readonly Noun[] = [
  ...(['finding', 'evidence', 'comparison', 'position', 'position_finding', 'contact', 'statement', 'statement_link'] as const),
  ...(['statement_rating', 'coding', 'attachment', 'remark', 'remark_mention', 'text_draft_finding', 'hat', 'release'] as const),
];

/** How many records of each noun these revisions touched, counting only those the viewer may know. */
export async function visibleItems(world: World, revisions: number[]): Promise<{ revision: number; noun: string; n: number }[]> {
  const open = await world.db
    .selectFrom('change_item')
    .select((eb) => ['change_item.revision', 'change_item.noun', eb.fn.countAll<number>().as('n')])
    .where('change_item.revision', 'in', revisions)
    .where('change_item.noun', 'not in', [...limited])
    .groupBy(['change_item.revision', 'change_item.noun'])
    .orderBy('change_item.noun')
    .execute();
  const counted = limited.map(async (noun) => {
    const condition = scopeCondition(world, noun, 'v');
    const { rows } = await sql<{ revision: number; noun: string; n: number }>`
      select item.revision, item.noun, count(distinct item.id) as n from change_item item
      join ${sql.table(`${noun}_version`)} v on v.id = item.id and (v.revision = item.revision or v.until = item.revision)
      where item.noun = ${noun} and item.revision in (${sql.join(revisions)})${condition ? sql` and ${condition}` : sql``}
      group by item.revision, item.noun`.execute(world.db);
    return rows;
  });
  return [...open, ...(await Promise.all(counted)).flat()];
}

/** Whether this viewer may know anything of what was touched after a revision, up to the world's. */
export async function anyVisibleSince(world: World, from: number): Promise<boolean> {
  const touched = await world.db
    .selectFrom('change_item')
    .select('noun')
    .distinct()
    .where('revision', '>', from)
    .where('revision', '<=', world.revision)
    .orderBy('noun')
    .execute();
  for (const { noun } of touched) {
    const condition = limited.includes(noun) ? scopeCondition(world, noun, 'v') : null;
    if (condition === null) return true;
    const { rows } = await sql`select 1 from change_item item
      join ${sql.table(`${noun}_version`)} v on v.id = item.id and (v.revision = item.revision or v.until = item.revision)
      where item.noun = ${noun} and item.revision > ${from} and item.revision <= ${world.revision} and ${condition} limit 1`.execute(
      world.db,
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/** What a load brought is so much that it is not looked at; that it happened is nobody's secret. */
export const isLoad = (command: string): boolean => /\.(load|fill)$/.test(command);

/**
 * The condition that this viewer may know something of what the change of the alias `c` touched: of one noun where one is given, else of
 * any, and then every load as well.
 */
export function visibleChange(world: World, noun?: Noun): RawBuilder<SqlBool> {
  const nouns = noun === undefined ? limited : limited.filter((one) => one === noun);
  const open = noun === undefined ? sql`item.noun not in (${sql.join([...limited])})` : sql`item.noun = ${noun}`;
  const touched = nouns.map((one) => {
    const condition = scopeCondition(world, one, 'v') ?? sql`1 = 1`;
    return sql`exists (select 1 from change_item item join ${sql.table(`${one}_version`)} v
      on v.id = item.id and (v.revision = item.revision or v.until = item.revision)
      where item.revision = c.revision and item.noun = ${one} and ${condition})`;
  });
  const all = [
    ...(noun === undefined ? [sql`c.command like '%.load' or c.command like '%.fill'`] : []),
    ...(noun === undefined || nouns.length === 0
      ? [sql`exists (select 1 from change_item item where item.revision = c.revision and ${open})`]
      : []),
    ...touched,
  ];
  return sql<SqlBool>`(${sql.join(all, sql` or `)})`;
}
