import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

interface Child {
  url: string;
  stop(): void;
}

/** Starts a program that says `ready on <address>`. */
function start(words: string[], env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      const [, url] = /ready on (http:\/\/\S+)/.exec(part.toString()) ?? [];
      if (url !== undefined) resolve({ url: url.replace('localhost', '127.0.0.1'), stop: () => child.kill() });
    });
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}`)));
  });
}

async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: 3, headers });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${String(result.non2xx)} refused, ${String(result.errors)} failed`);
  return result.requests.average;
}

/** Requests a second with ten clients: the product answering from its cache, beside a bare Express sending the same bytes. */
export async function cachedBesideBare(
  dataDir: string,
  paths: readonly string[],
): Promise<{ path: string; bytes: number; product: number; bare: number }[]> {
  const product = await start([join(root, 'dist/server/main.js')], { DATA_DIR: dataDir, PORT: '0', NODE_ENV: 'production' });
  const rows = [];
  for (const path of paths) {
    const bytes = Buffer.from(await (await fetch(product.url + path)).arrayBuffer());
    const file = join(dataDir, 'answer.json');
    writeFileSync(file, bytes);
    const bare = await start(['--import', 'tsx', join(root, 'tests/bench/bare.ts'), file], { NODE_ENV: 'production' });
    const headers = { 'accept-encoding': 'identity' };
    rows.push({
      path,
      bytes: bytes.length,
      product: await rate(product.url + path, headers),
      bare: await rate(bare.url, headers),
    });
    bare.stop();
  }
  product.stop();
  return rows;
}
