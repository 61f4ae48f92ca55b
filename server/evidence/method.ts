import type { MethodVersion } from '../../shared/evidence/method.ts';
import { methodAt, type FixedMethod, type MethodMoment } from '../../shared/methods.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';

/** A version that was fixed, with its record. */
export type MethodRecord = FixedMethod & { id: string; revision: number; fixedOn: string };

function methodsQuery(world: World) {
  return read(world, 'method', 'round')
    .selectFrom('method')
    .innerJoin('round', 'round.id', 'method.round_id')
    .select(['method.id', 'method.revision', 'method.fixed_on as fixedOn', 'method.name', 'method.thresholds'])
    .select(['round.id as roundId', 'round.open_date as openDate'])
    .orderBy('round.open_date')
    .orderBy('round.id')
    .orderBy('method.id');
}

/** Every version that was fixed for a round: a handful. */
export function listMethods(world: World): Promise<MethodRecord[]> {
  return rowsOf(world, methodsQuery, null);
}

/** The version that figures about a round are worded with, or figures about none as of the world's day. */
export async function methodOf(world: World, round: { id: string; openDate: string } | null): Promise<MethodVersion> {
  const moment: MethodMoment = round ?? { day: world.today };
  return methodAt(await listMethods(world), moment);
}
