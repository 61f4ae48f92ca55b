import { sql } from 'kysely';
import type { PositionFinding } from '../../shared/nouns.ts';
import type { LeanedOn } from '../../shared/positions.ts';
import { agedMark, type LeanedOnMark } from './aged.ts';
import { rowsOf } from './rows-of.ts';
import { holdsAt, read, type World } from './world.ts';

/* The findings that positions lean on, as far as the viewer may know both. */

function leanedOnMarksQuery(world: World, roundId: string) {
  return read(world, 'position_finding', 'position')
    .selectFrom('position_finding')
    .innerJoin('position', 'position.id', 'position_finding.position_id')
    .where('position.round_id', '=', roundId)
    .where('position.state', '=', 'signed')
    .select(['position_finding.position_id as positionId', 'position_finding.finding_id as findingId'])
    .select(agedMark(world, 'position_finding.finding_id').as('mark'));
}

/** The findings that signed positions of a round lean on, as far as the viewer may know them. */
export function leanedOnMarks(world: World, roundId: string): Promise<LeanedOnMark[]> {
  return rowsOf(world, leanedOnMarksQuery, roundId);
}

// a list of positions asked by id goes in parts: SQLite takes so many variables in one statement
const PART = 5_000;

/** The findings that positions lean on, as far as the viewer may know both, by position and date. */
function leaning(world: World) {
  // straight from the table: the finding and the position are joined, so their rights need not be asked again for every row
  return read(world, 'position', 'finding', 'value', 'principle', 'foundation')
    .with(
      (cte) => cte('lean').notMaterialized(),
      () => sql<PositionFinding>`(select * from position_finding_version v where ${holdsAt(world, 'v')})`,
    )
    .selectFrom('position')
    .innerJoin('lean', 'lean.position_id', 'position.id')
    .innerJoin('finding', 'finding.id', 'lean.finding_id')
    .leftJoin('value', 'value.id', 'finding.value_id')
    .leftJoin('principle', 'principle.id', 'finding.principle_id')
    .leftJoin('foundation', 'foundation.id', 'finding.foundation_id')
    .select((eb) => [
      ...(['position.id as positionId', 'finding.id', 'finding.pilot_id as pilotId', 'finding.kind', 'finding.text'] as const),
      eb.fn.coalesce('value.name', 'principle.name', 'foundation.name').as('subject'),
      'value.name_status as nameStatus',
    ])
    .orderBy('position.id')
    .orderBy('finding.date')
    .orderBy('finding.id');
}

function leanedOnQuery(world: World, positionIds: readonly string[]) {
  return leaning(world).where('position.id', 'in', positionIds);
}

function leanedOnInRoundQuery(world: World, roundId: string) {
  return leaning(world)
    .select(['finding.id as findingId', agedMark(world, 'finding.id').as('mark')])
    .where('position.round_id', '=', roundId)
    .where('position.state', '=', 'signed');
}

/** The findings that signed positions of a round lean on, as far as the viewer may know them, each with how its evidence stands. */
export async function leanedOnInRound(world: World, roundId: string): Promise<(LeanedOn & LeanedOnMark)[]> {
  return (await rowsOf(world, leanedOnInRoundQuery, roundId)) as (LeanedOn & LeanedOnMark)[];
}

/** The findings that positions lean on, as far as the viewer may know them, by position and id. */
export async function leanedOn(world: World, positionIds: readonly string[]): Promise<LeanedOn[]> {
  const found: LeanedOn[] = [];
  for (let at = 0; at < positionIds.length; at += PART) {
    const rows = await rowsOf(world, leanedOnQuery, positionIds.slice(at, at + PART));
    found.push(...(rows as LeanedOn[]));
  }
  return found;
}
