import { compareFilterSchema } from '../../shared/compare.ts';
import { readProcedure, router } from '../trpc.ts';
import { comparePage } from './page.ts';

export const compareRouter = router({
  /** What changed between two days or rounds; everything in it is as of the revision the question is asked at, or earlier. */
  page: readProcedure.input(compareFilterSchema).query(({ ctx, input }) => ctx.settle((world) => comparePage(world, input))),
});
