import { z } from 'zod';
import { editionPlanSchema } from '../../shared/edition-plan.ts';
import { editionsFilterSchema, saveValueSchema, undoEditionSchema } from '../../shared/editions.ts';
import { newestEdition } from '../db/code.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { saveValue } from './commands.ts';
import { addEdition, oldEdition, previewEdition } from './plan.ts';
import { editionPage } from './repository.ts';
import { undoEdition } from './undo.ts';

const oldEditionSchema = z.object({ id: z.string().min(1).max(80).optional(), revision: z.number().int().positive().optional() });

export const editionsRouter = router({
  /** The code as it stands, with the standing of each name. */
  page: readProcedure.input(editionsFilterSchema).query(({ ctx, input }) => ctx.settle((world) => editionPage(world, input))),
  /** The edition that a next one begins with, whole; the newest unless one is asked for. Null where there is none. */
  structure: readProcedure.input(oldEditionSchema).query(({ ctx, input }) =>
    ctx.settle(async (world) => {
      const id = input.id ?? (await newestEdition(world))?.id;
      return id === undefined ? null : ((await oldEdition(world, id)) ?? null);
    }),
  ),
  /** What a next edition would do to what is there; a plan is too long for an address, so it is posted, and nothing is written. */
  preview: readProcedure.input(editionPlanSchema).mutation(async ({ ctx, input }) => {
    const preview = await ctx.settle((world) => previewEdition(world, input));
    if (preview === undefined) throw refusal('NOT_FOUND', ctx.say('mapping.problem.from'));
    return preview;
  }),
  /** Adds a next edition with its was-wordtlijst. */
  add: commandProcedure('edition.manage')
    .input(editionPlanSchema)
    .mutation(({ ctx, input }) => addEdition(ctx, input)),
  /** Takes back an edition that nobody has worked with. */
  undo: commandProcedure('edition.manage')
    .input(undoEditionSchema)
    .mutation(({ ctx, input }) => undoEdition(ctx, input)),
  /** Confirms, renames, moves or renumbers one value. */
  saveValue: commandProcedure('edition.manage')
    .input(saveValueSchema)
    .mutation(({ ctx, input }) => saveValue(ctx, input)),
});
