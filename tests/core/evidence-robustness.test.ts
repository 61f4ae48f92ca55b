import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianStep } from '../../shared/evidence/ordinal.ts';
import { leaveOneOut, leaveOneOutSentence } from '../../shared/evidence/robustness.ts';
import { distributionOf } from '../../shared/evidence/summary.ts';

const names = {
  step: (step: number) => `stap ${step}`,
  organisation: (id: string) => `Gemeente ${id}`,
  layer: (layer: string) => layer,
};

/** Organisations a, b, c ... on these steps of a scale of five. */
function on(...steps: number[]) {
  return distributionOf(
    steps.map((step, i) => ({ organisationId: String.fromCharCode(97 + i), step })),
    5,
  );
}

describe('leaving each organisation out in turn', () => {
  it('gives the median without each of them, by organisation', () => {
    expect(leaveOneOut(on(3, 1, 2))).toEqual([
      { organisationId: 'a', median: { lower: 1, upper: 2 } },
      { organisationId: 'b', median: { lower: 2, upper: 3 } },
      { organisationId: 'c', median: { lower: 1, upper: 3 } },
    ]);
  });

  it('gives n results for n organisations, of one none, whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { maxLength: 12 }), (steps) => {
        const answers = steps.map((step, i) => ({ organisationId: `organisation-${i}`, step }));
        const results = leaveOneOut(distributionOf(answers, 5));
        expect(results).toHaveLength(steps.length === 1 ? 0 : steps.length);
        expect(leaveOneOut(distributionOf([...answers].reverse(), 5))).toEqual(results);
      }),
    );
  });

  it('is the median of those who remain', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 2, maxLength: 9 }), (steps) => {
        for (const { organisationId, median } of leaveOneOut(on(...steps))) {
          const others = on(...steps).map((row) => row.organisationIds.filter((id) => id !== organisationId).length);
          expect(median).toEqual(medianStep(others));
        }
      }),
    );
  });
});

describe('the sentence on what the median hangs on', () => {
  it('says that it hangs on no single organisation', () => {
    expect(leaveOneOutSentence(on(2, 2, 2, 3), names)).toEqual({
      key: 'evidence.leaveOneOut.stable',
      args: { n: 4, between: 'no', lower: 'stap 2', upper: 'stap 2' },
    });
  });

  it('names the organisation without which the median moves', () => {
    expect(leaveOneOutSentence(on(2, 3, 2, 3, 2), names)).toEqual({
      key: 'evidence.leaveOneOut.sensitive1',
      args: {
        between1: 'yes',
        lower1: 'stap 2',
        upper1: 'stap 3',
        count1: 3,
        organisations1: 'Gemeente a, Gemeente c, Gemeente e',
      },
    });
  });

  it('names both sides when the median lies between two steps', () => {
    expect(leaveOneOutSentence(on(1, 3), names)).toEqual({
      key: 'evidence.leaveOneOut.sensitive2',
      args: {
        between1: 'no',
        lower1: 'stap 1',
        upper1: 'stap 1',
        count1: 1,
        organisations1: 'Gemeente b',
        between2: 'no',
        lower2: 'stap 3',
        upper2: 'stap 3',
        count2: 1,
        organisations2: 'Gemeente a',
      },
    });
  });

  it('has words for every outcome: never more than three other medians', () => {
    expect(leaveOneOutSentence(on(1, 2, 3), names).key).toBe('evidence.leaveOneOut.sensitive3');
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 2, maxLength: 9 }), (steps) => {
        const median = medianStep(on(...steps).map(({ organisationIds }) => organisationIds.length));
        const other = leaveOneOut(on(...steps)).map((left) => JSON.stringify(left.median));
        const moved = new Set(other.filter((text) => text !== JSON.stringify(median))).size;
        const keys = ['stable', 'sensitive1', 'sensitive2', 'sensitive3'].map((key) => `evidence.leaveOneOut.${key}`);
        expect(leaveOneOutSentence(on(...steps), names).key).toBe(keys[moved]);
      }),
    );
  });

  it('says of one answer that everything hangs on it, and of none that there is nothing to leave out', () => {
    expect([leaveOneOutSentence(on(2), names), leaveOneOutSentence(on(), names)]).toEqual([
      { key: 'evidence.leaveOneOut.single', args: { organisations: 'Gemeente a' } },
      { key: 'evidence.leaveOneOut.nobody' },
    ]);
  });
});
