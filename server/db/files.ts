import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptFile } from '../../shared/attachments.ts';

/* The bytes behind evidence, beside the database and outside everything that is served: each under its own hash, so once. */

/** A file that was sent and is not behind anything yet. */
export interface SentFile extends KeptFile {
  id: string;
}

/** A file that is kept, or what is wrong with it. */
export type Fetched = { state: 'there'; bytes: Buffer } | { state: 'missing' } | { state: 'altered' };

interface Waiting extends SentFile {
  personId: string;
  at: number;
}

// who chose a file and does not save within the hour chooses it anew
const HOUR = 60 * 60 * 1000;
/** Files of one person that may wait to be saved. */
const MOST_WAITING = 10;

const hashPattern = /^[0-9a-f]{64}$/;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writes a file so that it is whole on the disk before anybody can know its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Files by their hash under one folder: `ab/abcdef…`, and `sent/` for what is not saved yet. */
export class FileStore {
  readonly folder: string;
  readonly #waiting = new Map<string, Waiting>();
  /** milliseconds; when a file that waits is given up */
  readonly #now: () => number;

  constructor(folder: string, now: () => number = Date.now) {
    this.folder = folder;
    this.#now = now;
  }

  #sent(id: string): string {
    return join(this.folder, 'sent', id);
  }

  #kept(sha256: string): string {
    if (!hashPattern.test(sha256)) throw new Error('that is no SHA-256');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  async #drop(id: string): Promise<void> {
    this.#waiting.delete(id);
    await rm(this.#sent(id), { force: true });
  }

  /** Gives up what waits too long or is too much, and what an earlier run of the program left. */
  async #tidy(personId: string): Promise<void> {
    const old = this.#now() - HOUR;
    for (const one of this.#waiting.values()) if (one.at < old) await this.#drop(one.id);
    const own = [...this.#waiting.values()].filter((one) => one.personId === personId);
    for (const { id } of own.slice(0, Math.max(0, own.length + 1 - MOST_WAITING))) await this.#drop(id);
    const names = await readdir(join(this.folder, 'sent')).catch(() => []);
    for (const name of names) {
      if (this.#waiting.has(name)) continue;
      const found = await stat(this.#sent(name)).catch(() => null);
      if (found !== null && found.mtimeMs < old) await rm(this.#sent(name), { force: true });
    }
  }

  /** Takes in the bytes of a file, under an id that only this person can save it with. */
  async receive(personId: string, file: { name: string; mediaType: string; bytes: Uint8Array }): Promise<SentFile> {
    await this.#tidy(personId);
    const id = randomUUID();
    await writeWhole(this.#sent(id), file.bytes);
    const { name, mediaType, bytes } = file;
    const sent = { id, file_name: name, media_type: mediaType, size: bytes.length, sha256: hashOf(bytes) };
    this.#waiting.set(id, { ...sent, personId, at: this.#now() });
    return sent;
  }

  /**
   * Puts what this person sent in its place for good. Doing so twice is no harm: a save that was refused can be tried again.
   * @returns the file, or undefined where this person sent nothing of that id, or longer than an hour ago.
   */
  async keep(personId: string, id: string): Promise<KeptFile | undefined> {
    const sent = this.#waiting.get(id);
    if (sent?.personId !== personId || sent.at < this.#now() - HOUR) return undefined;
    const place = this.#kept(sent.sha256);
    await mkdir(dirname(place), { recursive: true });
    // over a file that is there already: the same bytes, or the mending of a damaged one
    await rename(this.#sent(id), place).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    await syncFolder(dirname(place));
    if ((await this.fetch(sent.sha256)).state !== 'there') return undefined;
    const { file_name, media_type, size, sha256 } = sent;
    return { file_name, media_type, size, sha256 };
  }

  /** Whether what is kept under a hash is there and still has that hash; anything that is no hash is missing. */
  async check(sha256: string): Promise<Fetched['state']> {
    return hashPattern.test(sha256) ? (await this.fetch(sha256)).state : 'missing';
  }

  /** The bytes under a hash, unless they are not there or no longer those. */
  async fetch(sha256: string): Promise<Fetched> {
    try {
      const bytes = await readFile(this.#kept(sha256));
      return hashOf(bytes) === sha256 ? { state: 'there', bytes } : { state: 'altered' };
    } catch (error) {
      if (isMissing(error)) return { state: 'missing' };
      throw error;
    }
  }
}
