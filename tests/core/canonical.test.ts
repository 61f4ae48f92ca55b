import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, plainOrder } from '../../shared/canonical.ts';

describe('canonical text', () => {
  it('sorts keys at every depth, keeps the order of arrays and writes numbers as strings of six decimals', () => {
    expect(canonicalText({ b: [2, 1], a: { d: true, c: 'é "x"' } })).toBe(
      '{"a":{"c":"é \\"x\\"","d":true},"b":["2.000000","1.000000"]}',
    );
  });

  it('says null and drops a key without a value', () => {
    expect(canonicalText({ answered: null, unknown: undefined, list: [undefined] })).toBe('{"answered":null,"list":[null]}');
  });

  it('gives what rounds to nothing one text', () => {
    expect([0, -0, -0.0000001].map(canonicalText)).toEqual(['"0.000000"', '"0.000000"', '"0.000000"']);
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [new Date(0)], [new Map()], [() => 1], [1n]])('refuses %s', (value) => {
    expect(() => canonicalText({ value })).toThrow(TypeError);
  });

  it('is the same whatever the order in which keys were added', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalText(turned)).toBe(canonicalText(record));
      }),
    );
  });

  it('orders texts by code unit, so no language changes it', () => {
    expect(['é', 'a', 'Z', 'a'].sort(plainOrder)).toEqual(['Z', 'a', 'a', 'é']);
  });
});
