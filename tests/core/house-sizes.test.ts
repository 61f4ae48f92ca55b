import { describe, expect, it } from 'vitest';
import { deepFiles, longFiles, longFunctions, wideFunctions } from '../support/sizes.ts';
import { readSources } from '../support/sources.ts';

const house = readSources(['shared', 'server', 'client', 'seed', 'tests'], ['.ts', '.tsx', '.css']);
const lines = (count: number) => 'work();\n'.repeat(count);

describe('the house style keeps', () => {
  it('a file to 200 lines', () => {
    expect(house.size).toBeGreaterThan(50);
    expect(longFiles(house)).toEqual([]);
  });

  it('a function to 60 lines', () => {
    expect(longFunctions(house)).toEqual([]);
  });

  it('a function to three parameters', () => {
    expect(wideFunctions(house)).toEqual([]);
  });

  it('a folder to two below the top', () => {
    expect(deepFiles(house)).toEqual([]);
  });
});

describe('a file', () => {
  it('of 201 lines is too long, one of 200 is not', () => {
    const sources = new Map([
      ['shared/a.ts', lines(201)],
      ['shared/b.ts', lines(200)],
    ]);
    expect(longFiles(sources)).toEqual(['shared/a.ts: 201 lines']);
  });

  it('that is a list by nature may be longer', () => {
    expect(longFiles(new Map([['shared/texts/nl/common.ts', lines(500)]]))).toEqual([]);
  });

  it('three folders below the top is too deep', () => {
    const sources = new Map([
      ['server/a/b/c/d.ts', ''],
      ['server/a/b/c.ts', ''],
    ]);
    expect(deepFiles(sources)).toEqual(['server/a/b/c/d.ts']);
  });
});

describe('a function', () => {
  it.each([
    ['function long() {', '}', 'long'],
    ['const long = () => {', '};', 'long'],
    ['class A { long() {', '} }', 'long'],
    ['run(() => {', '});', 'without a name'],
  ])('of 61 lines is too long: %s', (open, close, name) => {
    const source = (count: number) => new Map([['client/a.tsx', `${open}\n${lines(count - 2)}${close}`]]);
    expect(longFunctions(source(61))).toEqual([`client/a.tsx:1 ${name}: 61 lines`]);
    expect(longFunctions(source(60))).toEqual([]);
  });

  it('that only holds tests together may be longer', () => {
    expect(longFunctions(new Map([['tests/a.test.ts', `describe('x', () => {\n${lines(100)}});`]]))).toEqual([]);
  });

  it.each([
    'function wide(a, b, c, d) {}',
    'const wide = (a, b, c, d) => a;',
    'interface A { wide(a: 1, b: 2, c: 3, d: 4): void }',
  ])('of four parameters is too wide: %s', (text) => {
    expect(wideFunctions(new Map([['server/a.ts', text]]))).toEqual(['server/a.ts:1 wide: 4 parameters']);
  });
});
