import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The product, running as its own process on a port and a data folder of its own. */
export interface RunningServer {
  url: string;
  dataDir: string;
  stop(): Promise<number | null>;
  /** Ends it as kill -9 does. */
  kill(): Promise<void>;
}

/** What node runs: the built product, or its source where no page is asked for. */
export const programs = {
  built: [join(root, 'dist/server/main.js')],
  source: ['--import', 'tsx', join(root, 'server/main.ts')],
} as const;

function whenReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer): void => {
      said += part.toString();
      const [, url] = /ready on (http:\/\/\S+)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended (${String(code)}) before it was ready: ${said}`)));
  });
}

/** Starts dist/server/main.js, as `npm start` does after its build, or the source, and waits until it says that it is ready. */
export async function startServer(
  words: string[] = [],
  settings: Record<string, string> = {},
  program: readonly string[] = programs.built,
): Promise<RunningServer> {
  const dataDir = settings['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'pilotmonitor-data-'));
  const env = { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: dataDir, ...settings };
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const endIt = (): void => void child.kill('SIGKILL');
  process.once('exit', endIt);
  child.once('exit', () => process.off('exit', endIt));
  const url = await whenReady(child);
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const code = await ended;
    if (settings['DATA_DIR'] === undefined) rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url, dataDir, stop, kill };
}
