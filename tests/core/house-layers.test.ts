import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nounList } from '../../server/db/schema.ts';
import { layerViolations, namedTwice } from '../support/layers.ts';
import { collect, importsOf, parse, readSources, topFolders } from '../support/sources.ts';
import type { Sources } from '../support/sources.ts';

const product = readSources(['shared', 'server', 'client', 'seed']);
const one = (path: string, text: string): Sources => new Map([[path, text]]);

describe('layers', () => {
  it('hold for every import of the product', () => {
    expect(product.size).toBeGreaterThan(50);
    expect(layerViolations(product)).toEqual([]);
  });

  it.each([
    ['shared/findings.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/findings.ts', "import type { Kysely } from 'kysely';"],
    ['shared/findings.ts', "export * from '../server/db/open.ts';"],
    ['server/db/world.ts', "import { read } from '../findings/repository.ts';"],
    ['server/db/migrations/0001-start.ts', "import { nounList } from '../schema.ts';"],
    ['server/findings/router.ts', "import { list } from '../pilots/repository.ts';"],
    ['server/findings/router.ts', "import express from 'express';"],
    ['server/findings/router.ts', "const load = await import('../imports/load.ts');"],
    ['server/exports/csv.ts', "import { rows } from '../../client/findings/columns.ts';"],
    ['server/exports/csv.ts', "import { world } from '../../tests/support/worlds.ts';"],
    ['client/ui/Figure.tsx', "import { layers } from '../../shared/nouns.ts';"],
    ['client/ui/Figure.tsx', "type Page = import('../findings/Page.tsx').Page;"],
    ['client/findings/Page.tsx', "import { PilotPage } from '../pilots/Page.tsx';"],
    ['client/findings/Page.tsx', "import type { AppRouter } from '../../server/router.ts';"],
    ['client/findings/Page.tsx', "import { init } from 'echarts/core';"],
    ['client/api.ts', "import { appRouter } from '../server/router.ts';"],
    ['client/record.tsx', "import { FindingPage } from './findings/FindingPage.tsx';"],
    ['client/record.tsx', "import { Shell } from './app/Shell.tsx';"],
    ['client/ui/Figure.tsx', "import { Record } from '../record.tsx';"],
    ['server/main.ts', "import { startPostgres } from '../tests/support/postgres.ts';"],
    ['tools/loose.ts', 'export {};'],
  ])('are broken by %s with %s', (path, text) => {
    expect(layerViolations(one(path, text))).toHaveLength(1);
  });

  it.each([
    ['client/api.ts', "import type { AppRouter } from '../server/router.ts';"],
    ['server/findings/repository.ts', "import { read } from '../db/world.ts'; import { sql } from 'kysely';"],
    [
      'server/imports/load.ts',
      "import { addFinding } from '../findings/commands.ts'; import { Worker } from 'node:worker_threads';",
    ],
    ['client/findings/Page.tsx', "import { Figure } from '../ui/Figure.tsx'; import { useState } from 'react';"],
  ])('allow %s with %s', (path, text) => {
    expect(layerViolations(one(path, text))).toEqual([]);
  });

  it('see an import of types only for what it is', () => {
    const text = "import { type A } from './a.ts'; import b, { type C } from './b.ts'; import './d.ts';";
    expect(importsOf('shared/x.ts', text)).toEqual([
      { target: 'shared/a.ts', typeOnly: true },
      { target: 'shared/b.ts', typeOnly: false },
      { target: 'shared/d.ts', typeOnly: false },
    ]);
  });
});

describe('a library that can be replaced in one place', () => {
  it('is named by one file', () => {
    expect(namedTwice(product)).toEqual([]);
  });

  it('is found however it is named', () => {
    const sources = new Map([
      ['client/ui/Chart.tsx', "import { init } from 'echarts/core';"],
      ['client/ui/Map.tsx', 'const charts = await import("echarts");'],
      ['server/exports/pdf.ts', 'createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${platform}`)'],
      ['server/exports/svg.ts', "const name = '@myriaddreamin/typst';"],
      ['server/db/open.ts', "import pg from 'pg';"],
      ['server/db/other.ts', "const word = 'pgn';"],
    ]);
    expect(namedTwice(sources)).toEqual([
      'echarts: client/ui/Chart.tsx, client/ui/Map.tsx',
      '@myriaddreamin/: server/exports/pdf.ts, server/exports/svg.ts',
    ]);
  });
});

