import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Handler } from 'express';
import pino, { type Logger } from 'pino';
import { fillDemo } from '../seed/demo.ts';
import { loadReference } from '../seed/reference.ts';
import { createApp } from './app.ts';
import type { Login } from './auth/login.ts';
import { IdentityProvider } from './auth/oidc.ts';
import { openAlone } from './db/in-use.ts';
import type { Database } from './db/open.ts';
import { openWorld } from './db/world.ts';
import { datasetKind } from './sessions/repository.ts';
import type { Environment, LoginSettings } from './environment.ts';
import { builtPages } from './http/pages.ts';
import { openCounter } from './imports/counter.ts';
import { startMail } from './jobs/mail.ts';
import type { MailOffice } from './mail/deliver.ts';
import { openPost } from './mail/transport.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// built, this file is in dist/server; in development it is in server
const root = existsSync(here('../seed/domain')) ? here('..') : here('../..');

async function pagesFor(dev: boolean, server: Server): Promise<Handler> {
  if (!dev) return builtPages(`${root}/dist/client`);
  const vite = await import('vite');
  const devServer = await vite.createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'spa' });
  return devServer.middlewares;
}

/** An example database is filled once; one that holds anything else is not touched and not shown as an example. */
async function fillOrRefuse(database: Database): Promise<void> {
  if (await fillDemo(database)) return;
  const world = await openWorld(database, {
    key: 'start',
    submitted: false,
    draftsOf: null,
    contacts: 'none',
    judgements: false,
    people: 'none',
  });
  if ((await datasetKind(world)) !== 'example')
    throw new Error(
      'This database already holds something else. Start --example with a database of its own (DATA_DIR or DATABASE_URL).',
    );
}

function stopOnSignal(server: Server, { database, stopJobs }: { database: Database; stopJobs: (() => void)[] }): void {
  const stop = (): void => {
    for (const stopJob of stopJobs) stopJob();
    server.close(() => void database.close().then(() => process.exit(0)));
    server.closeIdleConnections();
    // a reader that keeps a connection open must not keep the process alive
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What sends mail; undefined where nothing says how. */
function mailOf({ mail, login }: Environment, database: Database, log: Logger): MailOffice | undefined {
  if (mail === null || login === null) return undefined;
  const { publicUrl } = login;
  return { database, log, publicUrl, post: openPost(mail, publicUrl) };
}

function loginOf(settings: LoginSettings | null): Login | undefined {
  if (settings === null) return undefined;
  const { publicUrl, limits, adminEmail } = settings;
  return { provider: new IdentityProvider(settings), publicUrl, limits, adminEmail };
}

/**
 * Opens the database, fills it with what is known, and listens. `words` are those of the command line; `prepare` is done with the
 * filled database before anybody can ask anything.
 * @returns the address where it is ready.
 */
export async function start(
  environment: Environment,
  words: readonly string[],
  prepare?: (database: Database) => Promise<void>,
): Promise<string> {
  const log = pino({ level: environment.logLevel });
  const database = await openAlone(environment.database, environment.files);
  await loadReference(database, `${root}/seed/domain`);
  if (words.includes('--example')) await fillOrRefuse(database);
  await prepare?.(database);
  const server = createServer();
  const development = words.includes('--dev');
  const pages = await pagesFor(development, server);
  const mail = mailOf(environment, database, log);
  const { login, limits, proxies, contact } = environment;
  const door = { login: loginOf(login), limits: limits ?? undefined, proxies, contact };
  server.on('request', createApp(database, log, { pages, development, ...door, mail }));
  const closeCounter = await openCounter(database, environment.database, log);
  stopOnSignal(server, { database, stopJobs: [closeCounter, ...(mail === undefined ? [] : [startMail(mail)])] });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment.port, environment.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : environment.port;
  return environment.login?.publicUrl ?? `http://localhost:${String(port)}`;
}
