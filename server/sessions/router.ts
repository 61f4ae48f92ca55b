import type { SessionInfo } from '../../shared/sessions.ts';
import { headOf } from '../db/world.ts';
import { readProcedure, router } from '../trpc.ts';
import { datasetKind, organisationName, organisationsToLookAs, revisionTime } from './repository.ts';

export const sessionsRouter = router({
  /** Who is looking, at what kind of data, as of when. */
  me: readProcedure.query(async ({ ctx }): Promise<SessionInfo> => {
    const { world, viewer, locale } = ctx;
    const { revision: newest } = await headOf(ctx.database);
    return {
      ...{ viewer, locale, newest, revision: world.revision, today: world.today },
      organisation: await organisationName(world, viewer.organisationId),
      dataset: await datasetKind(world),
      revisionAt: await revisionTime(world),
      organisations: await organisationsToLookAs(world),
    };
  }),
});
