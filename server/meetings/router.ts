import type { z } from 'zod';
import { saveMeetingSchema } from '../../shared/meetings.ts';
import { addOnce } from '../db/once.ts';
import { read } from '../db/world.ts';
import { commandProcedure, refusal, router, type CommandContext } from '../trpc.ts';

/** Adds a meeting, or makes the next version of one. */
async function saveMeeting(
  ctx: CommandContext,
  input: z.output<typeof saveMeetingSchema>,
): Promise<{ id: string; revision: number }> {
  ctx.allow('meeting.manage');
  const { id = input.newId ?? crypto.randomUUID(), base, fields } = input;
  const there = await read(ctx.world, 'meeting').selectFrom('meeting').select('id').where('id', '=', id).executeTakeFirst();
  if (input.id !== undefined && there === undefined) throw refusal('NOT_FOUND', ctx.say('meetings.problem.gone'));
  const row = { id, ...fields };
  const { revision } = await ctx.change('meeting.save', (change) =>
    input.id === undefined ? addOnce(change, 'meeting', row) : change.put('meeting', row, base),
  );
  return { id, revision };
}

export const meetingsRouter = router({
  save: commandProcedure('meeting.manage')
    .input(saveMeetingSchema)
    .mutation(({ ctx, input }) => saveMeeting(ctx, input)),
});
