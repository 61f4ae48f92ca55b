import { differenceSchema } from '../../shared/changes.ts';
import { recordSchema } from '../../shared/history.ts';
import { readProcedure, router } from '../trpc.ts';
import { recordDifference, recordHistory, recordWithdrawn } from './repository.ts';

export const historyRouter = router({
  /** Every version of one record, field by field, newest first; empty where the viewer may not know it. */
  record: readProcedure.input(recordSchema).query(({ ctx, input }) => recordHistory(ctx.world, input.noun, input.id)),
  /** That a record was withdrawn, by whom and why; null where it was not, or where the viewer may not know its last version. */
  withdrawn: readProcedure.input(recordSchema).query(({ ctx, input }) => recordWithdrawn(ctx.world, input.noun, input.id)),
  /** One record then and now, field by field. */
  difference: readProcedure.input(differenceSchema).query(({ ctx, input }) => recordDifference(ctx.world, input.noun, input)),
});
