import { findingsRouter } from './findings/router.ts';
import { historyRouter } from './history/router.ts';
import { sessionsRouter } from './sessions/router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** Everything the product can be asked, by noun. */
export const appRouter = router({
  sessions: sessionsRouter,
  history: historyRouter,
  findings: findingsRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
