import type { CompareFilter, CompareSide } from '../../shared/compare.ts';
import type { RoundRow } from '../../shared/rounds.ts';
import { amsterdamDate, revisionOn, type World } from '../db/world.ts';
import { listRounds } from '../evidence/positions.ts';

/** A side with the world it is read in, and the round whose positions it shows; none chosen is the one shown then. */
export interface Side {
  side: CompareSide;
  world: World;
  roundId: string | undefined;
}

async function worldOn(world: World, day: string): Promise<World> {
  const revision = day >= world.today ? world.revision : Math.min(world.revision, await revisionOn({ read: world.db }, day));
  return { ...world, revision, newest: world.newest && revision === world.revision, today: day, asOf: day };
}

async function daySide(world: World, day: string): Promise<Side> {
  const then = await worldOn(world, day < world.today ? day : world.today);
  return { side: { kind: 'day', day: then.today, revision: then.revision, round: null }, world: then, roundId: undefined };
}

function roundSide(world: World, { id, name, closeDate, openDate }: RoundRow): Side {
  const last = closeDate !== null && closeDate < world.today ? closeDate : world.today;
  const day = last < openDate ? openDate : last;
  return { side: { kind: 'round', day, revision: world.revision, round: { id, name } }, world, roundId: id };
}

async function firstDay(world: World): Promise<string> {
  const row = await world.db.selectFrom('change').select('at').orderBy('revision').limit(1).executeTakeFirst();
  return row === undefined ? world.today : amsterdamDate(row.at);
}

/** The rounds that were asked for, earliest first; without a choice of days or rounds the last two with positions. */
function roundsAsked(rounds: readonly RoundRow[], { first, second, third, from, to }: CompareFilter): RoundRow[] {
  const chosen = [first, second, third].flatMap((id) => rounds.find((round) => round.id === id) ?? []);
  const inOrder = (some: readonly RoundRow[]): RoundRow[] => rounds.filter((round) => some.includes(round)).reverse();
  if (chosen.length > 0 || from !== undefined || to !== undefined) return inOrder(chosen);
  return inOrder(rounds.filter(({ positions }) => positions > 0).slice(0, 2));
}

/** What is compared, earliest first: two or three rounds, or two days. */
export async function sidesOf(world: World, filter: CompareFilter): Promise<{ sides: Side[]; rounds: RoundRow[] }> {
  const rounds = await listRounds(world);
  const asked = roundsAsked(rounds, filter);
  if (asked.length > 1) return { sides: asked.map((round) => roundSide(world, round)), rounds };
  const days = [filter.from ?? (await firstDay(world)), filter.to ?? world.today].sort();
  return { sides: await Promise.all(days.map((day) => daySide(world, day))), rounds };
}
