import { readProcedure, router } from '../trpc.ts';
import { inboxOf } from './inbox.ts';

export const inboxRouter = router({
  /** What waits for whoever asks. */
  page: readProcedure.query(({ ctx }) => ctx.settle((world) => inboxOf(world, ctx.viewer))),
});
