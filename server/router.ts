import { audienceRouter } from './audience/router.ts';
import { bindingnessRouter } from './bindingness/router.ts';
import { findingsRouter } from './findings/router.ts';
import { historyRouter } from './history/router.ts';
import { sessionsRouter } from './sessions/router.ts';
import { positionsRouter } from './positions/router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** Everything the product can be asked, by noun. */
export const appRouter = router({
  sessions: sessionsRouter,
  history: historyRouter,
  findings: findingsRouter,
  positions: positionsRouter,
  bindingness: bindingnessRouter,
  audience: audienceRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
