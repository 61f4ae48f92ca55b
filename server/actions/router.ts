import { saveActionSchema } from '../../shared/actions.ts';
import { withdrawSchema } from '../../shared/evidence-links.ts';
import { commandProcedure, router } from '../trpc.ts';
import { saveAction, withdrawAction } from './commands.ts';

export const actionsRouter = router({
  save: commandProcedure('action.write')
    .input(saveActionSchema)
    .mutation(({ ctx, input }) => saveAction(ctx, input)),
  withdraw: commandProcedure('action.write')
    .input(withdrawSchema)
    .mutation(({ ctx, input }) => withdrawAction(ctx, input)),
});
