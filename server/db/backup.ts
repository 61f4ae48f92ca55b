import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Say } from '../../shared/say.ts';
import { claim, InUseError } from './in-use.ts';
import { copySqlite, findDatabase, isServer } from './open.ts';
import { runVerify } from './verify-command.ts';

/* A backup is a folder with the database and the files behind evidence, under the names they have in the folder of the data. */

/** What to copy, and the folder of the backup. */
export interface Copied {
  target: string;
  files: string;
  folder: string;
  example: boolean;
}

/** What was done, in lines for a person, and the exit status: 0 done, 1 the copy is not right, 2 nothing was done. */
export interface Told {
  lines: string[];
  status: 0 | 1 | 2;
}

/** Reads the words of the command line; null where they are anything but FOLDER [--example]. */
export function readBackupCommand(words: readonly string[]): { folder: string; example: boolean } | null {
  const [folder, ...more] = words.filter((word) => word !== '--example');
  if (folder === undefined || folder === '' || folder.startsWith('-') || more.length > 0) return null;
  return { folder: resolve(folder), example: words.includes('--example') };
}

const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;

/** What to run on PostgreSQL, which has programs of its own for this. */
function serverSteps(what: 'backup' | 'restore', { files, folder }: Copied, say: Say): Told {
  const [dump, copy, place] = [join(folder, 'pilotmonitor.dump'), join(folder, 'files'), resolve(files)].map(quoted);
  const steps = {
    backup: [
      `mkdir -m 700 ${quoted(folder)}`,
      `pg_dump --format=custom --no-owner --file=${dump} "$DATABASE_URL"`,
      `mkdir -p ${place} && cp -a ${place} ${copy}`,
    ],
    restore: [
      `pg_restore --exit-on-error --no-owner --dbname="$DATABASE_URL" ${dump}`,
      `mkdir -p ${place} && cp -a ${copy}/. ${place}/`,
      'npm run verify',
    ],
  };
  return { lines: [say(`backups.server.${what}`), ...steps[what].map((step) => `  ${step}`)], status: 2 };
}

async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await settle(to);
}

const hashFolder = /^[0-9a-f]{2}$/;
const hashName = /^[0-9a-f]{64}$/;

/** Copies the files that are kept, and not what was sent and never saved. @returns how many */
async function copyFiles(from: string, to: string): Promise<number> {
  let copied = 0;
  const folders = existsSync(from) ? (await readdir(from)).filter((name) => hashFolder.test(name)) : [];
  for (const folder of folders) {
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    for (const name of (await readdir(join(from, folder))).filter((one) => hashName.test(one))) {
      await copyWhole(join(from, folder, name), join(to, folder, name));
      copied += 1;
    }
    await settle(join(to, folder));
  }
  return copied;
}

/** Copies the database and the files behind it while the program runs, and checks the copy; it has its name only when it is right. */
export async function backUp(asked: Copied, say: Say): Promise<Told> {
  const { target, files, folder, example } = asked;
  if (isServer(target)) return serverSteps('backup', asked, say);
  const refuse = (line: string): Told => ({ lines: [line], status: 2 });
  if ((await findDatabase(target)) !== 'there') return refuse(say('backups.nothing', { database: resolve(target) }));
  const partial = `${folder}.partial`;
  if (existsSync(folder)) return refuse(say('backups.exists', { folder }));
  if (existsSync(partial)) return refuse(say('backups.broken', { folder: partial }));
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const copy = { target: join(partial, basename(target)), files: join(partial, basename(files)) };
  await copySqlite(target, copy.target);
  // the database first: a file is there before a change names it
  const copied = await copyFiles(files, copy.files);
  const checked = await runVerify({ ...copy, example, called: join(folder, basename(target)) }, say);
  if (checked.status !== 0) return { lines: [...checked.lines, say('backups.wrong', { folder: partial })], status: 1 };
  await settle(copy.target);
  await rename(partial, folder);
  await settle(dirname(folder));
  return { lines: [...checked.lines, say('backups.done', { folder, files: copied })], status: 0 };
}

async function moveInto(folder: string, path: string): Promise<void> {
  if (existsSync(path)) await rename(path, join(folder, basename(path)));
}

/** Moves what is there out of the way, under a name with the moment in it; undefined where nothing was there. */
async function setAside({ target, files }: Copied): Promise<string | undefined> {
  const present = [`${target}-wal`, `${target}-shm`, target, files].filter((path) => existsSync(path));
  if (present.length === 0) return undefined;
  const aside = join(resolve(dirname(target)), `before-restore-${new Date().toISOString().replaceAll(':', '-')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const path of present) await moveInto(aside, path);
  return aside;
}

async function putBack(asked: Copied, source: string, say: Say): Promise<Told> {
  const { target, files, folder, example } = asked;
  const partial = `${target}.restoring`;
  // what an earlier try left: a copy of a backup
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  const copy = { target: join(partial, basename(target)), files: join(partial, basename(files)) };
  for (const ending of ['', '-wal']) if (existsSync(source + ending)) await copyWhole(source + ending, copy.target + ending);
  const copied = await copyFiles(join(folder, basename(files)), copy.files);
  const checked = await runVerify({ ...copy, example, called: target }, say);
  if (checked.status !== 0) {
    await rm(partial, { recursive: true });
    return { lines: [...checked.lines, say('backups.refused')], status: 1 };
  }
  const aside = await setAside(asked);
  await moveInto(dirname(files), copy.files);
  for (const ending of ['-wal', '']) await moveInto(dirname(target), copy.target + ending);
  await settle(dirname(target));
  await rm(partial, { recursive: true });
  const kept = aside === undefined ? [] : [say('backups.aside', { folder: aside })];
  return { lines: [...checked.lines, say('backups.restored', { database: resolve(target), files: copied }), ...kept], status: 0 };
}

/** Puts a backup back after checking it, on a database that no process works on; what is there now is set aside and never removed. */
export async function restore(asked: Copied, say: Say): Promise<Told> {
  const { target, folder } = asked;
  if (isServer(target)) return serverSteps('restore', asked, say);
  const source = join(folder, basename(target));
  if (!existsSync(source)) return { lines: [say('backups.none', { folder, database: basename(target) })], status: 2 };
  try {
    const letGo = claim(target);
    return await putBack(asked, source, say).finally(letGo);
  } catch (error) {
    if (!(error instanceof InUseError)) throw error;
    return { lines: [say('backups.inUse.restore', { database: resolve(target) })], status: 2 };
  }
}
