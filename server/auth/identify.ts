import type { NextFunction, Request, Response } from 'express';
import type { Database } from '../db/open.ts';
import { cookieOf, demonstrationViewer, rememberAsker } from '../session.ts';
import { findSession } from '../db/sessions.ts';
import { isToken, SESSION_COOKIE } from './cookies.ts';
import type { Login } from './login.ts';

/** Without a login: the role chosen on this machine. */
export function demonstration(req: Request, _res: Response, next: NextFunction): void {
  rememberAsker(req, { viewer: demonstrationViewer(req.headers), session: null, login: null });
  next();
}

/** With a login: the session whose token the cookie holds, asked anew for each request, so that ending one works at once. */
export function bySession(database: Database, { limits, publicUrl }: Login) {
  return async (req: Request, _res: Response, next: NextFunction): Promise<void> => {
    const token = cookieOf(req.headers, SESSION_COOKIE);
    const session = isToken(token) ? await findSession(database, token, limits) : null;
    rememberAsker(req, { viewer: session?.viewer ?? null, session, login: { limits, publicUrl } });
    next();
  };
}
