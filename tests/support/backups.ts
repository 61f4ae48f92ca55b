import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { verify } from '../../server/db/verify.ts';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { callerAs, freshCopy, testClock, viewerAs } from './worlds.ts';

/* What tests of backups share: a folder with data, writes going on, and the programs of the command line. */

const root = join(import.meta.dirname, '../..');
const own = 'pilotorganisation:vb-gm-1';

/** A folder of its own, gone with the run. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pilotmonitor-backup-'));
}

/** A folder of data with the small example, as the program has it. */
export async function dataFolder(): Promise<{ folder: string; target: string; files: string }> {
  const folder = newFolder();
  const target = join(folder, 'pilotmonitor.sqlite');
  cpSync(await freshCopy('sqlite', 'example'), target);
  return { folder, target, files: join(folder, 'files') };
}

/** Runs a program of the command line from its source; one that does not end is ended, and has no status. */
export function run(program: string, words: string[], dataDir: string) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const all = ['--import', 'tsx', join(root, program), ...words];
  const done = spawnSync(process.execPath, all, {
    encoding: 'utf8',
    env: { ...environment, DATA_DIR: dataDir },
    timeout: 120_000,
    killSignal: 'SIGKILL',
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** Puts a file behind a finding. */
export async function attach(database: Database, text: string): Promise<void> {
  const person = viewerAs(own).personId;
  const sent = await database.files.receive(person, {
    name: `${text}.txt`,
    mediaType: 'text/plain',
    bytes: Buffer.from(text),
  });
  const form = { ...emptyEvidence, kind: 'document' as const, text, file: sent.id };
  await callerAs(database, own).findings.saveEvidence({ finding: 'f1', form });
}

/** Writes one after another until it is told to stop; gives what was acknowledged. */
export function writing(database: Database): { acknowledged: string[]; stop(): Promise<string[]> } {
  const acknowledged: string[] = [];
  let going = true;
  const loop = async (): Promise<void> => {
    while (going) {
      const note = `Onder belasting ${String(acknowledged.length)}`;
      await attach(database, note);
      acknowledged.push(note);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const running = loop();
  return {
    acknowledged,
    async stop() {
      going = false;
      await running;
      return acknowledged;
    },
  };
}

/** Runs a command while this process goes on. */
export function alongside(
  command: string,
  words: string[],
  env: Record<string, string>,
): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: root, env: { ...process.env, ...env } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    child.once('close', (status) => resolve({ status, said }));
  });
}

/** What a database holds: whether it verifies, and which of these notes it has. */
export async function holds(target: string, files: string): Promise<{ alterations: unknown[]; notes: string[] }> {
  const database = await openDatabase(target, testClock, files);
  const { alterations } = await verify(database);
  const rows = await database.read
    .selectFrom('evidence_version')
    .select('text')
    .where('text', 'like', 'Onder belasting %')
    .execute();
  await database.close();
  return { alterations, notes: rows.map(({ text }) => text) };
}
