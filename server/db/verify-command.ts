import { resolve } from 'node:path';
import type { MessageKey, Say } from '../../shared/say.ts';
import { findDatabase, isServer, openDatabase } from './open.ts';
import { verify, type Alteration } from './verify.ts';

/** What was found, in lines for a person, and the exit status: 0 all is well, 1 something was altered, 2 nothing was looked at. */
export interface Verified {
  lines: string[];
  status: 0 | 1 | 2;
}

/** Reads the words of the command line; null where they are anything but --example. */
export function readVerifyCommand(words: readonly string[]): { example: boolean } | null {
  return words.every((word) => word === '--example') ? { example: words.length > 0 } : null;
}

const whats: Record<Alteration['what'], MessageKey> = {
  'row altered': 'history.verify.what.rowAltered',
  'row missing': 'history.verify.what.rowMissing',
  'row missing or withdrawn': 'history.verify.what.rowMissingOrWithdrawn',
  'key missing': 'history.verify.what.keyMissing',
  'row added': 'history.verify.what.rowAdded',
  'end altered': 'history.verify.what.endAltered',
  'chain broken': 'history.verify.what.chainBroken',
  'revision missing': 'history.verify.what.revisionMissing',
  'rests on altered': 'history.verify.what.restsOnAltered',
  'file missing': 'history.verify.what.fileMissing',
  'file altered': 'history.verify.what.fileAltered',
};

/** A file by its whole path, as the folder one is in says nothing of it; a server without the password in its address. */
function nameOf(target: string): string {
  if (!isServer(target)) return resolve(target);
  const { host, pathname } = new URL(target);
  return `${host}${pathname}`;
}

/** Where to look; `files` is the folder of the files behind evidence, where it is not the one beside the database. */
interface Looked {
  target: string;
  files?: string;
  example: boolean;
  /** what to call it, where that is not where it stands */
  called?: string;
}

/** Recomputes the chain of a database that is there. Where there is nothing to look at it says so and makes nothing. */
export async function runVerify({ target, files, example, called = target }: Looked, say: Say): Promise<Verified> {
  const name = nameOf(called);
  const found = await findDatabase(target);
  if (found === 'missing')
    return { lines: [say(`history.verify.${example ? 'missingExample' : 'missing'}`, { database: name })], status: 2 };
  const empty: Verified = { lines: [say('history.verify.empty', { database: name })], status: 2 };
  if (found === 'empty') return empty;
  const database = await openDatabase(target, undefined, files);
  const { rows, revisions, alterations } = await verify(database).finally(() => database.close());
  if (revisions === 0 && alterations.length === 0) return empty;
  const altered = alterations.map(({ what, noun, id, revision, name: called }) => {
    const line = say('history.verify.altered', { what: say(whats[what]), noun, id, revision: String(revision) });
    return called === undefined ? line : `${line} (${called})`;
  });
  const done = say('history.verify.done', { database: name, rows, revisions, altered: altered.length });
  return { lines: [...altered, done], status: altered.length === 0 ? 0 : 1 };
}
