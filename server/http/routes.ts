import type { NextFunction, Request, Response } from 'express';
import { FILES } from '../../shared/attachments.ts';
import { WAY_OUT } from '../../shared/mail.ts';
import { reachOf, type Action } from '../../shared/policy.ts';
import { UPLOADS } from '../../shared/workbook/upload.ts';
import { askerOf, localeOf } from '../session.ts';
import { sayIn } from '../texts.ts';
import { SECURITY_TXT } from './security-txt.ts';

/** Whom an address is for: roles that are given one of these actions, or anyone for a reason that is written down. */
type Right = readonly [Action, ...Action[]] | { anyone: string };

/** Kinds of work that are counted apart. */
export const paces = ['login', 'ask', 'search', 'write', 'fetch', 'load'] as const;
export type Pace = (typeof paces)[number];

/** One address that the program answers. */
export interface Route {
  method: 'GET' | 'POST';
  /** What it counts as, where it is asked too often (server/http/limits.ts); 'free' where nothing is done or looked up. */
  pace: Pace | 'free';
  /** As Express writes it: `:name` is one part of a path, `{*path}` the rest of it. */
  path: string;
  right: Right;
}

const read = ['submitted.read'] as const;
const load = ['workbook.load'] as const;
const byProcedure = { anyone: 'each procedure declares its own right (server/trpc.ts)' };
const byMail = { anyone: 'stops one kind of mail for whoever holds the secret that was mailed' };
const loggingIn = { anyone: 'whoever logs in is not known yet' };

/** Every address, in the order in which they are looked at. What is not here is not answered, whatever was mounted. */
export const routes: readonly Route[] = [
  { method: 'GET', pace: 'free', path: '/healthz', right: { anyone: 'says only whether the database answers' } },
  { method: 'GET', pace: 'free', path: `${WAY_OUT}.css`, right: { anyone: 'how the page looks with which one stops mail' } },
  { method: 'GET', pace: 'ask', path: WAY_OUT, right: byMail },
  { method: 'POST', pace: 'write', path: WAY_OUT, right: byMail },
  { method: 'GET', pace: 'free', path: SECURITY_TXT, right: { anyone: 'says where one reports a weakness' } },
  { method: 'GET', pace: 'ask', path: '/trpc/:procedures', right: byProcedure },
  { method: 'POST', pace: 'write', path: '/trpc/:procedures', right: byProcedure },
  { method: 'GET', pace: 'login', path: '/inloggen', right: loggingIn },
  { method: 'GET', pace: 'login', path: '/inloggen/terug', right: loggingIn },
  {
    method: 'POST',
    pace: 'login',
    path: '/inloggen/namens',
    right: { anyone: 'chooses among the roles of the own session, which may have none yet' },
  },
  { method: 'POST', pace: 'login', path: '/uitloggen', right: { anyone: 'ends the own session, if there is one' } },
  { method: 'GET', pace: 'fetch', path: '/download/:file', right: read },
  { method: 'GET', pace: 'fetch', path: '/paper.:format', right: read },
  { method: 'POST', pace: 'write', path: '/paper.json', right: ['snapshot.keep'] },
  { method: 'POST', pace: 'load', path: UPLOADS, right: load },
  { method: 'GET', pace: 'fetch', path: `${UPLOADS}/form.:format`, right: load },
  { method: 'GET', pace: 'fetch', path: `${UPLOADS}/:id/remarks.:format`, right: load },
  { method: 'GET', pace: 'ask', path: `${UPLOADS}/:id`, right: load },
  { method: 'POST', pace: 'load', path: `${UPLOADS}/:id/answers`, right: load },
  { method: 'POST', pace: 'load', path: `${UPLOADS}/:id/load`, right: load },
  { method: 'POST', pace: 'load', path: FILES, right: ['finding.write'] },
  { method: 'GET', pace: 'fetch', path: `${FILES}/:id`, right: read },
  {
    method: 'GET',
    pace: 'free',
    path: '/{*path}',
    right: { anyone: 'the pages and their code, the same for everybody and without content' },
  },
];

/** As Express matches: in either case, with or without a slash at the end. */
function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.$+?()[\]|\\^]/g, '\\$&');
  const open = escaped.replaceAll('/{*path}', '(/.*)?').replaceAll(/:\w+/g, '[^/]+');
  return new RegExp(`^${open}/?$`, 'i');
}

const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));

/** The row of the table for what is asked, or undefined where there is none. */
export function routeOf(method: string, path: string): Route | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  return patterns.find(({ route, pattern }) => route.method === asked && pattern.test(path))?.route;
}

function refusalOf(
  req: Request,
):
  | [
      status: number,
      key: 'policy.unreadable' | 'policy.noSuchAddress' | 'policy.noRole' | 'policy.loginAgain' | 'policy.notYourRole',
    ]
  | null {
  // no text holds this character, and PostgreSQL takes none that does
  if (/%00/.test(req.originalUrl)) return [400, 'policy.unreadable'];
  const route = routeOf(req.method, req.path);
  if (route === undefined) return [404, 'policy.noSuchAddress'];
  if ('anyone' in route.right) return null;
  const { viewer, login } = askerOf(req);
  if (viewer === null) return [401, login ? 'policy.loginAgain' : 'policy.noRole'];
  return route.right.some((action) => reachOf(viewer.role, action) !== null) ? null : [403, 'policy.notYourRole'];
}

/** Default deny at the door: an address that is not in the table is not there, and a role without its right gets no further. */
export function declaredOnly(req: Request, res: Response, next: NextFunction): void {
  const refused = refusalOf(req);
  if (refused === null) return next();
  const [status, key] = refused;
  refuseInWords(req, res.status(status), sayIn(localeOf(req.headers))(key));
}

/** A no in words: as text where a browser asks for a file, else as what the pages read. */
export function refuseInWords(req: Request, res: Response, message: string): void {
  res.setHeader('Cache-Control', 'no-store');
  if (new RegExp(`^/(download|${FILES.slice(1)})/`, 'i').test(req.path) && req.method !== 'POST')
    res.type('text/plain; charset=utf-8').send(`${message}\n`);
  else res.json({ message });
}