describe('a version table', () => {
  const tables = new RegExp(`\\b(${nounList.join('|')})_version\\b`);
  const naming = (sources: Sources) => [...sources].filter(([path, text]) => !path.startsWith('server/db/') && tables.test(text));

  it('is named nowhere but in server/db', () => {
    expect(naming(product).map(([path]) => path)).toEqual([]);
  });

  it('is noticed in a repository', () => {
    expect(naming(one('server/findings/repository.ts', "db.selectFrom('finding_version')"))).toHaveLength(1);
  });
});

describe('the core', () => {
  const forbidden = [
    'process',
    'globalThis',
    'fetch',
    'setTimeout',
    'setInterval',
    'performance',
    'crypto',
    'console',
    'document',
    'window',
  ];
  const impurities = (path: string, text: string) =>
    collect(parse(path, text), (node) => impurity(node) && `${path}: ${node.getText()}`);

  function impurity(node: ts.Node): boolean | undefined {
    if (ts.isPropertyAccessExpression(node)) return /^(Date\.now|Math\.random)$/.test(node.getText()) || undefined;
    if (ts.isNewExpression(node)) return (node.expression.getText() === 'Date' && !node.arguments?.length) || undefined;
    if (ts.isCallExpression(node)) return node.expression.getText() === 'Date' || undefined;
    if (!ts.isIdentifier(node) || !forbidden.includes(node.text)) return undefined;
    const parent = node.parent;
    const isOwnName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) || ('name' in parent && parent.name === node);
    return isOwnName ? undefined : true;
  }

  it('reads no clock, draws no lot and touches nothing outside itself', () => {
    const core = [...product].filter(([path]) => path.startsWith('shared/'));
    expect(core.flatMap(([path, text]) => impurities(path, text))).toEqual([]);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'process.env.PORT',
    "fetch('/')",
    'crypto.randomUUID()',
  ])('is caught at %s', (code) => {
    expect(impurities('shared/x.ts', code).length).toBeGreaterThan(0);
  });

  it.each(["new Date('2022-03-03')", 'const process = 1', 'paper.process', 'interface X { document: string }'])(
    'may say %s',
    (code) => {
      expect(impurities('shared/x.ts', code)).toEqual([]);
    },
  );
});

describe('names', () => {
  const avoided = /(^|\/)(utils?|helpers?|lib|types|hooks|services|stores?)(\/|\.tsx?$)|(^|\/)common\/|(^|\/)index\.tsx?$/;
  const roles = ['app', 'ui', 'db', 'auth', 'exports', 'imports', 'mail', 'jobs', 'http', 'sessions'];

  it('at the top are fixed', () => {
    const made = ['node_modules', 'dist', 'data', 'coverage', 'test-results', 'playwright-report'];
    const folders = topFolders().filter((folder) => !made.includes(folder));
    expect(folders.sort()).toEqual(['client', 'docs', 'seed', 'server', 'shared', 'tests']);
  });

  it('say what a thing is about, never what sort of code it is', () => {
    expect([...product.keys()].filter((path) => avoided.test(path))).toEqual([]);
    expect(['client/hooks/useX.ts', 'server/utils.ts', 'client/ui/index.ts'].every((path) => avoided.test(path))).toBe(true);
  });

  it('of folders are nouns: records of the schema, or subjects with a catalogue of texts', () => {
    const catalogues = [...readSources(['shared/texts/nl']).keys()].map((path) => path.replace(/^.*\/|\.ts$/g, ''));
    const known = new Set([...roles, ...catalogues, ...nounList, ...nounList.map((noun) => `${noun}s`)]);
    const folders = new Set([...product.keys()].flatMap((path) => /^(?:server|client)\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect([...folders].filter((folder) => !known.has(folder))).toEqual([]);
  });
});
