import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concludeAddedValue,
  concludeCrosswalk,
  kindsOf,
  verdictOf,
  type CrosswalkCount,
} from '../../shared/evidence/crosswalk.ts';
import { comparisonVerdicts, findingKinds } from '../../shared/nouns.ts';

/** 'privacy avg' is the framework as a whole, 'privacy digikompas 3' its item 3. */
const count = (
  about: string,
  organisationId: string,
  [verdict, findings = 1, derived = false]: [CrosswalkCount['verdict'], number?, boolean?],
): CrosswalkCount => {
  const [valueId = '', frameworkId = '', item] = about.split(' ');
  return {
    ...{ valueId, frameworkId, organisationId, verdict, findings, derived },
    itemId: item === undefined ? null : `${frameworkId}:${item}`,
    layer: organisationId.startsWith('ws') ? 'waterschap' : 'gemeente',
  };
};

describe('a value beside an existing framework', () => {
  it('is judged by the kind of each finding where nothing is recorded, and no relation is never concluded', () => {
    expect(Object.fromEntries(findingKinds.map((kind) => [kind, verdictOf(kind)]))).toEqual({
      herkend: 'addition',
      praktijk: 'addition',
      overlap: 'overlap',
      knelpunt: 'tension',
      dilemma: 'tension',
      formulering: 'tension',
      ontbreekt: null,
    });
    expect(comparisonVerdicts.map((verdict) => kindsOf(verdict))).toEqual([
      ['overlap'],
      ['herkend', 'praktijk'],
      ['knelpunt', 'dilemma', 'formulering'],
      [],
    ]);
  });

  it('keeps verdicts, layers and items beside each other, and says how many follow from the kind only', () => {
    const counts = [
      count('privacy digikompas', 'ws1', ['overlap', 2, true]),
      count('privacy digikompas', 'gm1', ['overlap']),
      count('privacy digikompas', 'gm1', ['tension', 1, true]),
      count('privacy digikompas', 'gm2', ['overlap', 1, true]),
      count('privacy digikompas 3', 'gm2', ['none']),
      count('inclusie avg', 'gm2', [null, 4, true]),
    ];
    expect(concludeCrosswalk(counts)).toEqual([
      {
        ...{ valueId: 'privacy', frameworkId: 'digikompas', itemId: null },
        layers: [
          {
            layer: 'gemeente',
            verdicts: [
              { verdict: 'overlap', findings: 2, derived: 1, organisationIds: ['gm1', 'gm2'] },
              { verdict: 'tension', findings: 1, derived: 1, organisationIds: ['gm1'] },
            ],
          },
          { layer: 'waterschap', verdicts: [{ verdict: 'overlap', findings: 2, derived: 2, organisationIds: ['ws1'] }] },
        ],
      },
      {
        ...{ valueId: 'privacy', frameworkId: 'digikompas', itemId: 'digikompas:3' },
        layers: [{ layer: 'gemeente', verdicts: [{ verdict: 'none', findings: 1, derived: 0, organisationIds: ['gm2'] }] }],
      },
    ]);
  });

  it('does not depend on the order of arrival, and loses no finding that says something', () => {
    const one = fc.record({
      valueId: fc.constantFrom('a', 'b'),
      frameworkId: fc.constantFrom('x', 'y'),
      itemId: fc.constantFrom(null, 'i', 'j'),
      organisationId: fc.constantFrom('ws1', 'gm1', 'gm2'),
      verdict: fc.constantFrom(null, ...comparisonVerdicts),
      derived: fc.boolean(),
      findings: fc.integer({ min: 1, max: 9 }),
      layer: fc.constantFrom('gemeente' as const, 'waterschap' as const),
    });
    fc.assert(
      fc.property(fc.array(one), (counts) => {
        const cells = concludeCrosswalk(counts);
        expect(concludeCrosswalk([...counts].reverse())).toEqual(cells);
        const all = cells.flatMap((cell) => cell.layers.flatMap(({ verdicts }) => verdicts));
        const saying = counts.filter(({ verdict }) => verdict !== null);
        const sum = (rows: readonly { findings: number }[]) => rows.reduce((total, { findings }) => total + findings, 0);
        expect(sum(all)).toBe(sum(saying));
        expect(all.reduce((total, { derived }) => total + derived, 0)).toBe(sum(saying.filter(({ derived }) => derived)));
      }),
    );
  });
});

describe('what the code adds', () => {
  it('is what was recognised without overlap or tension; it repeats where only overlap was found; the rest is not known', () => {
    const cells = concludeCrosswalk([
      count('privacy avg', 'gm1', ['overlap']),
      count('veiligheid bio', 'gm1', ['overlap']),
      count('soberheid avg', 'gm1', ['none']),
      count('gelijkheid avg', 'ws1', ['addition']),
      count('welzijn avg', 'gm1', ['none']),
      count('welzijn digikompas 1', 'ws1', ['overlap']),
    ]);
    const recognised = new Set(['inclusie', 'veiligheid']);
    const found = new Set(['inclusie', 'veiligheid', 'privacy', 'autonomie', 'soberheid', 'gelijkheid', 'welzijn']);
    const values = ['privacy', 'inclusie', 'veiligheid', 'autonomie', 'duurzaam', 'soberheid', 'gelijkheid', 'welzijn'];
    expect(concludeAddedValue(values, cells, { recognised, found })).toEqual({
      nowhereElse: ['inclusie', 'soberheid', 'gelijkheid'],
      onlyRepeats: ['privacy', 'welzijn'],
      unknown: ['duurzaam'],
    });
  });
});
