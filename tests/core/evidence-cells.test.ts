import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotOrganisation } from '../../shared/evidence/answers.ts';
import { cellState, cellStates, cellSymbol, findingsIn, overPilots } from '../../shared/evidence/cells.ts';
import { concludeCoverage } from '../../shared/evidence/coverage.ts';
import { concludeMatrix } from '../../shared/evidence/matrix.ts';
import { examinationStates, findingKinds } from '../../shared/nouns.ts';

describe('the state of a cell', () => {
  it.each([
    ['examined', { herkend: 1, knelpunt: 1 }, 'contested'],
    ['not-applicable', { herkend: 2, overlap: 1 }, 'contested'],
    ['examined', { knelpunt: 1, overlap: 1 }, 'finding'],
    ['not-examined', { herkend: 1 }, 'finding'],
    [null, { praktijk: 1 }, 'finding'],
    ['examined', { herkend: 0 }, 'examined'],
    ['not-applicable', {}, 'not-applicable'],
    ['not-examined', {}, 'not-examined'],
    [null, {}, 'not-examined'],
  ] as const)('examined as %s with %j is %s', (examination, kinds, state) => {
    expect(cellState(examination, kinds)).toBe(state);
  });

  it('follows the precedence contested, finding, examined, not applicable, not examined', () => {
    const kindCounts = fc.dictionary(fc.constantFrom(...findingKinds), fc.nat({ max: 2 }));
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...examinationStates)), kindCounts, (examination, kinds) => {
        const clash = (kinds['knelpunt'] ?? 0) + (kinds['overlap'] ?? 0) > 0;
        const holds = {
          contested: (kinds['herkend'] ?? 0) > 0 && clash,
          finding: findingsIn(kinds) > 0,
          examined: examination === 'examined',
          'not-applicable': examination === 'not-applicable',
          'not-examined': true,
        };
        expect(cellState(examination, kinds)).toBe(cellStates.find((state) => holds[state]));
      }),
    );
  });

  it('over several pilots is examined when it is examined in one', () => {
    expect([overPilots(['not-applicable', 'examined']), overPilots(['not-examined', 'not-applicable']), overPilots([])]).toEqual([
      'examined',
      'not-applicable',
      null,
    ]);
  });

  it('has a symbol of its own', () => {
    expect(new Set(cellStates.map(cellSymbol)).size).toBe(cellStates.length);
  });
});

describe('the value by organisation matrix', () => {
  const organisations: PilotOrganisation[] = [
    { id: 'gm1', type: 'G4' },
    { id: 'gm2', type: 'G40' },
    { id: 'ws1', type: 'waterschap' },
  ];
  const matrix = concludeMatrix(['v1', 'v2', 'v3'], organisations, [
    { valueId: 'v2', organisationId: 'gm2', examination: 'examined', kinds: { knelpunt: 1 } },
    { valueId: 'v1', organisationId: 'gm1', examination: 'examined', kinds: { herkend: 2, knelpunt: 1 } },
    { valueId: 'v1', organisationId: 'ws1', examination: null, kinds: { overlap: 1 } },
    { valueId: 'v2', organisationId: 'gm1', examination: 'examined', kinds: { dilemma: 1 } },
    { valueId: 'v2', organisationId: 'ws1', examination: 'not-applicable', kinds: {} },
    { valueId: 'elsewhere', organisationId: 'ws1', examination: 'examined', kinds: { herkend: 9 } },
  ]);
  const none = { contested: 0, finding: 0, examined: 0, 'not-applicable': 0, 'not-examined': 0 };

  it('has every value and every organisation, with totals per row; the gemeenten are one type', () => {
    expect(matrix.rows).toEqual([
      {
        valueId: 'v1',
        cells: [
          { organisationId: 'gm1', state: 'contested', findings: 3 },
          { organisationId: 'gm2', state: 'not-examined', findings: 0 },
          { organisationId: 'ws1', state: 'finding', findings: 1 },
        ],
        states: { ...none, contested: 1, finding: 1, 'not-examined': 1 },
        findings: 4,
        typesWithFindings: ['gemeente', 'waterschap'],
      },
      {
        valueId: 'v2',
        cells: [
          { organisationId: 'gm1', state: 'finding', findings: 1 },
          { organisationId: 'gm2', state: 'finding', findings: 1 },
          { organisationId: 'ws1', state: 'not-applicable', findings: 0 },
        ],
        states: { ...none, finding: 2, 'not-applicable': 1 },
        findings: 2,
        typesWithFindings: ['gemeente'],
      },
      {
        valueId: 'v3',
        cells: organisations.map(({ id }) => ({ organisationId: id, state: 'not-examined', findings: 0 })),
        states: { ...none, 'not-examined': 3 },
        findings: 0,
        typesWithFindings: [],
      },
    ]);
  });

  it('has totals per column', () => {
    expect(matrix.columns).toEqual([
      { organisationId: 'gm1', states: { ...none, contested: 1, finding: 1, 'not-examined': 1 }, findings: 4 },
      { organisationId: 'gm2', states: { ...none, finding: 1, 'not-examined': 2 }, findings: 1 },
      { organisationId: 'ws1', states: { ...none, finding: 1, 'not-applicable': 1, 'not-examined': 1 }, findings: 1 },
    ]);
  });

  it('says how many values have findings from at least one, two and three types', () => {
    expect(matrix.valuesWithTypes).toEqual([
      { types: 1, values: 2 },
      { types: 2, values: 1 },
      { types: 3, values: 0 },
    ]);
  });
});

describe('coverage', () => {
  it('is per type n in pilot of N in the register, an organisation with two pilots counted once', () => {
    const register = [
      { type: 'waterschap' as const, count: 21 },
      { type: 'other-gemeente' as const, count: 297 },
      { type: 'G4' as const, count: 4 },
    ];
    const inPilot: PilotOrganisation[] = [
      { id: 'ws2', type: 'waterschap' },
      { id: 'ws1', type: 'waterschap' },
      { id: 'ws2', type: 'waterschap' },
      { id: 'x1', type: 'other' },
    ];
    expect(concludeCoverage(register, inPilot)).toEqual([
      { type: 'G4', inPilot: [], inRegister: 4 },
      { type: 'other-gemeente', inPilot: [], inRegister: 297 },
      { type: 'waterschap', inPilot: ['ws1', 'ws2'], inRegister: 21 },
      { type: 'other', inPilot: ['x1'], inRegister: 0 },
    ]);
  });
});
