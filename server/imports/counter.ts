import { chmod, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Logger } from 'pino';
import { z } from 'zod';
import { isServer, type Database } from '../db/open.ts';
import { sayIn } from '../texts.ts';
import { runCommand, type Done, type LoadCommand } from './command.ts';

/*
 * A SQLite file belongs to one process, and scripts must be able to load while that runs. So the program that holds the file takes loads
 * from the command line at a socket beside it, which belongs to the user of the program: whoever can reach it could write the file itself.
 */

// what the system takes as the name of a socket (Linux 107 bytes, macOS 103); in a deeper folder there is none
const LONGEST = 103;

/** Where the program that holds this SQLite file takes loads; null where a socket cannot be. */
function socketOf(target: string): string | null {
  const path = `${resolve(target)}.socket`;
  return Buffer.byteLength(path) > LONGEST ? null : path;
}

const commandSchema: z.ZodType<LoadCommand> = z.strictObject({
  file: z.string().min(1),
  dryRun: z.boolean(),
  example: z.boolean(),
  json: z.boolean(),
});

async function answer(database: Database, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const command = commandSchema.parse(await json(req));
  const done = await runCommand(database, command, sayIn('nl'));
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(done));
}

/**
 * Takes loads from the command line for the SQLite file that this process holds; nothing at PostgreSQL, where a load needs nobody.
 * @returns what ends it.
 */
export async function openCounter(database: Database, target: string, log: Logger): Promise<() => void> {
  const path = isServer(target) ? null : socketOf(target);
  if (path === null) return () => undefined;
  // one that a killed process left: this process holds the file, so nobody listens there
  await rm(path, { force: true });
  const server = createServer((req, res) => {
    answer(database, req, res).catch((error: unknown) => {
      log.error({ err: error }, 'load from the command line failed');
      res.writeHead(500).end();
    });
  });
  await new Promise<void>((done) => {
    // where the folder takes no socket the program runs all the same, and the command line says to load on the page
    server.once('error', (error) => {
      log.warn({ err: error }, 'loads from the command line are not taken while the program runs');
      done();
    });
    server.listen(path, done);
  });
  if (server.listening) await chmod(path, 0o600);
  return () => void server.close();
}

/** Has the program that holds this SQLite file do a load. @returns what it did; null where it does not answer there. */
export async function askCounter(target: string, command: LoadCommand): Promise<Done | null> {
  const path = socketOf(target);
  if (path === null) return null;
  const asked = { ...command, file: resolve(command.file) };
  return new Promise((done, fail) => {
    const sent = request({ socketPath: path, method: 'POST', path: '/' }, (response) => {
      if (response.statusCode === 200) json(response).then((said) => done(said as Done), fail);
      else fail(new Error(sayIn('nl')('workbook.cli.failed')));
    });
    sent.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') done(null);
      else fail(new Error(sayIn('nl')('workbook.cli.failed')));
    });
    sent.end(JSON.stringify(asked));
  });
}
