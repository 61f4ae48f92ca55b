import type { z } from 'zod';
import { UNSAID, type saveCodingSchema } from '../../shared/codings.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { isSubmitted, ownCoding } from './repository.ts';

/**
 * Keeps a second judgement. It is given once: whoever has seen the first judgement is no longer blind, so it is not changed
 * afterwards. @throws FORBIDDEN, NOT_FOUND, or CONFLICT where this person judged the finding before.
 */
export async function saveCoding(
  ctx: CommandContext,
  { finding, form }: z.infer<typeof saveCodingSchema>,
): Promise<{ id: string }> {
  ctx.allow('coding.write');
  const { personId } = ctx.viewer;
  if (!(await isSubmitted(ctx.world, finding))) throw refusal('NOT_FOUND', ctx.say('codings.gone'));
  if ((await ownCoding(ctx.world, finding, personId)) !== undefined) throw refusal('CONFLICT', ctx.say('codings.once'));
  const row = {
    id: crypto.randomUUID(),
    ...{ finding_id: finding, person_id: personId, kind: form.kind, date: ctx.world.today },
    relevance: form.relevance === UNSAID ? null : Number(form.relevance),
  };
  await ctx.change('coding.save', (change) => change.put('coding', row));
  return { id: row.id };
}
