import { recordSchema } from '../../shared/history.ts';
import { readProcedure, router } from '../trpc.ts';
import { recordHistory } from './repository.ts';

export const historyRouter = router({
  /** Every version of one record, field by field, newest first; empty where the viewer may not know it. */
  record: readProcedure.input(recordSchema).query(({ ctx, input }) => recordHistory(ctx.world, input.noun, input.id)),
});
