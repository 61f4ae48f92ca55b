import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Median } from '../../shared/evidence/ordinal.ts';
import { heldBackBy } from '../../shared/evidence/held-back.ts';
import { tryAnswers, type Trial, type TrialAnswer } from '../../shared/evidence/trials.ts';
import { tryWeightings } from '../../shared/evidence/weightings.ts';

const letter = (i: number): string => String.fromCharCode(97 + i);
const on = (...steps: number[]): TrialAnswer[] => steps.map((step, i) => ({ organisationId: letter(i), step }));
const trial = (trials: readonly Trial[], kind: Trial['kind']) => trials.find((one) => one.kind === kind);

/** The median as one does it by hand: lay them in a row and look at the middle. */
function byHand(steps: readonly number[]): Median {
  const row = [...steps].sort((a, b) => a - b);
  const half = row.length / 2;
  const at = (place: number): number => row[place] ?? Number.NaN;
  return Number.isInteger(half)
    ? { lower: at(half - 1), upper: at(half) }
    : { lower: at(Math.floor(half)), upper: at(Math.floor(half)) };
}

/** Every try written out: the answers of everybody, and whom the try is about. */
function triesByHand(answers: readonly TrialAnswer[], kind: Trial['kind'], scale: number) {
  const moves = answers.flatMap((one, i) =>
    [-1, 1].map((by) => ({ i, by })).filter(({ by }) => one.step + by >= 0 && one.step + by < scale),
  );
  const steps = (change: (one: TrialAnswer, i: number) => number): number[] => answers.map(change);
  const moved = (...made: { i: number; by: number }[]) => ({
    steps: steps((one, i) => one.step + made.reduce((sum, move) => sum + (move.i === i ? move.by : 0), 0)),
    about: made.map(({ i }) => letter(i)),
  });
  const without = (status: string) => {
    const out = answers.filter((one) => one.status === status).map(({ organisationId }) => organisationId);
    const left = answers.filter((one) => one.status !== status).map(({ step }) => step);
    return out.length === 0 || left.length === 0 ? [] : [{ steps: left, about: out }];
  };
  const end = (which: 'floor' | 'ceiling') => {
    const about = answers.filter((one) => (one[which] ?? one.step) !== one.step).map(({ organisationId }) => organisationId);
    return about.length === 0 ? [] : [{ steps: steps((one) => one[which] ?? one.step), about }];
  };
  if (kind === 'one-shift') return moves.map((move) => moved(move));
  if (kind === 'two-shifts')
    return answers.length > 10 ? [] : moves.flatMap((a) => moves.filter((b) => b.i > a.i).map((b) => moved(a, b)));
  if (kind === 'without-ambtelijk') return without('ambtelijk');
  if (kind === 'without-bestuurlijk') return without('bestuurlijk');
  return end(kind === 'all-floors' ? 'floor' : 'ceiling');
}

function trialByHand(answers: readonly TrialAnswer[], kind: Trial['kind'], scale: number): Trial {
  const found = JSON.stringify(byHand(answers.map(({ step }) => step)));
  const tries = triesByHand(answers, kind, scale).map(({ steps, about }) => ({ median: byHand(steps), about }));
  const others = [...new Set(tries.map(({ median }) => JSON.stringify(median)))].filter((median) => median !== found);
  const outcomes = others.map((median) => {
    const same = tries.filter((one) => JSON.stringify(one.median) === median);
    const organisationIds = [...new Set(same.flatMap(({ about }) => about))].sort();
    return { median: JSON.parse(median) as Median, times: same.length, organisationIds };
  });
  outcomes.sort((a, b) => a.median.lower - b.median.lower || a.median.upper - b.median.upper);
  return { kind, tried: tries.length, outcomes };
}

