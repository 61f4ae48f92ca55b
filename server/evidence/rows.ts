import { sql, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { NO_VALUE, type LeanedOn, type OptionName, type PositionRow, type PositionsFilter } from '../../shared/positions.ts';
import type { ScaleView } from '../../shared/scales.ts';
import { leanedOn } from '../db/leaned.ts';
import type { Relations } from '../db/schema.ts';
import { read, type World } from '../db/world.ts';
import { readScales, scaleOf } from './scales.ts';

/* Positions with every name a reader needs, for the list, the cards under a figure and the downloads. */

type Selection = SelectQueryBuilder<Pick<Relations, 'position' | 'organisation'>, 'position', object>;

/** A filter of the page, or positions that something else names. */
type PositionsAsked = PositionsFilter & { ids?: readonly string[] };

const plainFilters = [
  ['round', 'position.round_id'],
  ['question', 'position.question'],
  ['organisation', 'position.organisation_id'],
  ['layer', 'position.layer'],
  ['holder', 'position.holder'],
  ['status', 'position.status'],
  ['state', 'position.state'],
  ['option', 'position.audience_option'],
  ['meaning', 'position.meaning'],
  ['framework', 'position.framework_id'],
  ['noAnswer', 'position.no_answer'],
] as const;

/** A missing floor or ceiling is the preference itself, and the preference is always within: as the core counts it. */
function livesWith(step: string) {
  return sql<SqlBool>`position.answer is not null
    and case when position.floor < position.answer then position.floor else position.answer end <= ${step}
    and case when position.ceiling > position.answer then position.ceiling else position.answer end >= ${step}`;
}

function selected(world: World, filter: PositionsAsked): Selection {
  let query = read(world, 'position', 'organisation').selectFrom('position') as Selection;
  if (filter.ids !== undefined) query = query.where('position.id', 'in', filter.ids);
  for (const [key, column] of plainFilters) if (filter[key] !== undefined) query = query.where(column, '=', filter[key]);
  const { by, value, answer, accepts, until } = filter;
  if (by !== undefined) {
    query = query.where('position.organisation_id', 'in', (eb) =>
      eb.selectFrom('organisation').select('organisation.id').where('organisation.layer', '=', by),
    );
  }
  if (filter.own === true) {
    query = query
      .where('position.answer', 'is not', null)
      .where('position.layer', '=', (eb) =>
        eb.selectFrom('organisation').select('organisation.layer').whereRef('organisation.id', '=', 'position.organisation_id'),
      );
  }
  if (value === NO_VALUE) query = query.where('position.value_id', 'is', null);
  else if (value !== undefined) query = query.where('position.value_id', '=', value);
  if (answer !== undefined) query = query.where(sql<SqlBool>`'+' || position.answer || '+' like ${`%+${answer}+%`}`);
  if (accepts !== undefined) query = query.where('position.question', '=', 'bindingness').where(livesWith(String(accepts)));
  return until === undefined ? query : query.where('position.signed_date', '<=', until);
}

/** The findings that positions of a filter lean on, to select from. */
export function leanedOnBy(world: World, filter: PositionsFilter) {
  return read(world, 'position_finding')
    .selectFrom('position_finding')
    .select('position_finding.finding_id')
    .where('position_finding.position_id', 'in', selected(world, filter).select('position.id'));
}

/** How many positions a filter selects. */
export async function countPositions(world: World, filter: PositionsFilter): Promise<number> {
  const { n } = await selected(world, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** The place after a cursor `date|id`, newest first. */
function beyond(query: Selection, cursor: string | undefined): Selection {
  const [date, id] = (cursor ?? '').split('|');
  if (date === undefined || id === undefined) return query;
  return query.where(sql<SqlBool>`(position.signed_date < ${date} or (position.signed_date = ${date} and position.id > ${id}))`);
}

async function plainRows(world: World, filter: PositionsAsked, limit: number | undefined) {
  const page = beyond(selected(world, filter), filter.after)
    .selectAll('position')
    .orderBy('position.signed_date', 'desc')
    .orderBy('position.id');
  return read(world, 'position', 'organisation', 'round', 'framework', 'value')
    .selectFrom((limit === undefined ? page : page.limit(limit)).as('p'))
    .innerJoin('organisation as org', 'org.id', 'p.organisation_id')
    .innerJoin('round', 'round.id', 'p.round_id')
    .leftJoin('framework', 'framework.id', 'p.framework_id')
    .leftJoin('value', 'value.id', 'p.value_id')
    .select([
      ...([
        'p.id',
        'p.reference',
        'p.round_id as roundId',
        'round.name as round',
        'p.organisation_id as organisationId',
      ] as const),
      ...(['org.name as organisation', 'org.short_name as shortName', 'org.layer as organisationLayer', 'org.network'] as const),
      ...([
        'p.holder',
        'p.question',
        'p.scale_id as scaleId',
        'p.layer',
        'p.audience_option as optionCode',
        'p.meaning',
      ] as const),
      ...([
        'p.framework_id as frameworkId',
        'framework.name as framework',
        'p.value_id as valueId',
        'value.name as value',
      ] as const),
      ...(['value.name_status as valueNameStatus', 'p.answer', 'p.no_answer as noAnswer', 'p.floor as floorCode'] as const),
      ...(['p.ceiling as ceilingCode', 'p.arguments', 'p.status', 'p.signed_function as signedFunction'] as const),
      ...(['p.signed_date as signedDate', 'p.state', 'p.revision'] as const),
    ])
    .orderBy('p.signed_date', 'desc')
    .orderBy('p.id')
    .execute();
}

/** A code by the names of its option; one that the scale does not have stays as it is. */
export function namedOption(scale: ScaleView | undefined, code: string | null): OptionName | null {
  if (code === null) return null;
  const option = scale?.options.find((one) => one.code === code);
  return { code, name: option?.name ?? code, nameEn: option?.nameEn ?? code };
}

/** The positions a filter selects, newest signature first, at most `limit` from the cursor on, each under its own version of the scale. */
export async function listPositions(world: World, filter: PositionsAsked, limit?: number): Promise<PositionRow[]> {
  const scales = await readScales(world);
  const audienceOptions = scaleOf(scales, 'audience-option');
  const rows = await plainRows(world, filter, limit);
  const findings = new Map<string, LeanedOn[]>();
  for (const finding of await leanedOn(
    world,
    rows.map((row) => row.id),
  )) {
    findings.set(finding.positionId, [...(findings.get(finding.positionId) ?? []), finding]);
  }
  return rows.map(({ scaleId, optionCode, answer, floorCode, ceilingCode, ...row }) => {
    const scale = scales.get(scaleId);
    const codes = answer === null ? [] : answer.split('+');
    return {
      ...row,
      option: namedOption(audienceOptions, optionCode),
      answers: codes.flatMap((code) => namedOption(scale, code) ?? []),
      floor: namedOption(scale, floorCode),
      ceiling: namedOption(scale, ceilingCode),
      findings: findings.get(row.id) ?? [],
    } as PositionRow;
  });
}
