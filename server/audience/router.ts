import { audienceFilterSchema } from '../../shared/audience.ts';
import { readProcedure, router } from '../trpc.ts';
import { audiencePage } from './page.ts';

export const audienceRouter = router({
  /** For whom, per meaning, option by organisation. */
  page: readProcedure.input(audienceFilterSchema).query(({ ctx, input }) => ctx.settle((world) => audiencePage(world, input))),
});
