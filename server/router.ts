import { findingsRouter } from './findings/router.ts';
import { sessionsRouter } from './sessions/router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** Everything the product can be asked, by noun. */
export const appRouter = router({
  sessions: sessionsRouter,
  findings: findingsRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
