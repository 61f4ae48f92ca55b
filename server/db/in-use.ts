import { dirname, resolve } from 'node:path';
import { makeFolder, UnusableFolderError } from './folder.ts';
import { holdLock, isServer, openDatabase, type Database } from './open.ts';

/** Another process works on this SQLite file. */
export class InUseError extends Error {
  constructor(file: string) {
    super(
      `Another process of the Pilotmonitor already uses ${resolve(file)}. A SQLite file belongs to one process: stop the other one first, or use PostgreSQL (DATABASE_URL) for several.`,
    );
  }
}

/** Takes the lock of a file; null where another process has it. A folder may say it can be written in and still take no file, as /proc does. */
function lockOf(target: string): (() => void) | null {
  try {
    return holdLock(`${target}.lock`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(CANTOPEN|READONLY)/.test(code)) throw new UnusableFolderError(resolve(dirname(target)), error);
    throw error;
  }
}

/**
 * Claims a SQLite file for this process, by a lock that SQLite itself holds on a file beside it and that ends with the process, however that
 * ends. PostgreSQL serves several processes, so there nothing is claimed. @returns what lets go. @throws InUseError, UnusableFolderError
 */
export function claim(target: string): () => void {
  if (isServer(target)) return () => undefined;
  // what this process makes from here on is for its own user: it holds names, addresses and sessions
  process.umask(0o077);
  makeFolder(dirname(target));
  const letGo = lockOf(target);
  if (letGo === null) throw new InUseError(target);
  return letGo;
}

/** Opens a database as the one process that writes to it; it is let go when it is closed. @throws InUseError, UnusableFolderError */
export async function openAlone(target: string, files: string): Promise<Database> {
  const letGo = claim(target);
  try {
    const database = await openDatabase(target, undefined, files);
    return { ...database, close: () => database.close().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}
