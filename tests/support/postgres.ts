import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresFolder } from './programs.ts';

/** A private PostgreSQL server on loopback, gone without trace after `stop`. */
export interface PrivatePostgres {
  adminUrl: string;
  stop(): void;
}

/** Speed before safety: what these databases hold may be lost at any moment. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
];

/** Makes a fresh server from the system's own binaries in the folder for temporary files, and waits until it answers. */
export async function startPostgres(): Promise<PrivatePostgres> {
  const bin = postgresFolder();
  if (bin === undefined)
    throw new Error('PostgreSQL is not installed: install the Debian package postgresql, or run npm run test:fast.');
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const owner = serverOwner();
  if (owner !== undefined) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const run = (program: string, ...words: string[]) => runAs(owner, [join(bin, program), ...words]);
  const port = await freePort();
  run(
    'initdb',
    '--pgdata',
    data,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--locale=C',
    '--encoding=UTF8',
    '--no-sync',
  );
  const options = [...settings, `port=${port}`].map((setting) => `-c ${setting.replace(/=$/, "=''")}`).join(' ');
  run('pg_ctl', 'start', '--wait', '--pgdata', data, '--log', join(folder, 'log'), '--options', options);
  const stop = stopOnce(() => {
    run('pg_ctl', 'stop', '--mode=immediate', '--pgdata', data);
    rmSync(folder, { recursive: true, force: true });
  });
  return { adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** Makes database `name` once for all test files of a run: the first to ask migrates it, the others find it ready. */
export async function createTemplate(adminUrl: string, name: string, migrate: (url: string) => Promise<void>): Promise<string> {
  const url = urlOf(adminUrl, name);
  await withLock(adminUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rows.length > 0) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${quoted(draft)} with (force)`);
    await client.query(`create database ${quoted(draft)}`);
    await migrate(urlOf(adminUrl, draft));
    await client.query(`alter database ${quoted(draft)} rename to ${quoted(name)}`);
  });
  return url;
}

/** A database of its own with everything the template holds, and its address. */
export async function copyOf(adminUrl: string, template: string): Promise<string> {
  const name = `copy_${randomBytes(8).toString('hex')}`;
  await withLock(adminUrl, async (client) => {
    await client.query(`create database ${quoted(name)} template ${quoted(template)}`);
  });
  return urlOf(adminUrl, name);
}

/** PostgreSQL refuses to copy a database that anyone is connected to, so makers and copiers wait for one another. */
async function withLock(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

interface Owner {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root; Debian has the user postgres for it. Undefined: run as who we are. */
function serverOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execute(['id', flag, 'postgres']));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function runAs(owner: Owner | undefined, command: readonly string[]): string {
  return execute(owner === undefined ? command : ['runuser', '-u', 'postgres', '--', ...command]);
}

/** Runs a command to its end. Its output goes nowhere, or a server it leaves behind would keep the pipe open. */
function execute([program = '', ...words]: readonly string[]): string {
  const keepsPipe = words.includes('start');
  const result = spawnSync(program, words, { cwd: '/', encoding: 'utf8', stdio: keepsPipe ? 'ignore' : 'pipe' });
  if (result.status !== 0)
    throw new Error(`${program} ${words.join(' ')} failed: ${result.error?.message ?? result.stderr ?? ''}`);
  return result.stdout ?? '';
}

function stopOnce(stop: () => void): () => void {
  let running = true;
  const once = () => {
    if (running) stop();
    running = false;
  };
  // A run that is broken off still leaves nothing behind; this comes before the folder of temporary files is removed.
  process.prependOnceListener('exit', once);
  return once;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
