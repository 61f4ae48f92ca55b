import { existsSync } from 'node:fs';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RawCell, RawSheet } from '../../shared/workbook/sheet.ts';
import { limits, RefusedFile } from './refused.ts';
import type { ParseMessage, ParseTask } from './worker.ts';

/** A file that takes longer, or needs more memory, is not a workbook of pilot results. */
export const parseLimits = { milliseconds: 60_000, megabytes: 1024 } as const;

// named apart: Vite, which runs the tests, takes a literal beside import.meta.url for an address of the browser
const SOURCE = 'worker.ts';

/**
 * The thread's program: TypeScript where this runs from source, else the built file beside the program or one folder up. A thread does
 * not inherit the loader of TypeScript, and on Node 20 an option of the thread does not bring it either, so its first lines do.
 */
function startWorker(options: WorkerOptions): Worker {
  if (import.meta.url.endsWith('.ts')) {
    const program = JSON.stringify(new URL(SOURCE, import.meta.url).href);
    const lines = `import('tsx/esm/api').then(({ register }) => { register(); return import(${program}); });`;
    return new Worker(lines, { ...options, eval: true, execArgv: [] });
  }
  const places = ['worker.js', '../worker.js'].map((place) => new URL(place, import.meta.url));
  const built = places.find((place) => existsSync(place));
  if (built === undefined) throw new Error('worker.js is missing from the build');
  return new Worker(built, options);
}

// A thread takes a moment to start, so one that did its work waits for the next file, without keeping the program alive.
const idle = new Set<Worker>();

function takeWorker(megabytes: number): Worker {
  const [waiting] = megabytes === parseLimits.megabytes ? idle : [];
  if (waiting === undefined) return startWorker({ resourceLimits: { maxOldGenerationSizeMb: megabytes }, stderr: true });
  idle.delete(waiting);
  forget(waiting);
  waiting.ref();
  return waiting;
}

/** Only what is listened for here: a thread listens to itself as well. */
function forget(worker: Worker): void {
  for (const event of ['message', 'exit', 'error']) worker.removeAllListeners(event);
}

function letWait(worker: Worker): void {
  worker.on('exit', () => idle.delete(worker));
  // nobody waits for it now: it just ends
  worker.on('error', () => undefined);
  worker.unref();
  idle.add(worker);
}

/** Hears how many rows have arrived; and bounds other than the usual. */
export interface ParseOptions {
  onRows?: (rows: number) => void;
  milliseconds?: number;
  megabytes?: number;
}

/** Follows what a thread says of one file. Each piece is asked for in a turn of its own, so that others are served in between. */
class Reading {
  readonly sheets: RawSheet[] = [];
  /** The thread said its last word on the file, and is fit for the next. */
  finished = false;
  #rows = 0;
  readonly #worker: Worker;
  readonly #onRows: ParseOptions['onRows'];

  constructor(worker: Worker, onRows: ParseOptions['onRows']) {
    this.#worker = worker;
    this.#onRows = onRows;
  }

  hear(message: ParseMessage): void {
    if (message.say === 'sheet') this.sheets.push({ name: message.name, rows: [] });
    else if (message.say === 'rows') this.#take(message.rows);
    else this.finished = true;
  }

  #take(rows: RawCell[][]): void {
    this.sheets.at(-1)?.rows.push(...rows);
    this.#rows += rows.length;
    this.#onRows?.(this.#rows);
    setImmediate(() => this.#worker.postMessage('next'));
  }
}

function outOfMemory(error: Error & { code?: string }): Error {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new RefusedFile('workbook.refused.tooMany', { rows: limits.rows }) : error;
}

/**
 * Reads a workbook in a thread of its own, within limits of time and memory.
 * @throws RefusedFile for everything that is refused as a whole.
 */
export async function parseWorkbook(task: ParseTask, options: ParseOptions = {}): Promise<RawSheet[]> {
  const { onRows, milliseconds, megabytes } = { ...parseLimits, ...options };
  if (task.bytes.length > limits.file) throw new RefusedFile('workbook.refused.tooBig', { limit: limits.file / 1024 / 1024 });
  const worker = takeWorker(megabytes);
  const reading = new Reading(worker, onRows);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<RawSheet[]>((resolve, reject) => {
      timer = setTimeout(() => reject(new RefusedFile('workbook.refused.tooLong')), milliseconds);
      worker.once('exit', () => reject(new RefusedFile('workbook.refused.broken')));
      worker.once('error', (error) => reject(outOfMemory(error)));
      worker.on('message', (message: ParseMessage) => {
        reading.hear(message);
        if (message.say === 'done') resolve(reading.sheets);
        if (message.say === 'refused') reject(new RefusedFile(message.sentence.key, message.sentence.args));
      });
      worker.postMessage(task);
    });
  } finally {
    clearTimeout(timer);
    forget(worker);
    if (reading.finished && megabytes === parseLimits.megabytes) letWait(worker);
    else await worker.terminate();
  }
}
