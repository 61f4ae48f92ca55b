import { overviewFilterSchema, type OverviewPage } from '../../shared/overview.ts';
import { readProcedure, router } from '../trpc.ts';
import { overview } from './answer.ts';

export const overviewRouter = router({
  /** Everything on the landing page, in one answer. */
  page: readProcedure
    .input(overviewFilterSchema)
    .query(({ ctx, input }): Promise<OverviewPage> => ctx.settle((world) => overview(world, input))),
});