const answerArbitrary = fc.record({
  step: fc.nat({ max: 4 }),
  down: fc.option(fc.nat({ max: 4 })),
  up: fc.option(fc.nat({ max: 4 })),
  status: fc.constantFrom('ambtelijk' as const, 'bestuurlijk' as const),
});
const worldArbitrary = fc.array(answerArbitrary, { minLength: 1, maxLength: 12 }).map((answers) =>
  answers.map(({ step, down, up, status }, i): TrialAnswer => ({
    ...{ organisationId: letter(i), step, status },
    floor: down === null ? null : Math.min(step, down),
    ceiling: up === null ? null : Math.max(step, up),
  })),
);

describe('what is tried with the answers', () => {
  it('is what one finds by hand, for every kind, in random worlds of up to twelve organisations', () => {
    fc.assert(
      fc.property(worldArbitrary, (answers) => {
        const trials = tryAnswers(answers, 5);
        expect(trials).toEqual(trials.map(({ kind }) => trialByHand(answers, kind, 5)));
        expect(trials).toHaveLength(6);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(worldArbitrary, (answers) => {
        expect(tryAnswers([...answers].reverse(), 5)).toEqual(tryAnswers(answers, 5));
      }),
    );
  });

  it('is nothing without answers', () => {
    expect(tryAnswers([], 5)).toEqual([]);
  });

  it('names whose step moves the median, and in how many tries', () => {
    expect(trial(tryAnswers(on(1, 1, 2), 5), 'one-shift')).toEqual({
      kind: 'one-shift',
      tried: 6,
      outcomes: [{ median: { lower: 2, upper: 2 }, times: 2, organisationIds: ['a', 'b'] }],
    });
  });

  it('tries no pairs beyond ten organisations, and says that none was tried', () => {
    expect(trial(tryAnswers(on(...new Array<number>(11).fill(2)), 5), 'two-shifts')).toEqual({
      ...{ kind: 'two-shifts', tried: 0, outcomes: [] },
    });
    expect(trial(tryAnswers(on(...new Array<number>(10).fill(2)), 5), 'two-shifts')?.tried).toBe(180);
  });
});

describe('the other weightings', () => {
  const answer = (step: number, type: string, findingsPerStep: number[]) => ({
    ...{ organisationId: `${type}-${String(step)}`, step, type, findingsPerStep },
  });

  it('count each type the same, and each finding the same', () => {
    const answers = [
      answer(1, 'gemeente', [0, 1, 0, 0]),
      answer(1, 'gemeente', [0, 1, 0, 0]),
      answer(1, 'gemeente', [0, 1, 0, 0]),
      answer(3, 'waterschap', [0, 0, 0, 9]),
    ];
    expect(tryWeightings(answers, 4)).toEqual([
      { kind: 'types-equal', tried: 1, outcomes: [{ median: { lower: 1, upper: 3 }, times: 1, organisationIds: [] }] },
      { kind: 'per-finding', tried: 1, outcomes: [{ median: { lower: 3, upper: 3 }, times: 1, organisationIds: [] }] },
    ]);
  });

  it('change nothing where all types are as large and all write one finding', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }), (steps) => {
        const alike = steps.map((step, i) =>
          answer(
            step,
            `type-${String(i)}`,
            [0, 1, 2, 3].map((at) => (at === step ? 1 : 0)),
          ),
        );
        expect(tryWeightings(alike, 4).every(({ outcomes }) => outcomes.length === 0)).toBe(true);
      }),
    );
  });
});

describe('who alone holds a step back', () => {
  const rows = (...lists: string[][]) => lists.map((organisationIds, step) => ({ step, organisationIds }));

  it('is the one organisation that cannot live with what all others can', () => {
    expect(heldBackBy(rows(['a', 'b'], ['a', 'b', 'c'], ['b', 'c'], ['c']), ['a', 'b', 'c'])).toEqual([
      { organisationId: 'a', steps: [2] },
      { organisationId: 'c', steps: [0] },
    ]);
  });

  it('is nobody where there is no other', () => {
    expect(heldBackBy(rows([], ['a']), ['a'])).toEqual([]);
  });
});
