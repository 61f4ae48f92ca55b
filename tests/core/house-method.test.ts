import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { collect, parse, readSources } from '../support/sources.ts';
import type { Sources } from '../support/sources.ts';

/** The parts of a name that would calculate what the method forbids: a mean of an ordered scale, or layers thrown together. */
const forbiddenParts = ['mean', 'average', 'avg', 'gemiddelde', 'gemiddeld', 'pooled', 'pooling', 'significance'];

function partsOf(name: string): string[] {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((part) => part.toLowerCase());
}

function offence(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return partsOf(node.text).some((part) => forbiddenParts.includes(part)) ? node.text : undefined;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node)) return undefined;
  return /\b(avg|mean|stddev|percentile_cont)\b\s*\(?/.test(node.text) && !/\s(mean|means)\b/.test(node.text)
    ? node.text
    : undefined;
}

/** Every name and every piece of SQL that calculates such a thing, as 'path: name'. */
function offences(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => collect(parse(path, text), offence).map((name) => `${path}: ${name}`));
}

describe('the product', () => {
  it('has no mean of an ordered scale and no pooled layer', () => {
    const product = [...readSources(['shared', 'server', 'client'])].filter(([path]) => !path.startsWith('shared/texts/'));
    expect(product.length).toBeGreaterThan(20);
    expect(offences(new Map(product))).toEqual([]);
  });

  it.each([
    'const meanStep = total / count;',
    'export function average(steps: number[]) {}',
    'const row = { pooledMedian: 2 };',
    'sql`select avg(step) from finding`',
    "db.fn<number>('avg', ['step'])",
    'db.fn.avg("step")',
  ])('is caught at %s', (code) => {
    expect(offences(new Map([['server/a.ts', code]])).length).toBeGreaterThan(0);
  });

  it.each(['const meaning = 1;', 'const meanings = 2;', '// no mean is taken here', "import { Pool } from 'pg';"])(
    'may say %s',
    (code) => {
      expect(offences(new Map([['server/a.ts', code]]))).toEqual([]);
    },
  );
});
