import { describe, expect, it } from 'vitest';
import { firstMethod } from '../../shared/evidence/method.ts';
import { countOf, percentage } from '../../shared/evidence/quantity.ts';
import { makeResult, resultText } from '../../shared/evidence/result.ts';

const parts = {
  question: 'bindingness',
  selection: { round: 'r1', layer: undefined },
  scope: 'submitted:yes',
  revision: 12,
  asOf: null,
  today: '2026-11-24',
  edition: 'codio-2021',
  scales: ['verplichting-v1'],
  method: firstMethod,
  weighting: null,
  outcome: { n: 3, agreement: 0.5 },
  positionIds: ['p2', 'p1', 'p2'],
};

describe('a result', () => {
  it('carries the method version, and its ids sorted, each once', () => {
    expect(makeResult(parts)).toEqual({ ...parts, positionIds: ['p1', 'p2'] });
  });

  it('has one canonical text, in which keys and ids are sorted and numbers have six decimals', () => {
    expect(resultText(makeResult(parts))).toBe(
      '{"asOf":null,"edition":"codio-2021","method":{"agreementWords":[{"atLeast":"1.000000","word":"full"},' +
        '{"atLeast":"0.600000","word":"large"},{"atLeast":"0.300000","word":"reasonable"},{"atLeast":"0.100000","word":"little"},' +
        '{"atLeast":"-0.300000","word":"spread"},{"atLeast":"-1.000000","word":"opposed"}],"version":"methode-v1"},' +
        '"outcome":{"agreement":"0.500000","n":"3.000000"},' +
        '"positionIds":["p1","p2"],"question":"bindingness","revision":"12.000000","scales":["verplichting-v1"],' +
        '"scope":"submitted:yes","selection":{"round":"r1"},"today":"2026-11-24","weighting":null}',
    );
  });

  it('has a text that holds nothing of its hash, so the hash can be checked', () => {
    const result = makeResult(parts);
    expect(resultText({ ...result, ...{ hash: 'abc' } })).toBe(resultText(result));
  });
});

describe('a quantity', () => {
  it('is a count of organisations, with a whole percentage beside it only from ten organisations up', () => {
    expect([countOf(4, 6), countOf(4, 10)]).toEqual([
      { key: 'evidence.count.of', args: { count: 4, total: 6 } },
      { key: 'evidence.count.ofPercent', args: { count: 4, total: 10, percent: 40 } },
    ]);
  });

  it('says 0% only for none and 100% only for all, and nothing below ten', () => {
    expect([percentage(0, 342), percentage(1, 342), percentage(341, 342), percentage(342, 342), percentage(9, 9)]).toEqual([
      0,
      1,
      99,
      100,
      null,
    ]);
  });

  it('refuses a part larger than the whole', () => {
    expect(() => percentage(7, 6)).toThrow('7 of 6 is no part');
  });
});
