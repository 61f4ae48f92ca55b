import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { agedOrNone, type Aged, type AgedState } from '../../shared/attachments.ts';
import type { FindingSelection } from './finding-rows.ts';
import { rowsOf } from './rows-of.ts';
import { holdsAt, read, type World } from './world.ts';

/** A finding that rests on a piece that has expired, or must be looked at again, on the world's day; 1 where it does. */
export interface AgedFinding {
  finding_id: string;
  expired: number;
  review: number;
  /** the day from which the first of its pieces asks for a look */
  since: string;
}

const expired = (world: World): RawBuilder<SqlBool> => sql`life.expires < ${world.today}`;
const review = (world: World): RawBuilder<SqlBool> =>
  sql`life.review_on <= ${world.today} and (life.expires is null or life.expires >= ${world.today})`;

/**
 * Every finding with aged evidence, once: as the core's rule has it (evidenceState). It begins at the dates, which have an index (SQLite
 * keeps the order of a cross join; left to itself it begins at all evidence), so it
 * costs as much as there is aged evidence and no more for more findings. It knows no rights: join it to findings that one may know.
 */
export function agedFindings(world: World): RawBuilder<AgedFinding> {
  return sql<AgedFinding>`(select piece.finding_id, max(case when ${expired(world)} then 1 else 0 end) as expired,
      max(case when ${review(world)} then 1 else 0 end) as review,
      min(case when life.review_on <= ${world.today} and (life.expires is null or life.review_on <= life.expires) then life.review_on else life.expires end) as since
    from attachment_version life cross join evidence_version piece
    where piece.id = life.evidence_id and ${holdsAt(world, 'piece')} and ${holdsAt(world, 'life')} and (life.expires < ${world.today} or life.review_on <= ${world.today})
    group by piece.finding_id)`;
}

/** That a finding of the query rests on a piece of that state. */
export function restsOn(world: World, state: AgedState): RawBuilder<SqlBool> {
  const column = sql.ref(`aged.${state}`);
  return sql<SqlBool>`finding.id in (select aged.finding_id from ${agedFindings(world)} aged where ${column} = 1)`;
}

/** How many of the selected findings rest on aged evidence; undefined where none does. */
export async function countAged(world: World, selection: FindingSelection): Promise<Aged | undefined> {
  const row = await selection
    .innerJoin(agedFindings(world).as('aged'), (join) => join.onRef('aged.finding_id', '=', 'finding.id'))
    .select((eb) => [
      eb.fn.sum<number | null>('aged.expired').as('expired'),
      eb.fn.sum<number | null>('aged.review').as('review'),
    ])
    .executeTakeFirst();
  return agedOrNone({ expired: Number(row?.expired ?? 0), review: Number(row?.review ?? 0) });
}

function agedLeanedOnQuery(world: World, roundId: string) {
  return read(world, 'position_finding', 'position')
    .selectFrom('position_finding')
    .innerJoin(agedFindings(world).as('aged'), (join) => join.onRef('aged.finding_id', '=', 'position_finding.finding_id'))
    .innerJoin('position', 'position.id', 'position_finding.position_id')
    .where('position.round_id', '=', roundId)
    .where('position.state', '=', 'signed')
    .select(['position_finding.position_id as positionId', 'aged.finding_id', 'aged.expired', 'aged.review'])
    .orderBy('position_finding.position_id')
    .orderBy('aged.finding_id');
}

/** The aged findings that signed positions of a round lean on, as far as the viewer may know them, each with its position. */
export function agedLeanedOn(world: World, roundId: string): Promise<(Omit<AgedFinding, 'since'> & { positionId: string })[]> {
  return rowsOf(world, agedLeanedOnQuery, roundId);
}

/** How many of the findings that these positions lean on rest on aged evidence, each counted once. */
export function agedBehind(
  leaned: readonly (Omit<AgedFinding, 'since'> & { positionId: string })[],
  positionIds: readonly string[],
): Aged | undefined {
  if (leaned.length === 0) return undefined;
  const behind = new Set(positionIds);
  const findings = new Map(leaned.filter(({ positionId }) => behind.has(positionId)).map((one) => [one.finding_id, one]));
  const count = (state: keyof Aged): number => [...findings.values()].filter((one) => one[state] === 1).length;
  return agedOrNone({ expired: count('expired'), review: count('review') });
}
