import { parentPort, workerData } from 'node:worker_threads';
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

async function parse(task: ParseTask, send: (message: ParseMessage) => void): Promise<void> {
  try {
    for (const { name, rows } of await readSpreadsheet(task.bytes, task.filename)) {
      send({ say: 'sheet', name });
      for (let at = 0; at < rows.length; at += PIECE) send({ say: 'rows', rows: rows.slice(at, at + PIECE) });
    }
    send({ say: 'done' });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    send({ say: 'refused', sentence: error.sentence });
  }
}

const port = parentPort;
if (port !== null) await parse(workerData as ParseTask, (message) => port.postMessage(message));
