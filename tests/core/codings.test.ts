import { describe, expect, it } from 'vitest';
import { concludeCodings, isDisagreement } from '../../shared/codings.ts';
import type { FindingKind } from '../../shared/nouns.ts';

const coded = (findingId: string, kinds: [FindingKind, FindingKind], rated: [number | null, number | null]) => ({
  ...{ findingId, coderId: 'x', kind: kinds[0], otherKind: kinds[1], relevance: rated[0], otherRelevance: rated[1] },
});

describe('agreement of first and second judgement', () => {
  it('is 1 where all agree and there is variation', () => {
    const rows = [coded('f1', ['herkend', 'herkend'], [0, 0]), coded('f2', ['overlap', 'overlap'], [3, 3])];
    expect(concludeCodings(rows)).toEqual({ findings: 2, sameKind: 2, kind: 1, rated: 2, relevance: 1 });
  });

  it('is undefined without variation, and without anything judged twice', () => {
    const alike = [coded('f1', ['herkend', 'herkend'], [2, 2]), coded('f2', ['herkend', 'herkend'], [2, null])];
    expect(concludeCodings(alike)).toEqual({ findings: 2, sameKind: 2, kind: null, rated: 1, relevance: null });
    expect(concludeCodings([])).toEqual({ findings: 0, sameKind: 0, kind: null, rated: 0, relevance: null });
  });

  it('counts a finding once, also when two others judged it', () => {
    const rows = [
      coded('f1', ['herkend', 'overlap'], [0, 1]),
      { ...coded('f1', ['herkend', 'herkend'], [0, 0]), coderId: 'y' },
      coded('f2', ['overlap', 'overlap'], [3, 3]),
    ];
    const { findings, sameKind, kind } = concludeCodings(rows);
    expect({ findings, sameKind }).toEqual({ findings: 2, sameKind: 2 });
    // by hand: f1 herkend, overlap, herkend; f2 overlap, overlap. Disagreeing pairs 4 of size 3 (divided by 2) = 2; n = 5; expected 2*3
    expect(kind).toBeCloseTo(1 - (4 * 1) / 6, 12);
  });

  it('differs on the kind, or on relevance where both gave one', () => {
    expect(isDisagreement(coded('f', ['herkend', 'overlap'], [null, null]))).toBe(true);
    expect(isDisagreement(coded('f', ['herkend', 'herkend'], [1, 2]))).toBe(true);
    expect(isDisagreement(coded('f', ['herkend', 'herkend'], [1, null]))).toBe(false);
  });
});
