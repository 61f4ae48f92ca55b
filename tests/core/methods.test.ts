import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/canonical.ts';
import { agreementWord, agreementWords, firstMethod } from '../../shared/evidence/method.ts';
import { agreementSentence } from '../../shared/evidence/sentences.ts';
import { summarise } from '../../shared/evidence/summary.ts';
import {
  borderWords,
  methodAt,
  methodFields,
  methodFieldsSchema,
  methodVersion,
  thresholdsOf,
  type FixedMethod,
  type Thresholds,
} from '../../shared/methods.ts';
import { dutch } from '../support/speak-evidence.ts';

const strict: Thresholds = { large: 0.8, reasonable: 0.5, little: 0.2, spread: -0.2 };
const fixed = (roundId: string, openDate: string, thresholds: Thresholds): FixedMethod => ({
  ...{ roundId, openDate, name: `methode-${roundId}`, thresholds: canonicalText(thresholds) },
});

/** Four borders in hundredths, falling, between the ends. */
const borders = fc
  .uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 4 })
  .map((found) => found.sort((a, b) => b - a).map((one) => one / 100))
  .map(([large = 0, reasonable = 0, little = 0, spread = 0]) => ({ large, reasonable, little, spread }));

describe('the words of a version', () => {
  it('are used from their border on, and full and opposed stand whatever the borders', () => {
    fc.assert(
      fc.property(borders, fc.integer({ min: -100, max: 100 }), (thresholds, hundredths) => {
        const version = methodVersion('v', thresholds);
        const a = hundredths / 100;
        const word = agreementWord(a, version);
        const at = agreementWords.indexOf(word);
        expect(version.agreementWords[at]?.atLeast ?? 2).toBeLessThanOrEqual(a);
        if (at > 0) expect(version.agreementWords[at - 1]?.atLeast).toBeGreaterThan(a);
        expect([agreementWord(1, version), agreementWord(-1, version)]).toEqual(['full', 'opposed']);
      }),
    );
  });

  it('never get weaker where the agreement grows', () => {
    const a = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(borders, a, a, (thresholds, one, other) => {
        const place = (value: number): number => agreementWords.indexOf(agreementWord(value, methodVersion('v', thresholds)));
        expect(place(Math.max(one, other))).toBeLessThanOrEqual(place(Math.min(one, other)));
      }),
    );
  });

  it('change with the version, and the sentence names the version', () => {
    const counts = summarise([0, 1, 4, 1, 0]);
    expect(dutch(agreementSentence(counts, firstMethod))).toMatch(/^Grote overeenstemming.*methode versie 1/);
    expect(dutch(agreementSentence(counts, methodVersion('methode-v2', strict)))).toMatch(
      /^Redelijke overeenstemming.*methode versie 2/,
    );
  });

  it('of the first version are those that were in force before there was a second', () => {
    expect(thresholdsOf(firstMethod)).toEqual({ large: 0.6, reasonable: 0.3, little: 0.1, spread: -0.3 });
    expect(methodVersion(firstMethod.version, thresholdsOf(firstMethod))).toEqual(firstMethod);
  });
});

describe('the version a figure is worded with', () => {
  const b = fixed('B', '2027-01-01', strict);
  const all = [b, fixed('A', '2026-01-01', { ...strict, large: 0.9 })];

  it('is that of its round, else of the last round before it with one, else the first', () => {
    const of = (id: string, openDate: string): string => methodAt(all, { id, openDate }).version;
    expect([of('B', '2027-01-01'), of('C', '2028-01-01'), of('A2', '2026-05-01'), of('old', '2025-01-01')]).toEqual([
      'methode-B',
      'methode-B',
      'methode-A',
      'methode-v1',
    ]);
    expect(methodAt([], { id: 'B', openDate: '2027-01-01' })).toBe(firstMethod);
  });

  it('is, about no round, that of the last round that had begun on the day', () => {
    const on = (day: string): string => methodAt(all, { day }).version;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      'methode-v1',
      'methode-A',
      'methode-A',
      'methode-B',
    ]);
    expect(methodAt([b], { day: '2027-06-01' })).toEqual(methodVersion('methode-B', strict));
  });
});

describe('the form of a version', () => {
  const form = { large: '0,8', reasonable: '0.5', little: '0,2', spread: '-0,2', reason: 'Besproken in de CBCF' };
  const problems = (patch: Partial<typeof form>): string[] => {
    const parsed = methodFieldsSchema.safeParse({ ...form, ...patch });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  };

  it('takes a comma and a point', () => {
    expect(methodFieldsSchema.parse(form)).toEqual({ ...strict, reason: form.reason });
  });

  it('asks for numbers, in falling order between the ends, and for a reason', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ large: 'veel' })).toEqual(['large methods.problem.number']);
    expect(problems({ little: '0,123' })).toEqual(['little methods.problem.number']);
    expect(problems({ large: '1' })).toEqual(['large methods.problem.order']);
    expect(problems({ reasonable: '0,8' })).toEqual(['reasonable methods.problem.order']);
    expect(problems({ spread: '-1' })).toEqual(['spread methods.problem.order']);
    expect(problems({ reason: ' ' })).toEqual(['reason methods.problem.reason']);
  });

  it('opens with what it would save unchanged', () => {
    fc.assert(
      fc.property(borders, (thresholds) => {
        const opened = methodFields({ method: methodVersion('v', thresholds) });
        const { reason: _reason, ...back } = methodFieldsSchema.parse({ ...opened, reason: 'Zo blijft het' });
        expect(back).toEqual(thresholds);
        expect(Object.keys(back)).toEqual([...borderWords]);
      }),
    );
  });
});
