import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concludeChange, concludeMedianChange, concludeSeries, type GivenAnswer } from '../../shared/evidence/change.ts';

const on = (answers: Record<string, number | null>): GivenAnswer[] =>
  Object.entries(answers).map(([organisationId, step]) => ({ organisationId, answer: step === null ? null : String(step) }));

const given = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.option(fc.nat({ max: 4 })))
  .map((answers) => on(answers));
const present = (answers: readonly GivenAnswer[]): string[] =>
  answers.flatMap(({ organisationId, answer }) => (answer === null ? [] : [organisationId]));

describe('what changed between two rounds', () => {
  it('is read from those present in both; joiners and leavers stand apart', () => {
    expect(concludeChange(on({ a: 1, b: 2, c: 3, e: null }), on({ b: 2, c: 4, d: 0, e: 1 }))).toEqual({
      joined: ['d', 'e'],
      left: ['a'],
      both: ['b', 'c'],
      moved: ['c'],
      transitions: [
        { from: '2', to: '2', organisationIds: ['b'] },
        { from: '3', to: '4', organisationIds: ['c'] },
      ],
    });
  });

  it('refuses two answers of one organisation', () => {
    expect(() => concludeChange([...on({ a: 1 }), ...on({ a: 2 })], [])).toThrow(RangeError);
  });

  it('holds everyone with an answer exactly once, and every one of both in one transition', () => {
    fc.assert(
      fc.property(given, given, (before, after) => {
        const { joined, left, both, moved, transitions } = concludeChange(before, after);
        expect([...left, ...both].sort()).toEqual(present(before).sort());
        expect([...joined, ...both].sort()).toEqual(present(after).sort());
        expect(transitions.flatMap(({ organisationIds }) => organisationIds).sort()).toEqual(both);
        const crossing = transitions.filter(({ from, to }) => from !== to).flatMap((one) => one.organisationIds);
        expect(crossing.sort()).toEqual(moved);
      }),
    );
  });

  it('backwards swaps joiners and leavers, and does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(given, given, (before, after) => {
        const there = concludeChange(before, after);
        const back = concludeChange([...after].reverse(), [...before].reverse());
        expect([back.joined, back.left, back.moved]).toEqual([there.left, there.joined, there.moved]);
      }),
    );
  });
});

describe('a middle step that moved', () => {
  it('through a joiner alone is composition, and no change of position', () => {
    const change = concludeMedianChange(on({ a: 1, b: 1, c: 2 }), on({ a: 1, b: 1, c: 2, d: 3, e: 3 }), 5);
    expect(change).toMatchObject({ before: { lower: 1 }, after: { lower: 2 }, bothAfter: { lower: 1 }, verdict: 'composition' });
  });

  it('through those present in both is change', () => {
    expect(concludeMedianChange(on({ a: 1, b: 1, c: 2 }), on({ a: 2, b: 2, c: 2 }), 5).verdict).toBe('change');
  });

  it('while somebody moved and the middle of both stayed is mixed', () => {
    const [before, after] = [on({ a: 0, b: 1, c: 2 }), on({ a: 1, b: 1, c: 2, d: 4, e: 4 })];
    expect(concludeMedianChange(before, after, 5).verdict).toBe('mixed');
  });

  it('is never called change or mixed where nobody moved', () => {
    fc.assert(
      fc.property(given, given, (before, joiners) => {
        const known = new Set(before.map(({ organisationId }) => organisationId));
        const after = [...before, ...joiners.filter(({ organisationId }) => !known.has(organisationId))];
        expect(['same', 'composition']).toContain(concludeMedianChange(before, after, 5).verdict);
      }),
    );
  });

  it('is never composition where nobody joined or left', () => {
    fc.assert(
      fc.property(given, fc.array(fc.nat({ max: 4 }), { minLength: 6, maxLength: 6 }), (before, steps) => {
        const after = before.map((one, index) => (one.answer === null ? one : { ...one, answer: String(steps[index] ?? 0) }));
        expect(['same', 'change']).toContain(concludeMedianChange(before, after, 5).verdict);
      }),
    );
  });
});

describe('several rounds', () => {
  it('tell of those in all of them who moved from each to the next, and who came back', () => {
    expect(concludeSeries([on({ a: 1, b: 2, c: 3 }), on({ a: 2, b: 2, d: 1 }), on({ a: 1, b: 3, c: 3 })])).toEqual({
      inAll: ['a', 'b'],
      moved: [['a'], ['a', 'b']],
      returned: ['a'],
    });
  });

  it('of two say the same as a change between them', () => {
    fc.assert(
      fc.property(given, given, (before, after) => {
        const { both, moved } = concludeChange(before, after);
        expect(concludeSeries([before, after])).toEqual({ inAll: both, moved: [moved], returned: [] });
      }),
    );
  });
});
