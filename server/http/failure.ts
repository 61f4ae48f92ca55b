import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { localeOf } from '../session.ts';
import { sayIn } from '../texts.ts';

/** The status of what whoever asks did wrong, as Express and its parsers name it; null for every failure of ours. */
function theirFault(error: Error & { status?: unknown }): number | null {
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

/** The last word on a request that failed: what could not be read is told so, our own failures are logged and say nothing of the house. */
export function tellFailure(log: Logger, error: Error, { req, res }: { req: Request; res: Response }): void {
  const fault = theirFault(error);
  if (fault === null) log.error({ err: error, path: req.path }, 'request failed');
  if (res.headersSent) return;
  const say = sayIn(localeOf(req.headers));
  res.status(fault ?? 500).json({ message: say(fault === null ? 'common.state.failed' : 'policy.unreadable') });
}
