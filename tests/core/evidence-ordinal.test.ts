import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSteps, lowerMedian, medianStep, middleHalf, modes, total } from '../../shared/evidence/ordinal.ts';
import { summarise } from '../../shared/evidence/summary.ts';

const countsArbitrary = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 7 });

/** The observations one by one, in order of step. */
function expand(counts: readonly number[]): number[] {
  return counts.flatMap((count, step) => new Array<number>(count).fill(step));
}

describe('the ordinal median', () => {
  it('is the step of the middle organisation with an odd number', () => {
    expect(medianStep([1, 1, 0, 3, 0])).toEqual({ lower: 3, upper: 3 });
  });

  it('lies between two steps with an even number, and never on their average', () => {
    expect(medianStep([2, 0, 0, 0, 2])).toEqual({ lower: 0, upper: 4 });
  });

  it('is one step with an even number when both middle organisations stand there', () => {
    expect(medianStep([1, 2, 1])).toEqual({ lower: 1, upper: 1 });
  });

  it('does not exist without answers', () => {
    expect([medianStep([0, 0, 0]), medianStep([])]).toEqual([null, null]);
  });

  it('is that of the list of observations itself', () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const list = expand(counts);
        const half = list.length / 2;
        const brute = list.length === 0 ? null : { lower: list[Math.ceil(half) - 1], upper: list[Math.floor(half)] };
        expect(medianStep(counts)).toEqual(brute);
      }),
    );
  });

  it('of one organisation is the lower of two middle steps, marked as between', () => {
    expect([lowerMedian([0, 1, 1, 0]), lowerMedian([0, 1, 2, 0]), lowerMedian([0, 0])]).toEqual([
      { step: 1, between: true },
      { step: 2, between: false },
      null,
    ]);
  });
});

describe('the modes', () => {
  it('are all steps with the highest count', () => {
    expect([modes([2, 0, 2, 1]), modes([0, 0])]).toEqual([[0, 2], []]);
  });
});

describe('the middle half', () => {
  it.each([
    [[1, 0, 0], { from: 0, to: 0 }],
    [[1, 1, 1], { from: 0, to: 2 }],
    [[1, 1, 1, 1], { from: 1, to: 2 }],
    [[1, 3, 1, 0, 1], { from: 1, to: 2 }],
    [[0, 0, 8, 0], { from: 2, to: 2 }],
  ])('of %j leaves the lowest and the highest quarter out', (counts, range) => {
    expect(middleHalf(counts)).toEqual(range);
  });

  it('does not exist without answers', () => {
    expect(middleHalf([0, 0, 0])).toBeNull();
  });

  it('always holds at least half of the organisations and the median', () => {
    fc.assert(
      fc.property(countsArbitrary, (counts) => {
        const range = middleHalf(counts);
        const median = medianStep(counts);
        fc.pre(range !== null && median !== null);
        const held = total(counts.slice(range.from, range.to + 1));
        expect([held * 2 >= total(counts), range.from <= median.lower, median.upper <= range.to]).toEqual([true, true, true]);
      }),
    );
  });
});

describe('counting steps', () => {
  it('counts each step of the scale, and the order of arrival never matters', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 })), (steps) => {
        const counts = countSteps(steps, 5);
        expect(countSteps([...steps].reverse(), 5)).toEqual(counts);
        expect(expand(counts)).toEqual([...steps].sort());
      }),
    );
  });

  it('refuses a step that is not on the scale, and counts that are no whole organisations', () => {
    expect(() => countSteps([5], 5)).toThrow('step 5 is not on a scale of 5 steps');
    expect(() => total([1, 0.5])).toThrow('0.5 is not a count of organisations');
    expect(() => total([-1])).toThrow(RangeError);
  });
});

describe('the summary of a distribution', () => {
  it('holds no index below five organisations', () => {
    expect(summarise([0, 2, 1, 1, 0])).toEqual({
      n: 4,
      counts: [0, 2, 1, 1, 0],
      median: { lower: 1, upper: 2 },
      modes: [1],
      middleHalf: { from: 1, to: 2 },
      agreement: null,
      shape: null,
    });
  });

  it('holds agreement and shape from five organisations up', () => {
    expect(summarise([0, 0, 5, 0, 0])).toEqual({
      n: 5,
      counts: [0, 0, 5, 0, 0],
      median: { lower: 2, upper: 2 },
      modes: [2],
      middleHalf: { from: 2, to: 2 },
      agreement: 1,
      shape: 'A',
    });
  });
});
