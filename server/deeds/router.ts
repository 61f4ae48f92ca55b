import { z } from 'zod';
import { deedSchema, deedsFilterSchema } from '../../shared/deeds.ts';
import { readProcedure, router } from '../trpc.ts';
import { deedChoices, deedRecords, deedsPage } from './repository.ts';

const sized = deedsFilterSchema.extend({ size: z.number().int().min(1).max(1_000).optional() });

export const deedsRouter = router({
  /** What was done, newest first, a page at a time. */
  page: readProcedure.input(sized).query(({ ctx, input }) => ctx.settle((world) => deedsPage(world, input))),
  /** What the filters choose from. */
  choices: readProcedure.query(({ ctx }) => ctx.settle(deedChoices)),
  /** The records one change touched, as far as this viewer may know; empty where that is nothing, and of a load. */
  records: readProcedure.input(deedSchema).query(({ ctx, input }) => deedRecords(ctx.world, input.change)),
});
