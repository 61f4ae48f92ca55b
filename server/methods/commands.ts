import type { z } from 'zod';
import { canonicalText } from '../../shared/canonical.ts';
import type { fixMethodSchema } from '../../shared/methods.ts';
import { insideChange } from '../db/examined.ts';
import { listMethods } from '../evidence/method.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { methodsPage } from './repository.ts';

/**
 * Fixes the version of the method that a round will use, or changes it while that round has not begun: who has seen answers no longer
 * chooses the words for them. @throws FORBIDDEN, NOT_FOUND, BAD_REQUEST for a round that has begun, CONFLICT.
 */
export async function fixMethod(
  ctx: CommandContext,
  { round: roundId, base, fields }: z.output<typeof fixMethodSchema>,
): Promise<{ revision: number }> {
  ctx.allow('method.fix');
  const { reason, ...thresholds } = fields;
  const { revision } = await ctx.change(
    'method.fix',
    async (change) => {
      // asked inside the change: nobody begins the round, or fixes another version, in between
      const world = insideChange(ctx.world, change);
      const round = (await methodsPage(world)).rounds.find(({ id }) => id === roundId);
      if (round === undefined) throw refusal('NOT_FOUND', ctx.say('rounds.problem.gone'));
      if (round.begun) throw refusal('BAD_REQUEST', ctx.say('methods.problem.begun', { round: round.round }));
      if (base === undefined && round.own !== null) throw refusal('CONFLICT', ctx.say('methods.problem.meanwhile'));
      const known = await listMethods(world);
      const name = round.own === null ? `methode-v${String(known.length + 2)}` : round.method.version;
      const row = { id: round.own?.id ?? `method-${roundId}`, name, fixed_on: ctx.world.today, round_id: roundId };
      await change.put('method', { ...row, thresholds: canonicalText(thresholds) }, base);
    },
    reason,
  );
  return { revision };
}
