import { draftsFilterSchema, saveDraftSchema, withdrawDraftSchema } from '../../shared/drafts.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { saveDraft, withdrawDraft } from './commands.ts';
import { draftsPage } from './repository.ts';

export const draftsRouter = router({
  /** What findings propose for the text of the code, and the lines of a next edition so far. */
  page: readProcedure.input(draftsFilterSchema).query(({ ctx, input }) => ctx.settle((world) => draftsPage(world, input))),
  save: commandProcedure('edition.manage')
    .input(saveDraftSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  withdraw: commandProcedure('edition.manage')
    .input(withdrawDraftSchema)
    .mutation(({ ctx, input }) => withdrawDraft(ctx, input)),
});
