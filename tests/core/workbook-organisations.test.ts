import { describe, expect, it } from 'vitest';
import { organisationsIn } from '../../shared/workbook/plan.ts';
import { readTables } from '../../shared/workbook/tables.ts';
import { counter, planOf, referenceWith } from '../support/spreadsheets-reference.ts';
import { findingRow, findings, open, pilotRow, pilots, positionRow, positions, type Row } from '../support/spreadsheets-rows.ts';

describe('an organisation', () => {
  const plan = (name: string) => planOf([pilots([name, 'Titel', null, null, null, null, null])], { options: counter() });
  const found = (name: string) => plan(name).pilots.adds[0]?.row.organisation_id;

  it('is found by its full name, short name or abbreviation, whatever the case, accents and spaces', () => {
    expect(found('amsterdam')).toBe(found('Gemeente Amsterdam'));
    expect(found('  GEMEENTE\u00A0Amsterdam')).toBe(found('Gemeente Amsterdam'));
    expect(found('Wetterskip Fryslan')).toBe(found('Wetterskip Fryslân'));
    expect(found('delfland')).toBe(found('Hoogheemraadschap van Delfland'));
    expect(found('BZK')).toBe('mnre1034');
    expect(found("hunze en aa's")).toBe(found('Waterschap Hunze en Aa’s'));
  });

  it('that fits twice is asked, and the answer is used', () => {
    const asked = plan('utrecht');
    expect(asked.problems).toEqual([
      {
        tab: 'Pilots',
        cell: 'A2',
        row: 2,
        found: 'utrecht',
        expected: { key: 'workbook.expected.oneOrganisation', args: { count: 2 } },
        nearest: 'Provincie Utrecht; Gemeente Utrecht',
        choices: [
          { id: 'pv26', name: 'Provincie Utrecht' },
          { id: 'gm0344', name: 'Gemeente Utrecht' },
        ],
      },
    ]);
    const answered = planOf([pilots(['Utrecht', 'Titel', null, null, null, null, null])], {
      options: { ...counter(), chosen: { utrecht: 'gm0344' } },
    });
    expect(answered.pilots.adds[0]?.row.organisation_id).toBe('gm0344');
    expect(plan('Groningen').problems[0]?.choices).toHaveLength(2);
    expect(found('Gemeente Groningen')).toBe('gm0014');
  });

  it.each(['Bergen', 'gemeente bergen', 'Bergen (Limburg)', 'BERGEN (Noord-Holland)'])(
    'that fits twice without what stands in brackets behind it is asked: %s',
    (name) => {
      expect(plan(name).problems).toEqual([
        {
          ...{ tab: 'Pilots', cell: 'A2', row: 2, found: name },
          expected: { key: 'workbook.expected.oneOrganisation', args: { count: 2 } },
          nearest: 'Gemeente Bergen (L); Gemeente Bergen (NH)',
          choices: [
            { id: 'gm0893', name: 'Gemeente Bergen (L)' },
            { id: 'gm0373', name: 'Gemeente Bergen (NH)' },
          ],
        },
      ]);
    },
  );

  it.each([
    ['Bergen (L)', 'gm0893'],
    ['bergen (l.)', 'gm0893'],
    ['Gemeente Bergen L', 'gm0893'],
    ['Bergen (N.H.)', 'gm0373'],
    ['Gemeente Bergen, NH', 'gm0373'],
    ['Bergen op Zoom', 'gm0748'],
    ['Provincie Limburg', 'pv31'],
    ['Wetterskip Fryslân', 'ws0653'],
  ])('that is told apart by what is written behind it is not asked: %s', (name, id) => {
    expect(plan(name).problems).toEqual([]);
    expect(found(name)).toBe(id);
  });

  it.each(['Groningen', 'Utrecht', 'Fryslân', 'Limburg', 'GR'])('of two kinds under one name is asked: %s', (name) => {
    expect(plan(name).problems[0]).toMatchObject({ expected: { args: { count: 2 } }, nearest: expect.stringContaining('; ') });
  });

  it('that fits once with brackets of its own is not taken for it', () => {
    expect(plan('Amsterdam (Noord)').problems[0]).toMatchObject({
      cell: 'A2',
      expected: { key: 'workbook.expected.organisation' },
    });
  });

  it('that is not in the register is wrong, with the nearest', () => {
    expect(plan('Gemeente Amersvoort').problems[0]).toMatchObject({ cell: 'A2', nearest: 'Gemeente Amersfoort' });
  });

  it.each([
    ['Waterschap Nergens', null],
    ['Gemeente', null],
    ['Provincie Verweg', null],
    ['Gemeente Amsterdm', 'Gemeente Amsterdam'],
    ['Waterschap Limburgh', 'Waterschap Limburg'],
    ['Ministerie van Defensei', 'Ministerie van Defensie'],
  ])('is not near because it is of the same kind: %s', (name, nearest) => {
    expect(plan(name).problems[0]).toMatchObject({ cell: 'A2', nearest });
  });

  it('one may not load for is wrong', () => {
    const reference = referenceWith({ allowed: (id) => id !== 'gm0307' });
    const refused = planOf([pilots(pilotRow)], { reference });
    expect(refused.problems[0]?.expected.key).toBe('workbook.expected.allowed');
  });

  it('is listed once for reading what is there', () => {
    const sheets = [pilots(pilotRow, pilotRow, ['Onbekend', 'x', null, null, null, null, null]), findings(findingRow())];
    expect(organisationsIn(readTables(sheets), referenceWith())).toEqual(['gm0307']);
  });

  it('of a position or a finding is asked in its cell as well', () => {
    const named = (row: Row): Row => ['Bergen', ...row.slice(1)];
    const asked = planOf([pilots(pilotRow), findings(named(findingRow())), positions(named(positionRow()))], { reference: open });
    const nearest = 'Gemeente Bergen (L); Gemeente Bergen (NH)';
    expect(asked.problems).toMatchObject([
      { tab: 'Bevindingen', cell: 'A2', nearest },
      { tab: 'Standpunten', cell: 'A2', nearest },
    ]);
  });
});
