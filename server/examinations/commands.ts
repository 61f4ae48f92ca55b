import { leavesRoomFor, type SaveExaminations } from '../../shared/examinations.ts';
import { printedName } from '../../shared/findings.ts';
import { valuesOf } from '../db/code.ts';
import { foundIn, insideChange, NOTHING_YET, recordExamination } from '../db/examined.ts';
import { read } from '../db/world.ts';
import { refusal, refuseNotHappened, type CommandContext } from '../trpc.ts';

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
  if (input.date !== undefined) refuseNotHappened(ctx, input.date);
  const values = new Map((await valuesOf(world, pilot.edition_id)).map((value) => [value.id, value]));
  if (!input.states.every(({ value }) => values.has(value))) throw refusal('BAD_REQUEST', say('pilots.problem.value'));
  const place = { pilotId: pilot.id, organisationId: pilot.organisation_id, date: input.date ?? null };
  const { revision } = await ctx.change('examination.save', async (change) => {
    const found = await foundIn(insideChange(world, change), pilot.id);
    const denied = input.states.filter(({ value, state }) => found.has(value) && !leavesRoomFor(state));
    const names = denied.flatMap(({ value }) => values.get(value) ?? []).map((one) => printedName(one.name, one.nameStatus, say));
    if (names.length > 0)
      throw refusal('BAD_REQUEST', say('pilots.problem.found', { count: names.length, names: names.join(', ') }));
    for (const { value, state, base = NOTHING_YET } of input.states)
      await recordExamination(change, world, { ...place, valueId: value, state, base });
  });
  return { revision };
}
