import { integrationFilterSchema } from '../../shared/integration.ts';
import { readProcedure, router } from '../trpc.ts';
import { integrationPage } from './page.ts';

export const integrationRouter = router({
  /** Fit in the code of 2009, added value per framework, and the comparison value by value. */
  page: readProcedure
    .input(integrationFilterSchema)
    .query(({ ctx, input }) => ctx.settle((world) => integrationPage(world, input))),
});
