import { editionsFilterSchema, saveValueSchema } from '../../shared/editions.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { saveValue } from './commands.ts';
import { editionPage } from './repository.ts';

export const editionsRouter = router({
  /** The code as it stands, with the standing of each name. */
  page: readProcedure.input(editionsFilterSchema).query(({ ctx, input }) => ctx.settle((world) => editionPage(world, input))),
  /** Confirms, renames, moves or renumbers one value. */
  saveValue: commandProcedure.input(saveValueSchema).mutation(({ ctx, input }) => saveValue(ctx, input)),
});
