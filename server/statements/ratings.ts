import type { z } from 'zod';
import { finishedRatingSchema, ratingColumns, type rateStatementSchema } from '../../shared/statement-form.ts';
import { NOTHING_YET } from '../db/examined.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { seenStatement } from './commands.ts';

/**
 * Puts down what the viewer makes of a basis, as seen: one rating a person, so that two who differ both stay. A draft may be rated
 * with reasons still to come; what was adopted may not. A rating is one whole: one that the viewer gave since, in another window, is asked.
 */
export async function rateStatement(
  ctx: CommandContext,
  { id, basis, base = NOTHING_YET, form }: z.infer<typeof rateStatementSchema>,
): Promise<{ revision: number }> {
  ctx.allow('statement.rate');
  const row = await seenStatement(ctx, { id, basis });
  if (row.state === 'adopted' && !finishedRatingSchema.safeParse(form).success)
    throw refusal('BAD_REQUEST', ctx.say('statements.problem.componentReason'));
  const { personId } = ctx.viewer;
  const about = { id: `${id}:${personId}`, statement_id: id, person_id: personId };
  const { revision } = await ctx.change('statement.rate', (change) =>
    change.put('statement_rating', { ...about, ...ratingColumns(form), basis, date: ctx.world.today }, base),
  );
  return { revision };
}
