import type { z } from 'zod';
import type { Pilot } from '../../shared/nouns.ts';
import type { PilotForm, savePilotSchema } from '../../shared/pilots.ts';
import { newestEdition } from '../db/code.ts';
import { referenceTaken, titleTaken } from '../db/taken.ts';
import { read } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { orNull } from '../../shared/written.ts';
import { addOnce } from '../db/once.ts';

function formColumns(form: PilotForm): Omit<Pilot, 'id' | 'organisation_id' | 'edition_id'> {
  return {
    title: form.title.trim(),
    reference: orNull(form.reference),
    case_text: orNull(form.caseText),
    topic: orNull(form.topic),
    method: orNull(form.method),
    start_date: orNull(form.start),
    end_date: orNull(form.end),
    roles: orNull(form.roles),
  };
}

async function recordOf({ world, say }: CommandContext, id: string): Promise<Pilot> {
  const pilot = await read(world, 'pilot').selectFrom('pilot').selectAll().where('id', '=', id).executeTakeFirst();
  if (pilot === undefined) throw refusal('NOT_FOUND', say('pilots.gone'));
  return pilot;
}

/** Where a new pilot belongs: the organisation asked for (one's own, when nothing is said) and the newest edition of the code. */
async function newPilot(
  ctx: CommandContext,
  { organisation, newId }: Pick<z.infer<typeof savePilotSchema>, 'organisation' | 'newId'>,
): Promise<Pick<Pilot, 'id' | 'organisation_id' | 'edition_id'>> {
  const id = organisation ?? ctx.viewer.organisationId ?? '';
  const there = await read(ctx.world, 'organisation')
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  const edition = await newestEdition(ctx.world);
  if (there === undefined || edition === undefined) throw refusal('BAD_REQUEST', ctx.say('pilots.form.notYours'));
  return { id: newId ?? crypto.randomUUID(), organisation_id: id, edition_id: edition.id };
}

/** Adds a pilot (once, however often it is sent), or makes the next version of one. A pilot stays with its organisation. @returns its id. */
export async function savePilot(
  ctx: CommandContext,
  input: z.infer<typeof savePilotSchema>,
): Promise<{ id: string; revision: number }> {
  const place = input.id === undefined ? await newPilot(ctx, input) : await recordOf(ctx, input.id);
  ctx.allow('pilot.write', { organisationId: place.organisation_id });
  const row: Pilot = {
    id: place.id,
    organisation_id: place.organisation_id,
    edition_id: place.edition_id,
    ...formColumns(input.form),
  };
  const { revision } = await ctx.change('pilot.save', async (change) => {
    const written = { id: row.id, before: await change.current('pilot', row.id) };
    if (await titleTaken(change, row, written.before))
      throw refusal('BAD_REQUEST', ctx.say('pilots.problem.titleTaken'), 'title');
    if (input.id === undefined) await addOnce(change, 'pilot', row);
    else await change.put('pilot', row, input.base);
    if (await referenceTaken(change, 'pilot', written))
      throw refusal('BAD_REQUEST', ctx.say('pilots.problem.referenceTaken'), 'reference');
  });
  return { id: row.id, revision };
}
