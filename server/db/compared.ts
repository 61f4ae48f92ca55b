import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { kindsOf, verdictOf, type CrosswalkCount } from '../../shared/evidence/crosswalk.ts';
import { WHOLE, type ComparisonFilter } from '../../shared/comparisons.ts';
import type { Comparison, ComparisonVerdict, Layer } from '../../shared/nouns.ts';
import type { Change } from './history.ts';
import { FOREVER } from './schema.ts';
import { holdsAt, read, type World } from './world.ts';

/*
 * What findings say of existing frameworks: what their organisation recorded, and where it recorded nothing about a framework that the
 * finding names, what follows from the kind of finding (docs/decisions/0013). Counting and listing begin at the same two conditions, so
 * a count and the list behind it cannot disagree. Drafts say nothing yet.
 */

/** That its organisation recorded nothing about the framework that the finding of the query names. */
const nothingRecorded = (world: World): RawBuilder<SqlBool> =>
  sql<SqlBool>`not exists (select 1 from comparison_version said where said.finding_id = finding.id
    and said.framework_id = finding.framework_id and ${holdsAt(world, 'said')})`;

interface Narrowed {
  framework?: string | undefined;
  layer?: Layer | undefined;
  until?: string | undefined;
}

/** What of the question narrows the findings, whichever way they say something. */
function narrowed(world: World, { layer, until }: Narrowed) {
  let query = read(world, 'finding', 'organisation', 'comparison')
    .selectFrom('finding')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
    .where('finding.value_id', 'is not', null)
    .where('finding.state', '<>', 'draft');
  if (layer !== undefined) query = query.where('organisation.layer', '=', layer);
  return until === undefined ? query : query.where('finding.date', '<=', until);
}

const grouping = ['finding.value_id', 'finding.organisation_id', 'organisation.layer'] as const;
const counted = ['finding.value_id as valueId', 'finding.organisation_id as organisationId', 'organisation.layer'] as const;

async function countRecorded(world: World, asked: Narrowed): Promise<CrosswalkCount[]> {
  const query = narrowed(world, asked).innerJoin('comparison', 'comparison.finding_id', 'finding.id');
  const { framework } = asked;
  const rows = await (framework === undefined ? query : query.where('comparison.framework_id', '=', framework))
    .select((eb) => [
      ...([...counted, 'comparison.framework_id as frameworkId', 'comparison.item_id as itemId', 'comparison.verdict'] as const),
      eb.fn.countAll<number>().as('findings'),
    ])
    .groupBy([...grouping, 'comparison.framework_id', 'comparison.item_id', 'comparison.verdict'])
    .execute();
  return rows.map((row) => ({ ...row, valueId: row.valueId ?? '', derived: false }));
}

async function countDerived(world: World, asked: Narrowed): Promise<CrosswalkCount[]> {
  const query = narrowed(world, asked).where('finding.framework_id', 'is not', null).where(nothingRecorded(world));
  const { framework } = asked;
  const rows = await (framework === undefined ? query : query.where('finding.framework_id', '=', framework))
    .select((eb) => [
      ...([...counted, 'finding.framework_id as frameworkId', 'finding.kind'] as const),
      eb.fn.countAll<number>().as('findings'),
    ])
    .groupBy([...grouping, 'finding.framework_id', 'finding.kind'])
    .execute();
  return rows.map(({ kind, ...row }) => ({
    ...{ ...row, valueId: row.valueId ?? '', frameworkId: row.frameworkId ?? '' },
    ...{ itemId: null, verdict: verdictOf(kind), derived: true },
  }));
}

/** What findings about a value say of frameworks and their items, by value, framework, item, organisation and verdict. */
export async function countCompared(world: World, asked: Narrowed): Promise<CrosswalkCount[]> {
  return [...(await countRecorded(world, asked)), ...(await countDerived(world, asked))];
}

function recorded(world: World, { framework, item, verdict }: ComparisonFilter): RawBuilder<SqlBool> {
  const conditions = [
    sql`said.finding_id = finding.id and ${holdsAt(world, 'said')}`,
    ...(framework === undefined ? [] : [sql`said.framework_id = ${framework}`]),
    ...(item === undefined ? [] : [item === WHOLE ? sql`said.item_id is null` : sql`said.item_id = ${item}`]),
    ...(verdict === undefined ? [] : [sql`said.verdict = ${verdict}`]),
  ];
  return sql<SqlBool>`exists (select 1 from comparison_version said where ${sql.join(conditions, sql` and `)})`;
}

function derived(world: World, { framework, item, verdict }: ComparisonFilter): RawBuilder<SqlBool> | null {
  const saying: ComparisonVerdict[] = verdict === undefined ? ['overlap', 'addition', 'tension'] : [verdict];
  const kinds = saying.flatMap(kindsOf);
  if ((item !== undefined && item !== WHOLE) || kinds.length === 0) return null;
  const names = framework === undefined ? sql`is not null` : sql`= ${framework}`;
  return sql<SqlBool>`(finding.framework_id ${names} and finding.kind in (${sql.join(kinds)}) and ${nothingRecorded(world)})`;
}

/**
 * That a finding of the query says something of a framework: with an item or a verdict exactly those that are counted under it, with a
 * framework alone those that name it or are compared with it.
 */
export function comparesWith(world: World, asked: ComparisonFilter): RawBuilder<SqlBool> {
  if (asked.item === undefined && asked.verdict === undefined)
    return sql<SqlBool>`(finding.framework_id = ${asked.framework} or ${recorded(world, asked)})`;
  const follows = derived(world, asked);
  const says = recorded(world, asked);
  return sql<SqlBool>`finding.state <> 'draft' and ${follows === null ? says : sql`(${says} or ${follows})`}`;
}

/** Whether something else of the finding says the same framework and item already, as it stands within a change. */
export async function isComparedTwice({ trx }: Change, comparison: Comparison): Promise<boolean> {
  const { id, finding_id, framework_id, item_id } = comparison;
  const query = trx
    .selectFrom('comparison_version')
    .select('id')
    .where('finding_id', '=', finding_id)
    .where('framework_id', '=', framework_id)
    .where('item_id', item_id === null ? 'is' : '=', item_id)
    .where('until', '=', FOREVER)
    .where('id', '<>', id)
    .limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}
