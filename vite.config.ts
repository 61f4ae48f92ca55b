import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);

/** Files of the design system and of ours that say which tokens are asked for. */
function stylesheets(): string[] {
  const components = readFileSync(join(root, 'client/app/components.css'), 'utf8');
  const imported = [...components.matchAll(/@import '([^']+)'/g)].map(([, name]) => require.resolve(name ?? ''));
  const own = ['client/app', 'client/ui'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.css'))
      .map((name) => join(root, folder, name)),
  );
  return [...imported, ...own].map((file) => readFileSync(file, 'utf8'));
}

function asked(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? '');
}

/** The theme file without the tokens that no stylesheet asks for, directly or through another token: 13 kB becomes 3 kB over the wire. */
export function usedTokens(theme: string, sheets: readonly string[]): string {
  const declared = new Map(
    [...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
  const used = new Set<string>();
  const waiting = sheets.flatMap(asked);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = declared.get(name);
    if (value === undefined || used.has(name)) continue;
    used.add(name);
    waiting.push(...asked(value));
  }
  const lines = [...declared].filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value};`);
  return `.voorbeeld-theme{${lines.join('')}}`;
}

function pruneTokens(): Plugin {
  return {
    name: 'prune-design-tokens',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('voorbeeld-design-tokens/dist/theme.css') ? usedTokens(code, stylesheets()) : undefined;
    },
  };
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Lays a .br and a .gz beside every text file of the build, so that the server need not compress on each request. */
function precompress(): Plugin {
  let outDir = '';
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = (await filesUnder(outDir)).filter((file) => /\.(js|css|html|svg|json)$/.test(file));
      for (const file of files) {
        const content = await readFile(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        await writeFile(`${file}.br`, await brotli(content, { params }));
        await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
      }
    },
  };
}

/**
 * zod is told not to compile its parsers before the first schema is made; apart, a chunk with schemas would come before that. What else of
 * ours every page needs is one file: as dozens of small ones it weighs an eighth more over the wire. The entry stays apart, because it
 * waits at its top for files that need this one.
 */
const firstFiles = [
  { name: 'zod', test: /node_modules\/zod\/|client\/app\/zod\.ts/ },
  { name: 'first', test: /\/(client|shared)\/(?!app\/main).+\.tsx?$/, tags: ['$initial' as const] },
];

/** The one chunk above the usual warning is ECharts, fetched with the first chart. */
function clientBuild(): UserConfig {
  const outDir = resolve(root, 'dist/client');
  return {
    root: resolve(root, 'client'),
    plugins: [react(), pruneTokens(), precompress()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
      rolldownOptions: { output: { codeSplitting: { groups: firstFiles } } },
    },
  };
}

/** The server as plain JavaScript; what comes from node_modules stays there. */
function serverBuild(): UserConfig {
  return {
    root,
    publicDir: false,
    build: {
      ssr: true,
      outDir: resolve(root, 'dist/server'),
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { main: resolve(root, 'server/main.ts'), worker: resolve(root, 'server/imports/worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild === true ? serverBuild() : clientBuild()));
