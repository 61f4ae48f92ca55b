import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concludeAddedValue, concludeCrosswalk, verdictOf, type CrosswalkCount } from '../../shared/evidence/crosswalk.ts';
import { findingKinds } from '../../shared/nouns.ts';

const count = (
  about: `${string} ${string}`,
  organisationId: string,
  [kind, findings = 1]: [CrosswalkCount['kind'], number?],
): CrosswalkCount => {
  const [valueId = '', frameworkId = ''] = about.split(' ');
  return {
    ...{ valueId, frameworkId, organisationId, kind, findings },
    layer: organisationId.startsWith('ws') ? 'waterschap' : 'gemeente',
  };
};

describe('a value beside an existing framework', () => {
  it('is judged by the kind of each finding, and what is missing from the code says nothing of it', () => {
    expect(Object.fromEntries(findingKinds.map((kind) => [kind, verdictOf(kind)]))).toEqual({
      herkend: 'addition',
      praktijk: 'addition',
      overlap: 'overlap',
      knelpunt: 'tension',
      dilemma: 'tension',
      formulering: 'tension',
      ontbreekt: null,
    });
  });

  it('keeps verdicts and layers beside each other', () => {
    const counts = [
      count('privacy avg', 'ws1', ['overlap', 2]),
      count('privacy avg', 'gm1', ['overlap']),
      count('privacy avg', 'gm1', ['knelpunt']),
      count('privacy avg', 'gm2', ['herkend']),
      count('inclusie avg', 'gm2', ['ontbreekt']),
    ];
    expect(concludeCrosswalk(counts)).toEqual([
      {
        valueId: 'privacy',
        frameworkId: 'avg',
        verdicts: [
          { verdict: 'overlap', findings: 3, organisationIds: ['gm1', 'ws1'] },
          { verdict: 'addition', findings: 1, organisationIds: ['gm2'] },
          { verdict: 'tension', findings: 1, organisationIds: ['gm1'] },
        ],
        byLayer: [
          { layer: 'gemeente', findings: 3, verdicts: ['overlap', 'addition', 'tension'] },
          { layer: 'waterschap', findings: 2, verdicts: ['overlap'] },
        ],
      },
    ]);
  });

  it('does not depend on the order of arrival, and loses no finding that says something', () => {
    const one = fc.record({
      valueId: fc.constantFrom('a', 'b'),
      frameworkId: fc.constantFrom('x', 'y'),
      organisationId: fc.constantFrom('ws1', 'gm1', 'gm2'),
      kind: fc.constantFrom(...findingKinds),
      findings: fc.integer({ min: 1, max: 9 }),
      layer: fc.constant('gemeente' as const),
    });
    fc.assert(
      fc.property(fc.array(one), (counts) => {
        const cells = concludeCrosswalk(counts);
        expect(concludeCrosswalk([...counts].reverse())).toEqual(cells);
        const all = cells.flatMap(({ verdicts }) => verdicts).reduce((sum, { findings }) => sum + findings, 0);
        const saying = counts.filter(({ kind }) => kind !== 'ontbreekt').reduce((sum, { findings }) => sum + findings, 0);
        expect(all).toBe(saying);
      }),
    );
  });
});

describe('what the code adds', () => {
  it('is what was recognised without overlap or tension; it repeats where only overlap was found; the rest is not known', () => {
    const cells = concludeCrosswalk([count('privacy avg', 'gm1', ['overlap']), count('veiligheid bio', 'gm1', ['overlap'])]);
    const recognised = new Set(['inclusie', 'veiligheid']);
    const found = new Set(['inclusie', 'veiligheid', 'privacy', 'autonomie']);
    expect(
      concludeAddedValue(['privacy', 'inclusie', 'veiligheid', 'autonomie', 'duurzaam'], cells, { recognised, found }),
    ).toEqual({
      nowhereElse: ['inclusie'],
      onlyRepeats: ['privacy'],
      unknown: ['duurzaam'],
    });
  });
});
