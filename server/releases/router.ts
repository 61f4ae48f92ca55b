import { z } from 'zod';
import { giveReleaseSchema, releasesFilterSchema, takeBackReleaseSchema } from '../../shared/releases.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { giveReleases, takeBackReleases } from './commands.ts';
import { releasesPage } from './repository.ts';

const sized = releasesFilterSchema.extend({ size: z.number().int().min(1).max(1_000).optional() });

export const releasesRouter = router({
  /** What one organisation submitted, with how each stands, a page at a time; one's own where none is named. */
  page: readProcedure
    .input(sized)
    .query(({ ctx, input }) => ctx.settle((world) => releasesPage(world, input, ctx.viewer.organisationId))),
  give: commandProcedure('release.write')
    .input(giveReleaseSchema)
    .mutation(({ ctx, input }) => giveReleases(ctx, input)),
  takeBack: commandProcedure('release.write')
    .input(takeBackReleaseSchema)
    .mutation(({ ctx, input }) => takeBackReleases(ctx, input)),
});
