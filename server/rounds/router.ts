import { roundsFilterSchema, saveRoundSchema, setRoundStateSchema } from '../../shared/round-forms.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { saveRound, setRoundState } from './commands.ts';
import { roundsPage } from './repository.ts';

export const roundsRouter = router({
  /** Rounds and the meetings they hang on. */
  page: readProcedure.input(roundsFilterSchema).query(({ ctx }) => ctx.settle(roundsPage)),
  save: commandProcedure('round.manage')
    .input(saveRoundSchema)
    .mutation(({ ctx, input }) => saveRound(ctx, input)),
  /** Closes or reopens a round. */
  setState: commandProcedure('round.manage')
    .input(setRoundStateSchema)
    .mutation(({ ctx, input }) => setRoundState(ctx, input)),
});
