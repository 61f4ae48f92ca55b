import { methodAt, type MethodsPage } from '../../shared/methods.ts';
import { roundPhase } from '../../shared/round-forms.ts';
import type { World } from '../db/world.ts';
import { listMethods } from '../evidence/method.ts';
import { listRounds } from '../evidence/positions.ts';

/** The version in force, and each round with the version it uses, latest first. */
export async function methodsPage(world: World): Promise<MethodsPage> {
  const fixed = await listMethods(world);
  const rounds = await listRounds(world);
  return {
    now: methodAt(fixed, { day: world.today }),
    rounds: rounds.map(({ id, name, openDate, closeDate, state, positions }) => {
      const phase = roundPhase({ state, open_date: openDate, close_date: closeDate }, world.today);
      const own = fixed.find(({ roundId }) => roundId === id);
      return {
        ...{ id, round: name, openDate, phase, begun: phase !== 'planned' || positions > 0 },
        method: methodAt(fixed, { id, openDate }),
        own: own === undefined ? null : { id: own.id, revision: own.revision, fixedOn: own.fixedOn },
      };
    }),
  };
}
