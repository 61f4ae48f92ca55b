import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Handler } from 'express';
import pino from 'pino';
import { fillDemo } from '../seed/demo.ts';
import { loadReference } from '../seed/reference.ts';
import { createApp } from './app.ts';
import { openDatabase, type Database } from './db/open.ts';
import { openWorld } from './db/world.ts';
import { datasetKind } from './sessions/repository.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { builtPages } from './http/pages.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// built, this file is dist/server/main.js; in development it is server/main.ts
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
  });
  if ((await datasetKind(world)) !== 'example')
    throw new Error(
      'This database already holds something else. Start --example with a database of its own (DATA_DIR or DATABASE_URL).',
    );
}

function stopOnSignal(server: Server, database: Database): void {
  const stop = (): void => {
    server.close(() => void database.close().then(() => process.exit(0)));
    server.closeIdleConnections();
    // a reader that keeps a connection open must not keep the process alive
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function start(environment: Environment, words: string[]): Promise<void> {
  const log = pino({ level: environment.logLevel });
  const database = await openDatabase(environment.database);
  await loadReference(database, `${root}/seed/domain`);
  if (words.includes('--example')) await fillOrRefuse(database);
  const server = createServer();
  const development = words.includes('--dev');
  server.on('request', createApp(database, log, { pages: await pagesFor(development, server), development }));
  stopOnSignal(server, database);
  server.listen(environment.port, environment.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : environment.port;
    console.log(`Pilotmonitor CODIO is ready on http://localhost:${String(port)}`);
  });
}

try {
  const words = process.argv.slice(2);
  await start(readEnvironment(process.env, words.includes('--example')), words);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
