import { once } from 'node:events';
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { Sentence } from '../../shared/say.ts';
import type { RawCell } from '../../shared/workbook/sheet.ts';
import { RefusedFile } from './refused.ts';
import { readSpreadsheet } from './spreadsheet.ts';

/* Runs in a thread of its own: reading a large workbook takes seconds, and pages must keep answering. */

export interface ParseTask {
  bytes: Uint8Array;
  filename: string;
}

/** What the thread says, in order: each sheet by name, then its rows in pieces; at the end 'done', or why the file is refused. */
export type ParseMessage =
  | { say: 'sheet'; name: string | null }
  | { say: 'rows'; rows: RawCell[][] }
  | { say: 'done' }
  | { say: 'refused'; sentence: Sentence };

/** Small enough that taking over one piece does not hold up the thread that serves pages. */
const PIECE = 500;

async function parse(task: ParseTask, port: MessagePort): Promise<void> {
  const send = (message: ParseMessage): void => port.postMessage(message);
  try {
    for (const { name, rows } of await readSpreadsheet(task.bytes, task.filename)) {
      send({ say: 'sheet', name });
      for (let at = 0; at < rows.length; at += PIECE) {
        send({ say: 'rows', rows: rows.slice(at, at + PIECE) });
        // the next piece only when asked for: else they would all be taken over in one go
        await once(port, 'message');
      }
    }
    send({ say: 'done' });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    send({ say: 'refused', sentence: error.sentence });
  }
}

/** One file after the other, as they come. */
async function serve(port: MessagePort): Promise<never> {
  for (;;) {
    const [task] = (await once(port, 'message')) as [ParseTask];
    await parse(task, port);
  }
}

if (parentPort !== null) await serve(parentPort);
