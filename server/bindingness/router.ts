import { bindingnessFilterSchema } from '../../shared/bindingness.ts';
import { readProcedure, router } from '../trpc.ts';
import { bindingnessPage } from './page.ts';

export const bindingnessRouter = router({
  /** How binding, per layer spoken about, with every position behind it. */
  page: readProcedure
    .input(bindingnessFilterSchema)
    .query(({ ctx, input }) => ctx.settle((world) => bindingnessPage(world, input))),
});
