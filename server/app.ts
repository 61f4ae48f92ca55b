import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { sql } from 'kysely';
import { FILES } from '../shared/attachments.ts';
import { UPLOADS } from '../shared/workbook/upload.ts';
import type { Database } from './db/open.ts';
import { bySession, demonstration } from './auth/identify.ts';
import { loginDesk, type Login } from './auth/login.ts';
import { attachmentFiles } from './exports/attachment-files.ts';
import { tableFiles } from './exports/downloads.ts';
import { paperFiles } from './exports/paper-http.ts';
import { answerCache } from './http/cache.ts';
import { cachedAnswers } from './http/answers.ts';
import { tellFailure } from './http/failure.ts';
import { headers, localOnly, ownPagesOnly } from './http/guard.ts';
import { limited, type Limits } from './http/limits.ts';
import { declaredOnly, refuseInWords } from './http/routes.ts';
import { SECURITY_TXT, securityTxt } from './http/security-txt.ts';
import { attachmentUploads } from './imports/attachment-uploads.ts';
import { workbookUploads } from './imports/http.ts';
import { sendInvitation, type MailOffice } from './mail/deliver.ts';
import { wayOut } from './mail/way-out.ts';
import { appRouter } from './router.ts';
import { askerOf, localeOf } from './session.ts';
import { sayIn } from './texts.ts';
import type { Context } from './trpc.ts';

const CACHE_BYTES = 256 * 1024 * 1024;

function contextOf({ database, mail }: { database: Database; mail: MailOffice | undefined }, req: Request): Context {
  const locale = localeOf(req.headers);
  const invite = mail && ((to: string, path: string) => sendInvitation(mail, { to, path, language: locale }));
  return { database, ...askerOf(req), locale, say: sayIn(locale), invite };
}

async function health(database: Database, res: Response): Promise<void> {
  try {
    await sql`select 1`.execute(database.read);
    res.json({ status: 'ok' });
  } catch {
    res.status(503).json({ status: 'database unavailable' });
  }
}

interface Surface {
  pages?: express.Handler;
  development?: boolean;
  /** absent where the demonstration roles are used, which listen to this machine only */
  login?: Login | undefined;
  /** absent where only this machine can ask */
  limits?: Limits | undefined;
  /** how many proxies stand in front: the address of whoever asks is what the first of them saw */
  proxies?: number;
  /** absent where no mail is sent */
  mail?: MailOffice | undefined;
  /** where one reports a weakness, as mailto: or https:; null where nobody was named */
  contact?: string | null;
}

/**
 * The whole product as one Express application, without listening, so that tests and server share it.
 * `pages` serves what a browser loads: the built files, or Vite in development, which needs inline scripts and so no content policy.
 */
export function createApp(database: Database, log: Logger, surface: Surface = {}): Express {
  const { pages, development = false, login, limits, proxies = 0, mail, contact = null } = surface;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', proxies);
  const protect = headers(login?.publicUrl.startsWith('https:') === true);
  // a procedure gets them only when it is not answered from what is kept, which has fewer of its own
  if (!development) app.use((req, res, next) => (req.path.startsWith('/trpc/') ? next() : protect(req, res, next)));
  app.get('/healthz', (_req, res) => health(database, res));
  app.use(...(login ? [bySession(database, login)] : [localOnly, demonstration]), ownPagesOnly, declaredOnly);
  if (limits) app.use(limited(database, limits));
  if (login) app.use(wayOut(database));
  // answers that are kept go out before anything else has work: their own headers are in server/http/answers.ts
  app.use('/trpc', cachedAnswers(database, answerCache(CACHE_BYTES)));
  if (!development) app.use('/trpc', protect);
  const createContext = ({ req }: { req: Request }): Context => contextOf({ database, mail }, req);
  const onError = ({ error, path }: { error: Error & { code: string }; path: string | undefined }): void => {
    if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error.cause ?? error, path }, 'procedure failed');
  };
  app.use(
    '/trpc',
    createExpressMiddleware({ router: appRouter, createContext, onError, maxBodySize: 1_000_000, maxBatchSize: 20 }),
  );
  app.get(SECURITY_TXT, securityTxt(database, contact));
  if (login) app.use(loginDesk(database, login, log));
  app.use('/download', tableFiles(database));
  app.use(paperFiles(database));
  app.use(
    UPLOADS,
    workbookUploads(database, (error) => log.error({ err: error }, 'workbook failed')),
  );
  app.use(FILES, attachmentUploads(database), attachmentFiles(database, log));
  if (pages) app.use(pages);
  app.use((req: Request, res: Response) =>
    refuseInWords(req, res.status(404), sayIn(localeOf(req.headers))('policy.noSuchAddress')),
  );
  app.use((error: Error, req: Request, res: Response, _next: NextFunction) => tellFailure(log, error, { req, res }));
  return app;
}
