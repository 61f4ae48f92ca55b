import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const prefix = 'pilotmonitor-tests-';

/**
 * Gives this run a folder for temporary files of its own and removes it at the end, with whatever tests and the programs they
 * start leave in it; a worker that is ended cannot clean up after itself. Workers inherit the folder and make none.
 */
export function useScratchFolder(): void {
  if (basename(tmpdir()).startsWith(prefix)) return;
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // PostgreSQL runs as another user and must be able to reach its data in here
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
