import { saveActionSchema } from '../../shared/actions.ts';
import { withdrawSchema } from '../../shared/evidence-links.ts';
import { commandProcedure, router } from '../trpc.ts';
import { saveAction, withdrawAction } from './commands.ts';

export const actionsRouter = router({
  save: commandProcedure.input(saveActionSchema).mutation(({ ctx, input }) => saveAction(ctx, input)),
  withdraw: commandProcedure.input(withdrawSchema).mutation(({ ctx, input }) => withdrawAction(ctx, input)),
});
