import { existsSync } from 'node:fs';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { limits, RefusedFile } from './refused.ts';
import type { ParseMessage, ParseTask } from './worker.ts';

/** A file that takes longer, or needs more memory, is not a workbook of pilot results. */
export const parseLimits = { milliseconds: 60_000, megabytes: 1024 } as const;

/**
 * The thread's program: TypeScript where this runs from source, else the built file beside the program or one folder up. A thread does
 * not inherit the loader of TypeScript, and on Node 20 an option of the thread does not bring it either, so its first lines do.
 */
function startWorker(options: WorkerOptions): Worker {
  if (import.meta.url.endsWith('.ts')) {
    const program = JSON.stringify(new URL('worker.ts', import.meta.url).href);
    const lines = `import('tsx/esm/api').then(({ register }) => { register(); return import(${program}); });`;
    return new Worker(lines, { ...options, eval: true, execArgv: [] });
  }
  const places = ['worker.js', '../worker.js'].map((place) => new URL(place, import.meta.url));
  const built = places.find((place) => existsSync(place));
  if (built === undefined) throw new Error('worker.js is missing from the build');
  return new Worker(built, options);
}

/** Hears how many rows have arrived; and bounds other than the usual. */
export interface ParseOptions {
  onRows?: (rows: number) => void;
  milliseconds?: number;
  megabytes?: number;
}

/**
 * Reads a workbook in a thread of its own, within limits of time and memory.
 * @throws RefusedFile for everything that is refused as a whole.
 */
export async function parseWorkbook(task: ParseTask, options: ParseOptions = {}): Promise<RawSheet[]> {
  const { onRows, milliseconds, megabytes } = { ...parseLimits, ...options };
  if (task.bytes.length > limits.file) throw new RefusedFile('workbook.refused.tooBig', { limit: limits.file / 1024 / 1024 });
  const worker = startWorker({ workerData: task, resourceLimits: { maxOldGenerationSizeMb: megabytes }, stderr: true });
  const sheets: RawSheet[] = [];
  let rows = 0;
  try {
    return await new Promise<RawSheet[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(new RefusedFile('workbook.refused.tooLong')), milliseconds);
      worker.on('exit', () => {
        clearTimeout(timer);
        reject(new RefusedFile('workbook.refused.broken'));
      });
      worker.on('error', (error: Error & { code?: string }) => {
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new RefusedFile('workbook.refused.tooMany', { rows: limits.rows }) : error,
        );
      });
      worker.on('message', (message: ParseMessage) => {
        if (message.say === 'sheet') sheets.push({ name: message.name, rows: [] });
        else if (message.say === 'rows') {
          sheets.at(-1)?.rows.push(...message.rows);
          rows += message.rows.length;
          onRows?.(rows);
        } else if (message.say === 'done') resolve(sheets);
        else reject(new RefusedFile(message.sentence.key, message.sentence.args));
      });
    });
  } finally {
    await worker.terminate();
  }
}
