import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { agedOrNone, type Aged, type AgedFilter, type AgedState } from '../../shared/attachments.ts';
import type { FindingSelection } from './finding-rows.ts';
import { holdsAt, type World } from './world.ts';

/** A finding that rests on a piece that has expired, or must be looked at again, on the world's day; 1 where it does. */
interface AgedFinding {
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

/** Of both states at once: 2 for expired, 1 for to be looked at again, 3 for both, 0 or null for neither. */
type AgedMark = number | null;

/** Whether the mark has that state. */
export const isAged = (mark: AgedMark, state: AgedState): boolean => ((mark ?? 0) & (state === 'expired' ? 2 : 1)) !== 0;

/**
 * How the evidence of one finding stands, looked up by its id: for a page of findings, which costs nothing of what there is beside
 * it. `column` holds the id. It knows no rights: ask it of findings that one may know.
 */
export function agedMark(world: World, column: string): RawBuilder<AgedMark> {
  return sql<AgedMark>`(select max(case when ${expired(world)} then 2 else 0 end) + max(case when ${review(world)} then 1 else 0 end)
    from evidence_version piece cross join attachment_version life where piece.finding_id = ${sql.ref(column)} and ${holdsAt(world, 'piece')}
    and life.evidence_id = piece.id and ${holdsAt(world, 'life')})`;
}

/** That a finding of the query rests on a piece of that state, or of any. */
export function restsOn(world: World, state: AgedFilter): RawBuilder<SqlBool> {
  const only = state === 'aged' ? sql`` : sql` where ${sql.ref(`aged.${state}`)} = 1`;
  return sql<SqlBool>`finding.id in (select aged.finding_id from ${agedFindings(world)} aged${only})`;
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

/** A finding that a position leans on, and how its evidence stands. */
export interface LeanedOnMark {
  positionId: string;
  findingId: string;
  mark: AgedMark;
}

/** How many of the findings that these positions lean on rest on aged evidence, each counted once. */
export function agedBehind(leaned: readonly LeanedOnMark[], positionIds: readonly string[]): Aged | undefined {
  const aged = leaned.filter(({ mark }) => mark !== null && mark > 0);
  if (aged.length === 0) return undefined;
  const behind = new Set(positionIds);
  const findings = new Map(aged.filter(({ positionId }) => behind.has(positionId)).map((one) => [one.findingId, one.mark]));
  const count = (state: AgedState): number => [...findings.values()].filter((mark) => isAged(mark, state)).length;
  return agedOrNone({ expired: count('expired'), review: count('review') });
}
