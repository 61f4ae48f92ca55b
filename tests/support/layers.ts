import { importsOf } from './sources.ts';
import type { Import, Sources } from './sources.ts';

/** A layer: which files are in it and what they may import. Paths and packages by how they begin; `{own}` is the file's own noun. */
interface Layer {
  name: string;
  files: RegExp;
  may: readonly string[];
  mayTypes?: readonly string[];
}

const anyPackage = '{package}';
const clientPart = '{client part}';
const react = ['react', 'react-dom', '@tanstack/', 'use-intl'];
const designSystem = ['@utrecht/', '@nl-design-system-unstable/'];

/** The first layer that holds a file counts. A file in no layer is a violation in itself. */
const layers: readonly Layer[] = [
  { name: 'shared', files: /^shared\//, may: ['shared/', 'zod'] },
  { name: 'migrations', files: /^server\/db\/migrations\//, may: ['server/db/migrations/', 'kysely'] },
  { name: 'programs', files: /^server\/([^/]+\.ts|[^/]+\/[^/]*cli\.ts)$/, may: ['shared/', 'server/', 'seed/', anyPackage] },
  { name: 'server/evidence', files: /^server\/evidence\//, may: ['shared/', 'server/db/', '{own}', 'kysely'] },
  { name: 'server/db', files: /^server\/db\//, may: ['shared/', '{own}', 'kysely', 'better-sqlite3', 'pg', 'node:'] },
  {
    name: 'server roles',
    files: /^server\/(auth|exports|imports|mail|jobs|http)\//,
    may: ['shared/', 'server/', anyPackage],
  },
  {
    name: 'server nouns',
    files: /^server\/[^/]+\//,
    // what two nouns conclude from the same positions is lifted to server/evidence, which is no noun
    may: ['shared/', 'server/db/', 'server/evidence/', 'server/trpc.ts', '{own}', 'kysely', 'zod'],
  },
  { name: 'seed', files: /^seed\//, may: ['shared/', 'server/', 'seed/', 'node:', 'kysely', 'zod'] },
  {
    name: 'client/ui',
    files: /^client\/ui\//,
    may: ['{own}', 'client/api.ts', 'shared/say.ts', 'shared/table.ts', 'echarts', ...react, ...designSystem],
  },
  {
    name: 'the wire of the client',
    files: /^client\/api\.tsx?$/,
    may: ['shared/', '@trpc/', ...react],
    mayTypes: ['server/router.ts', '@trpc/server'],
  },
  // What several nouns show alike and what client/ui may not know, as it speaks of the domain.
  { name: 'client parts', files: /^client\/[^/]+$/, may: ['shared/', 'client/ui/', clientPart, 'zod', ...react] },
  { name: 'client/app', files: /^client\/app\//, may: ['shared/', 'client/', 'zod', ...react, ...designSystem] },
  { name: 'client nouns', files: /^client\/[^/]+\//, may: ['shared/', 'client/ui/', clientPart, '{own}', 'zod', ...react] },
];

/** Libraries that exactly one file may name, so that each can be replaced in one place. */
const namedOnce: readonly string[] = [
  'better-sqlite3',
  'pg',
  'echarts',
  '@myriaddreamin/',
  'hucre',
  'csv-parse',
  'csv-stringify',
  '@resvg/resvg-js',
  'busboy',
  'file-type',
  '@trpc/client',
  '@trpc/tanstack-react-query',
];

/** Every import that its layer does not allow, as 'file -> target (layer)'. */
export function layerViolations(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const layer = layers.find((candidate) => candidate.files.test(path));
    if (layer === undefined) return [`${path} is in no layer`];
    return importsOf(path, text)
      .filter((found) => !allows(layer, path, found))
      .map((found) => `${path} -> ${found.target} (${layer.name})`);
  });
}

/** Every library of the list that more than one file names, whether it imports it, requires it or writes its name in a string. */
export function namedTwice(sources: Sources): string[] {
  return namedOnce.flatMap((library) => {
    const naming = [...sources].filter(([path, text]) => !path.endsWith('.d.ts') && names(text, library)).map(([path]) => path);
    return naming.length > 1 ? [`${library}: ${naming.sort().join(', ')}`] : [];
  });
}

function allows(layer: Layer, path: string, found: Import): boolean {
  const patterns = found.typeOnly ? [...layer.may, ...(layer.mayTypes ?? [])] : layer.may;
  return patterns.some((pattern) => {
    if (pattern === anyPackage) return isPackage(found.target);
    if (pattern === clientPart) return /^client\/[^/]+$/.test(found.target);
    return begins(found.target, pattern.replace('{own}', `${path.split('/').slice(0, 2).join('/')}/`));
  });
}

/** 'react' allows 'react/jsx-runtime' and not 'react-aria'; 'shared/' and 'node:' allow all beneath. */
function begins(target: string, pattern: string): boolean {
  return target === pattern || target.startsWith(/[/:]$/.test(pattern) ? pattern : `${pattern}/`);
}

function isPackage(target: string): boolean {
  return !/^(\.\.|shared|server|client|seed|tests)(\/|$)/.test(target);
}

function names(text: string, library: string): boolean {
  const open = `['"\`]${library.replace(/[/.]/g, '\\$&')}`;
  return new RegExp(library.endsWith('/') ? open : `${open}(/[^'"\`\\s]*)?['"\`]`).test(text);
}
