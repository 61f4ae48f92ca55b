import { adminRouter } from './admin/router.ts';
import { audienceRouter } from './audience/router.ts';
import { bindingnessRouter } from './bindingness/router.ts';
import { changesRouter } from './changes/router.ts';
import { codingsRouter } from './codings/router.ts';
import { compareRouter } from './compare/router.ts';
import { deedsRouter } from './deeds/router.ts';
import { draftsRouter } from './drafts/router.ts';
import { editionsRouter } from './editions/router.ts';
import { findingsRouter } from './findings/router.ts';
import { inboxRouter } from './inbox/router.ts';
import { integrationRouter } from './integration/router.ts';
import { followRouter } from './inbox/follow-router.ts';
import { historyRouter } from './history/router.ts';
import { mailRouter } from './mail/router.ts';
import { methodsRouter } from './methods/router.ts';
import { meetingsRouter } from './meetings/router.ts';
import { organisationsRouter } from './organisations/router.ts';
import { overviewRouter } from './overview/router.ts';
import { peopleRouter } from './people/router.ts';
import { participationRouter } from './participation/router.ts';
import { releasesRouter } from './releases/router.ts';
import { remarksRouter } from './remarks/router.ts';
import { roundsRouter } from './rounds/router.ts';
import { sessionsRouter } from './sessions/router.ts';
import { actionsRouter } from './actions/router.ts';
import { examinationsRouter } from './examinations/router.ts';
import { pilotsRouter } from './pilots/router.ts';
import { valuesRouter } from './values/router.ts';
import { positionsRouter } from './positions/router.ts';
import { snapshotsRouter } from './snapshots/router.ts';
import { statementsRouter } from './statements/router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** Everything the product can be asked, by noun. */
export const appRouter = router({
  sessions: sessionsRouter,
  history: historyRouter,
  changes: changesRouter,
  compare: compareRouter,
  findings: findingsRouter,
  organisations: organisationsRouter,
  participation: participationRouter,
  overview: overviewRouter,
  actions: actionsRouter,
  examinations: examinationsRouter,
  pilots: pilotsRouter,
  values: valuesRouter,
  positions: positionsRouter,
  snapshots: snapshotsRouter,
  statements: statementsRouter,
  bindingness: bindingnessRouter,
  audience: audienceRouter,
  integration: integrationRouter,
  codings: codingsRouter,
  inbox: inboxRouter,
  releases: releasesRouter,
  follow: followRouter,
  remarks: remarksRouter,
  rounds: roundsRouter,
  methods: methodsRouter,
  meetings: meetingsRouter,
  editions: editionsRouter,
  deeds: deedsRouter,
  drafts: draftsRouter,
  mail: mailRouter,
  people: peopleRouter,
  admin: adminRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
