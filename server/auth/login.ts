import { randomBytes } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { chooseHatSchema } from '../../shared/people.ts';
import { hatsOf } from '../db/hats.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import { askerOf, cookieOf, localeOf } from '../session.ts';
import { beginSession, chooseHat, endSessions, type SessionLimits } from '../db/sessions.ts';
import { sayIn } from '../texts.ts';
import { letIn } from './accounts.ts';
import { ATTEMPT_SECONDS, keepAttempt, takeAttempt } from './attempts.ts';
import { BROWSER_COOKIE, cookie, isToken, noCookie, SESSION_COOKIE } from './cookies.ts';
import { deviceName } from './device.ts';
import { CALLBACK, LOGGED_OUT, type IdentityProvider } from './oidc.ts';
import { localPath } from './return-path.ts';

/** Everything that a login needs to know. */
export interface Login {
  provider: IdentityProvider;
  publicUrl: string;
  limits: SessionLimits;
  /** who becomes the first administrator, in lower case; null where nobody does */
  adminEmail: string | null;
}

interface Desk {
  database: Database;
  login: Login;
  log: Logger;
}

const FAILED = '/inloggen/mislukt';
const BLOCKED = '/inloggen/geblokkeerd';
const newToken = (): string => randomBytes(32).toString('base64url');
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function goTo(res: Response, address: string, cookies: string[] = []): void {
  res.setHeader('Cache-Control', 'no-store');
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies);
  res.redirect(303, address);
}

async function start({ database, login }: Desk, req: Request, res: Response): Promise<void> {
  const had = cookieOf(req.headers, BROWSER_COOKIE);
  const browser = isToken(had) ? had : newToken();
  const invitation = textOf(req.query['uitnodiging']);
  const { secrets, address } = await login.provider.begin();
  await keepAttempt(database, browser, {
    ...secrets,
    returnPath: localPath(textOf(req.query['naar'])),
    invitationHash: invitation === null ? null : sha256(invitation),
  });
  goTo(res, address, [cookie(BROWSER_COOKIE, browser, ATTEMPT_SECONDS)]);
}

/** The session that was there before ends: a new login is a new session with a new token, whatever the browser held. */
async function open(desk: Desk, req: Request, personId: string): Promise<string> {
  const { database, login } = desk;
  const before = askerOf(req).session;
  if (before !== null) await endSessions(database, before.personId, { only: before.id });
  const hats = await hatsOf(database, personId);
  const hatId = hats.length === 1 ? (hats[0]?.id ?? null) : null;
  const token = newToken();
  await beginSession(database, { token, personId, hatId, device: deviceName(req.headers['user-agent'] ?? '') }, login.limits);
  return cookie(SESSION_COOKIE, token);
}

async function finish(desk: Desk, req: Request, res: Response): Promise<void> {
  const { database, login, log } = desk;
  const browser = cookieOf(req.headers, BROWSER_COOKIE);
  const attempt = isToken(browser) ? await takeAttempt(database, browser, textOf(req.query['state']) ?? '') : null;
  if (attempt === null) return goTo(res, FAILED);
  try {
    const identity = await login.provider.finish(req.originalUrl.slice(CALLBACK.length), attempt);
    const { invitationHash, returnPath } = attempt;
    const personId = await letIn(database, identity, { invitationHash, adminEmail: login.adminEmail });
    if (personId === null) return goTo(res, BLOCKED);
    goTo(res, returnPath, [await open(desk, req, personId), noCookie(BROWSER_COOKIE)]);
  } catch (error) {
    // the name of what went wrong, and nothing of what the provider said about a person
    log.warn({ kind: error instanceof Error ? error.name : 'unknown', code: codeOf(error) }, 'login refused');
    goTo(res, FAILED);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

async function logout({ database, login, log }: Desk, req: Request, res: Response): Promise<void> {
  const { session } = askerOf(req);
  if (session !== null) await endSessions(database, session.personId, { only: session.id });
  const elsewhere = await login.provider.logout().catch((error: unknown) => {
    log.warn({ kind: error instanceof Error ? error.name : 'unknown' }, 'the provider could not be asked where to log out');
    return null;
  });
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Set-Cookie', noCookie(SESSION_COOKIE));
  res.json({ to: elsewhere ?? LOGGED_OUT });
}

async function actAs({ database }: Desk, req: Request, res: Response): Promise<void> {
  const { session } = askerOf(req);
  const say = sayIn(localeOf(req.headers));
  if (session === null) return void res.status(401).json({ message: say('policy.loginAgain') });
  const { success, data } = chooseHatSchema.safeParse(req.body);
  const token = newToken();
  const chosen = success && (await chooseHat(database, session, { hat: data.hat, token }));
  if (!chosen) return void res.status(403).json({ message: say('policy.notYourHat') });
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Set-Cookie', cookie(SESSION_COOKIE, token));
  res.json({ hat: data.hat });
}

/**
 * `/inloggen` sends a browser to the identity provider and `/inloggen/terug` takes it back in; `/uitloggen` ends the session,
 * `/inloggen/namens` changes the role one acts under. The last two are posts from our own pages only.
 */
export function loginDesk(database: Database, login: Login, log: Logger): Router {
  const desk: Desk = { database, login, log };
  const on = (run: (desk: Desk, req: Request, res: Response) => Promise<void>) => (req: Request, res: Response) =>
    run(desk, req, res);
  const router = Router();
  router.get('/inloggen', on(start));
  router.get(CALLBACK, on(finish));
  router.post('/uitloggen', on(logout));
  router.post('/inloggen/namens', express.json({ limit: '1kb' }), on(actAs));
  return router;
}
