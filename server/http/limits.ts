import type { NextFunction, Request, Response } from 'express';
import { ipKeyGenerator, rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { isKnownBrowser } from '../auth/attempts.ts';
import { BROWSER_COOKIE, cookie, isToken } from '../auth/cookies.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import { askerOf, cookieOf, localeOf } from '../session.ts';
import { sayIn } from '../texts.ts';
import { paces, refuseInWords, routeOf, type Pace } from './routes.ts';
import { TICKET_SECONDS, WAITING_COOKIE, waitingTickets, type Tickets } from './waiting.ts';

/** How often something may be asked: by one session (or a browser that logs in), and by all at one address together. */
export interface Allowance {
  session: number;
  address: number;
}

export interface Limits {
  /** the time over which is counted, in seconds */
  seconds: number;
  allowed: Readonly<Record<Pace, Allowance>>;
  /** how long somebody waits who logs in where too many do, in seconds */
  wait: number;
}

interface Desk {
  database: Database;
  limits: Limits;
  tickets: Tickets;
}

const addressOf = (req: Request): string => ipKeyGenerator(req.ip ?? '');

/** Names searching by what is asked, as far as it is written plainly; written otherwise it still counts as asking. */
function paceOf(req: Request): Pace | 'free' {
  const pace = routeOf(req.method, req.path)?.pace ?? 'free';
  return pace === 'ask' && /(%22|")q(%22|")(%3A|:)(%22|")/i.test(req.originalUrl) ? 'search' : pace;
}

/** Who is counted by name: the session, or the browser that has a login under way. Null for whoever is counted by address alone. */
async function nameOf({ database }: Desk, req: Request): Promise<string | null> {
  const { session } = askerOf(req);
  if (session !== null) return `session ${session.id}`;
  const browser = cookieOf(req.headers, BROWSER_COOKIE);
  const known = isToken(browser) && (await isKnownBrowser(database, browser));
  return known ? `browser ${sha256(browser)}` : null;
}

/** An HTML page of one sentence, for whoever followed a link to log in. */
function page(sentence: string, { title, again, path }: { title: string; again: string; path: string }): string {
  const escaped = path.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1><p>${sentence}</p><p><a href="${escaped}">${again}</a></p></main></html>`;
}

/** Says when to try again, in the form that whoever asks can show: a page, a file that is text, a procedure's error, or a message. */
function refuse(req: Request, res: Response, seconds: number): void {
  const locale = localeOf(req.headers);
  const say = sayIn(locale);
  const message = say('policy.tooOften', { seconds });
  res.status(429).setHeader('Retry-After', String(seconds));
  res.setHeader('Cache-Control', 'no-store');
  if (req.path.startsWith('/trpc/')) {
    const data = { code: 'TOO_MANY_REQUESTS', httpStatus: 429, conflict: null };
    return void res.json({ error: { message, code: -32029, data } });
  }
  if (req.method !== 'GET' || !req.path.startsWith('/inloggen')) return refuseInWords(req, res, message);
  const words = { title: say('policy.busy'), again: say('common.action.retry'), path: req.originalUrl };
  res.type('html').send(page(message, words).replace('lang="nl"', `lang="${locale}"`));
}

const secondsLeft = (req: Request, { seconds }: Limits): number => {
  const until = (req as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime?.getTime();
  return until === undefined ? seconds : Math.max(1, Math.ceil((until - Date.now()) / 1_000));
};

type Handler = (req: Request, res: Response, next: NextFunction) => void;
interface Counter {
  limit: number;
  key: (req: Request) => string;
  over: Handler;
}

function counter({ limits }: Desk, { limit, key, over }: Counter): RateLimitRequestHandler {
  return rateLimit({
    windowMs: limits.seconds * 1_000,
    limit,
    keyGenerator: key,
    handler: over,
    standardHeaders: false,
    legacyHeaders: false,
    // the number of proxies is a setting of its own
    validate: { xForwardedForHeader: false, forwardedHeader: false, trustProxy: false },
  });
}

/** Over the limit of an address: whoever logs in waits a little and is let through with the ticket; all else waits for the next count. */
function overAddress(desk: Desk, pace: Pace): Handler {
  const { limits, tickets } = desk;
  return (req, res, next) => {
    if (pace !== 'login') return refuse(req, res, secondsLeft(req, limits));
    const address = addressOf(req);
    if (tickets.take(cookieOf(req.headers, WAITING_COOKIE), address)) return next();
    res.setHeader('Set-Cookie', cookie(WAITING_COOKIE, tickets.give(address), TICKET_SECONDS));
    refuse(req, res, limits.wait);
  };
}

function countersOf(desk: Desk, names: WeakMap<Request, string>, pace: Pace) {
  const { session, address } = desk.limits.allowed[pace];
  const over: Handler = (req, res) => refuse(req, res, secondsLeft(req, desk.limits));
  return {
    byName: counter(desk, { limit: session, key: (req) => names.get(req) ?? '', over }),
    byAddress: counter(desk, { limit: address, key: addressOf, over: overAddress(desk, pace) }),
  };
}

/**
 * Slows down whoever asks too often, counted by session and by address. Whoever has a login under way or a session is not held up by
 * others who log in at the same address. Counts are those of this process.
 */
export function limited(database: Database, limits: Limits) {
  const desk: Desk = { database, limits, tickets: waitingTickets(limits.wait) };
  const names = new WeakMap<Request, string>();
  const counters = new Map(paces.map((pace) => [pace, countersOf(desk, names, pace)]));
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const pace = paceOf(req);
    const counted = pace === 'free' ? undefined : counters.get(pace);
    if (counted === undefined) return next();
    const name = await nameOf(desk, req);
    if (name === null) return void (await counted.byAddress(req, res, next));
    names.set(req, name);
    if (pace === 'login') return void (await counted.byName(req, res, next));
    await counted.byName(req, res, (error?: unknown) =>
      error === undefined ? void counted.byAddress(req, res, next) : next(error),
    );
  };
}
