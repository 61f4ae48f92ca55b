import type { SaveExaminations } from '../../shared/examinations.ts';
import { valuesOf } from '../db/code.ts';
import { recordExamination } from '../db/examined.ts';
import { read } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';

/** Records what was examined in a pilot, all values in one change. A stale state is a conflict, as with any record. */
export async function saveExaminations(ctx: CommandContext, input: SaveExaminations): Promise<{ revision: number }> {
  const { world, say } = ctx;
  const pilot = await read(world, 'pilot')
    .selectFrom('pilot')
    .select(['id', 'organisation_id', 'edition_id'])
    .where('id', '=', input.pilot)
    .executeTakeFirst();
  if (pilot === undefined) throw refusal('NOT_FOUND', say('pilots.gone'));
  ctx.allow('examination.write', { organisationId: pilot.organisation_id });
  const values = new Set((await valuesOf(world, pilot.edition_id)).map((value) => value.id));
  if (!input.states.every(({ value }) => values.has(value))) throw refusal('BAD_REQUEST', say('pilots.problem.value'));
  const place = { pilotId: pilot.id, organisationId: pilot.organisation_id, date: input.date ?? null };
  const { revision } = await ctx.change('examination.save', async (change) => {
    for (const { value, state, base } of input.states)
      await recordExamination(change, world, { ...place, valueId: value, state, base });
  });
  return { revision };
}
