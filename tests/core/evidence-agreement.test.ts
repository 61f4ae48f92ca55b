import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, layerAgreement, layersOf, polarisation } from '../../shared/evidence/agreement.ts';
import type { Ratings } from '../../shared/evidence/alpha.ts';
import { alphaNominal, alphaOrdinal } from '../../shared/evidence/alpha.ts';
import { leikD } from '../../shared/evidence/dispersion.ts';
import { agreementWord, firstMethod } from '../../shared/evidence/method.ts';
import { shape, shapeOfOrganisations } from '../../shared/evidence/shape.ts';

const published = [30, 40, 210, 130, 530, 50, 10];
const countsArbitrary = fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 7 });
const pattern = (text: string) => [...text].map((filled) => filled === '1');

describe('agreement A', () => {
  it('has the published value', () => {
    expect(agreement(published)).toBeCloseTo(0.6113333, 7);
  });

  it.each([
    [[4, 0, 0, 0], 1],
    [[1, 1, 1, 1], 0],
    [[2, 0, 0, 2], -1],
  ])('of %j is exactly %d', (counts, value) => {
    expect(agreement(counts)).toBe(value);
  });

  it('of [2,0,1,1] is 0.08 in two decimals', () => {
    expect(agreement([2, 0, 1, 1])?.toFixed(2)).toBe('0.08');
  });

  it.each([
    ['1111110', '0.167'],
    ['0111110', '0.333'],
    ['0011100', '0.667'],
    ['0010100', '0.467'],
  ])('of one layer %s is %s', (layer, value) => {
    expect(layerAgreement(pattern(layer))?.toFixed(3)).toBe(value);
  });

  it('is undefined with fewer than three steps and without answers', () => {
    expect([agreement([3, 2]), agreement([0, 0, 0]), layerAgreement(pattern('11')), layerAgreement(pattern('000'))]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('splits whole counts in layers of equal frequency', () => {
    expect(layersOf([2, 0, 1, 1])).toEqual([
      { pattern: pattern('1011'), observations: 3 },
      { pattern: pattern('1000'), observations: 1 },
    ]);
  });

  it('does not change when all counts are multiplied or the scale is reversed', () => {
    fc.assert(
      fc.property(countsArbitrary, fc.integer({ min: 2, max: 9 }), (counts, factor) => {
        expect(agreement(counts.map((count) => count * factor))).toBe(agreement(counts));
        expect(agreement([...counts].reverse())).toBe(agreement(counts));
      }),
    );
  });

  it('stays between -1 and 1, and polarisation between 0 and 1', () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const a = agreement(counts) ?? 0;
        const p = polarisation(counts) ?? 0;
        expect([a >= -1 - 1e-12, a <= 1 + 1e-12, p >= -1e-12, p <= 1 + 1e-12]).toEqual([true, true, true, true]);
      }),
    );
  });

  it('turns into polarisation: none on one step, full at both ends, undefined where A is', () => {
    expect([polarisation([4, 0, 0, 0]), polarisation([2, 0, 0, 2]), polarisation([1, 1, 1, 1]), polarisation([1, 1])]).toEqual([
      0,
      1,
      0.5,
      null,
    ]);
  });

  it('is put in the words of the method version', () => {
    expect([1, 0.6, 0.3 + 0.3 - 1e-16, 0.59, 0.3, 0.1, 0, -0.3, -0.31, -1].map((a) => agreementWord(a, firstMethod))).toEqual([
      'full',
      'large',
      'large',
      'reasonable',
      'reasonable',
      'little',
      'spread',
      'spread',
      'opposed',
      'opposed',
    ]);
  });
});

describe('the shape of a distribution', () => {
  it.each([
    [[0, 1, 0], 'A'],
    [[0, 0, 1], 'J'],
    [[1, 0, 1], 'U'],
    [[1, 0, 1, 0], 'S'],
    [[0, 0, 0], 'F'],
    [[1, 0, 0], 'L'],
  ])('of %j with tolerance 0.1 is %s', (heights, letter) => {
    expect(shape(heights, 0.1)).toBe(letter);
  });

  it('ignores differences within the tolerance, unless they add up to a slope', () => {
    expect([shape([1, 1.25, 1], 0.25), shape([0, 0.25, 0.5], 0.25), shape([0.5, 0.25, 0], 0.25)]).toEqual(['F', 'J', 'L']);
  });

  it('counts one organisation as a difference', () => {
    expect([shapeOfOrganisations([1, 2, 1, 0, 0]), shapeOfOrganisations([2, 2, 2])]).toEqual(['A', 'F']);
  });

  it('does not exist without answers or with fewer than three steps', () => {
    expect([shapeOfOrganisations([0, 0, 0]), shapeOfOrganisations([1, 2]), shape([], 0.1)]).toEqual([null, null, null]);
  });

  it('of organisations turned around is the same, with the high and the low end exchanged', () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const letter = shapeOfOrganisations(counts);
        const exchanged = letter === 'J' ? 'L' : letter === 'L' ? 'J' : letter;
        expect(shapeOfOrganisations([...counts].reverse())).toBe(exchanged);
      }),
    );
  });
});

describe("Leik's D", () => {
  it('has the published value', () => {
    expect(leikD(published)?.toFixed(3)).toBe('0.287');
  });

  it('is 0 on one step, 1 at both ends, and undefined without answers or steps', () => {
    expect([leikD([0, 3, 0]), leikD([2, 0, 2]), leikD([0, 0]), leikD([3])]).toEqual([0, 1, null, null]);
  });

  it('does not change when all counts are multiplied or the scale is reversed', () => {
    fc.assert(
      fc.property(countsArbitrary, fc.integer({ min: 2, max: 9 }), (counts, factor) => {
        expect(leikD(counts.map((count) => count * factor))).toBe(leikD(counts));
        expect(leikD([...counts].reverse())).toBe(leikD(counts));
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  const row = (text: string) => text.split(' ').map((code) => (code === '.' ? null : Number(code)));
  const coders: Ratings = [
    row('1 2 3 3 2 1 4 1 2 . . .'),
    row('1 2 3 3 2 2 4 1 2 5 . 3'),
    row('. 3 3 3 2 3 4 2 2 5 1 .'),
    row('1 2 3 3 2 4 4 1 2 5 1 .'),
  ];

  it('has the published values for four coders and twelve units', () => {
    expect([alphaNominal(coders)?.toFixed(3), alphaOrdinal(coders)?.toFixed(3)]).toEqual(['0.743', '0.815']);
  });

  it('is undefined without variation, and where no unit was judged twice', () => {
    expect([alphaNominal([row('1 1'), row('1 1')]), alphaOrdinal([row('1 .'), row('. 2')]), alphaNominal([])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is 1 when coders always agree', () => {
    expect([alphaNominal([row('1 2 3'), row('1 2 3')]), alphaOrdinal([row('1 2 3'), row('1 2 3')])]).toEqual([1, 1]);
  });

  it('does not depend on the order of coders or units', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.array(fc.array(rating, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 }), (ratings) => {
        const turned = [...ratings].reverse().map((codes) => [...codes].reverse());
        expect(alphaOrdinal(turned)).toBe(alphaOrdinal(ratings));
        expect(alphaNominal(turned)).toBe(alphaNominal(ratings));
      }),
    );
  });
});
