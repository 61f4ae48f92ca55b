import { describe, expect, it } from 'vitest';
import { canRelease, canTakeBack, countReleases, releaseState, releaseStates, saidColumns } from '../../shared/releases.ts';

describe('a release', () => {
  it('holds for what was seen: not for a draft, and not for another text', () => {
    const table = [true, false].flatMap((released) =>
      [true, false].flatMap((draft) =>
        [true, false].map((same) => [released, draft, same, releaseState({ released, draft, same })]),
      ),
    );
    expect(table).toEqual([
      [true, true, true, 'draft'],
      [true, true, false, 'draft'],
      [true, false, true, 'released'],
      [true, false, false, 'changed'],
      [false, true, true, 'none'],
      [false, true, false, 'none'],
      [false, false, true, 'none'],
      [false, false, false, 'none'],
    ]);
  });

  it('is given where there is none or it no longer holds, and taken back wherever there is one', () => {
    expect(releaseStates.filter(canRelease)).toEqual(['none', 'changed']);
    expect(releaseStates.filter(canTakeBack)).toEqual(['released', 'changed', 'draft']);
  });

  it('is not ended by a check or by bookkeeping, and does not reach what may name people', () => {
    expect(saidColumns.finding).not.toContain('state');
    expect(saidColumns.position).not.toContain('state');
    for (const columns of Object.values(saidColumns)) expect(columns).not.toContain('reference');
    expect(saidColumns.pilot).not.toContain('roles');
    expect(saidColumns.finding).toEqual(expect.arrayContaining(['text', 'text_proposal', 'kind', 'relevance', 'advice']));
    expect(saidColumns.position).toEqual(expect.arrayContaining(['answer', 'arguments', 'floor', 'signed_function']));
    expect(saidColumns.pilot).toEqual(expect.arrayContaining(['title', 'case_text']));
  });

  it('is counted for each kind of record apart', () => {
    const counts = countReleases([
      { noun: 'finding', state: 'released' },
      { noun: 'finding', state: 'released' },
      { noun: 'finding', state: 'none' },
      { noun: 'pilot', state: 'changed' },
    ]);
    expect(counts).toEqual({
      finding: { none: 1, released: 2, changed: 0, draft: 0 },
      position: { none: 0, released: 0, changed: 0, draft: 0 },
      pilot: { none: 0, released: 0, changed: 1, draft: 0 },
    });
  });
});
