import { pilotSchema, pilotsFilterSchema, savePilotSchema, type PilotsFilter, type PilotsPage } from '../../shared/pilots.ts';
import type { World } from '../db/world.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { savePilot } from './commands.ts';
import { pilotPage } from './page.ts';
import { listPilots, pilotChoices } from './repository.ts';

async function pilotsPage(world: World, filter: PilotsFilter): Promise<PilotsPage> {
  return { rows: await listPilots(world, filter), choices: await pilotChoices(world) };
}

export const pilotsRouter = router({
  /** The pilots a filter selects, with what was examined and found, and what the filters choose from. */
  list: readProcedure.input(pilotsFilterSchema).query(({ ctx, input }) => ctx.settle((world) => pilotsPage(world, input))),
  /** One pilot with everything around it. */
  page: readProcedure.input(pilotSchema).query(async ({ ctx, input }) => {
    const page = await ctx.settle((world) => pilotPage(world, input.id));
    if (page === undefined) throw refusal('NOT_FOUND', ctx.say('pilots.gone'));
    return page;
  }),
  save: commandProcedure('pilot.write')
    .input(savePilotSchema)
    .mutation(({ ctx, input }) => savePilot(ctx, input)),
});
