import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatingCount } from '../../shared/evidence/rating.ts';
import { concludeRatings } from '../../shared/evidence/rating.ts';

const amsterdam = { organisationId: 'gm1', organisationType: 'G4' } as const;
const delfland = { organisationId: 'ws1', organisationType: 'waterschap' } as const;

/** What is tried with Amsterdam on the lowest of four steps (two findings high, two low) and Delfland on the highest. */
const triedWithTwo = [
  {
    kind: 'one-shift',
    tried: 2,
    outcomes: [
      { median: { lower: 0, upper: 2 }, times: 1, organisationIds: ['ws1'] },
      { median: { lower: 1, upper: 3 }, times: 1, organisationIds: ['gm1'] },
    ],
  },
  {
    kind: 'two-shifts',
    tried: 1,
    outcomes: [{ median: { lower: 1, upper: 2 }, times: 1, organisationIds: ['gm1', 'ws1'] }],
  },
  { kind: 'types-equal', tried: 1, outcomes: [] },
  {
    kind: 'per-finding',
    tried: 1,
    outcomes: [{ median: { lower: 3, upper: 3 }, times: 1, organisationIds: [] }],
  },
  { kind: 'checked-only', tried: 0, outcomes: [] },
];

describe('relevance and applicability of a value', () => {
  it('counts each organisation once, by the ordinal median of its own findings, between two steps the lower', () => {
    const rows: RatingCount[] = [
      { valueId: 'v1', ...delfland, step: 3, findings: 1, checked: 1 },
      { valueId: 'v1', ...amsterdam, step: 0, findings: 2, checked: 2 },
      { valueId: 'v1', ...amsterdam, step: 3, findings: 2, checked: 2 },
    ];
    expect(concludeRatings(rows, 4)).toEqual([
      {
        valueId: 'v1',
        organisations: [
          { organisationId: 'gm1', organisationType: 'G4', step: 0, between: true, findings: 4, findingsPerStep: [2, 0, 0, 2] },
          {
            organisationId: 'ws1',
            organisationType: 'waterschap',
            step: 3,
            between: false,
            findings: 1,
            findingsPerStep: [0, 0, 0, 1],
          },
        ],
        leaveOneOut: [
          { organisationId: 'gm1', median: { lower: 3, upper: 3 } },
          { organisationId: 'ws1', median: { lower: 0, upper: 0 } },
        ],
        trials: triedWithTwo,
        distribution: [['gm1'], [], [], ['ws1']].map((organisationIds, step) => ({ step, organisationIds })),
        byLayer: [
          {
            layer: 'gemeente',
            n: 1,
            counts: [1, 0, 0, 0],
            median: { lower: 0, upper: 0 },
            modes: [0],
            middleHalf: { from: 0, to: 0 },
            agreement: null,
            shape: null,
          },
          {
            layer: 'waterschap',
            n: 1,
            counts: [0, 0, 0, 1],
            median: { lower: 3, upper: 3 },
            modes: [3],
            middleHalf: { from: 3, to: 3 },
            agreement: null,
            shape: null,
          },
        ],
        n: 2,
        counts: [1, 0, 0, 1],
        median: { lower: 0, upper: 3 },
        modes: [0, 3],
        middleHalf: { from: 0, to: 3 },
        agreement: null,
        shape: null,
      },
    ]);
  });

  it('leaves out an organisation whose findings give no judgement, and refuses a step off the scale', () => {
    expect(concludeRatings([{ valueId: 'v1', ...amsterdam, step: 1, findings: 0, checked: 0 }], 4)[0]?.organisations).toEqual([]);
    expect(() => concludeRatings([{ valueId: 'v1', ...amsterdam, step: 4, findings: 1, checked: 1 }], 4)).toThrow(RangeError);
  });

  it('is tried with the checked findings alone, and names who then stands elsewhere or drops out', () => {
    const rows: RatingCount[] = [
      { valueId: 'v1', ...amsterdam, step: 0, findings: 2, checked: 0 },
      { valueId: 'v1', ...amsterdam, step: 3, findings: 1, checked: 1 },
      { valueId: 'v1', ...delfland, step: 2, findings: 1, checked: 1 },
      { valueId: 'v1', organisationId: 'ws2', organisationType: 'waterschap', step: 0, findings: 1, checked: 0 },
    ];
    const tried = (given: RatingCount[]) => concludeRatings(given, 4)[0]?.trials.find(({ kind }) => kind === 'checked-only');
    expect(tried(rows)).toEqual({
      kind: 'checked-only',
      tried: 1,
      outcomes: [{ median: { lower: 2, upper: 3 }, times: 1, organisationIds: ['gm1', 'ws2'] }],
    });
    expect(tried(rows.map((row) => ({ ...row, checked: 0 })))).toMatchObject({ tried: 0, outcomes: [] });
    expect(tried(rows.map((row) => ({ ...row, checked: row.findings })))).toMatchObject({ tried: 0, outcomes: [] });
  });

  it('does not depend on the order of arrival', () => {
    const row = fc.record({
      valueId: fc.constantFrom('v1', 'v2', 'v10'),
      organisationId: fc.constantFrom('a', 'b', 'c'),
      organisationType: fc.constant('provincie' as const),
      step: fc.nat({ max: 3 }),
      findings: fc.integer({ min: 1, max: 5 }),
      checked: fc.nat({ max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(concludeRatings([...rows].reverse(), 4)).toEqual(concludeRatings(rows, 4));
      }),
    );
  });
});
