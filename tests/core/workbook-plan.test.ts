import { describe, expect, it } from 'vitest';
import { folded } from '../../shared/workbook/cells.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { planOf, sheetOf } from '../support/spreadsheets-reference.ts';
import {
  pilotHeader,
  pilotRow,
  pilots,
  findingRow,
  findings,
  positionRow,
  positions,
  open,
} from '../support/spreadsheets-rows.ts';

describe('a workbook', () => {
  it('may begin with blank rows and a title, and have its headers in another case and order', () => {
    const sheet: RawSheet = sheetOf('\u00A0PILOTS ', [
      [null, null],
      ['Resultaten 2022'],
      [],
      [null, 'pilot *', 'CASUS:', ' organisatie\u00A0', 'Opmerking'],
      [null, 'Camera’s', 'Toezicht', 'Gemeente Amersfoort', 'mooi'],
      [null, ' ', '\u00A0'],
    ]);
    const plan = planOf([sheet]);
    expect(plan.pilots.adds.map(({ rows, row }) => [rows, row.title, row.case_text])).toEqual([[[5], 'Camera’s', 'Toezicht']]);
    expect(plan.notices).toEqual([
      { tab: '\u00A0PILOTS ', cell: 'E4', sentence: { key: 'workbook.notice.unknownColumn', args: { column: 'Opmerking' } } },
    ]);
  });

  it('names a tab it does not know and reads past it; that tab can say that all is an example', () => {
    const says = (text: string) => planOf([sheetOf('Lees mij', [[text]]), pilots(pilotRow)]);
    expect(says('Voorbeeldgegevens: verzonnen.').example).toBe(true);
    expect(says('Toelichting').example).toBe(false);
    expect(says('Toelichting').notices).toEqual([
      { tab: 'Lees mij', cell: null, sentence: { key: 'workbook.notice.unknownTab', args: { tab: 'Lees mij' } } },
    ]);
    expect(planOf([pilots(pilotRow), findings(findingRow({ text: 'De melding was verzonnen.' }))]).example).toBe(false);
  });

  it('of one tab without a name is known by its headers', () => {
    const plan = planOf([sheetOf(null, [pilotHeader, pilotRow])]);
    expect(plan.pilots.adds.map(({ tab }) => tab)).toEqual(['Pilots']);
  });

  it('without a tab or a column that it needs is wrong at its header', () => {
    const plan = planOf([
      sheetOf('Pilots', [
        ['Organisatie', 'Pilt', 'Casus'],
        ['Gemeente Amersfoort', 'x'],
      ]),
    ]);
    expect(plan.problems).toMatchObject([
      { cell: 'A1', expected: { key: 'workbook.expected.column', args: { column: 'Pilot' } }, nearest: 'Pilt' },
    ]);
    expect(planOf([sheetOf('Pilot', [pilotHeader])]).problems).toMatchObject([{ found: 'Pilot', nearest: 'Pilots' }]);
    const twice = planOf([
      sheetOf('Pilots', [
        ['Organisatie', 'Pilot', 'pilot'],
        ['Gemeente Amersfoort', 'x', 'y'],
      ]),
    ]);
    expect(twice.problems).toMatchObject([{ cell: 'C1', expected: { key: 'workbook.expected.columnOnce' } }]);
  });

  it('is planned the same whatever the order of its tabs', () => {
    const tabs = [findings(findingRow()), positions(positionRow()), pilots(pilotRow)];
    const plan = planOf(tabs, { reference: open });
    expect(plan.problems).toEqual([]);
    expect(plan.counts).toEqual(planOf(tabs.toReversed(), { reference: open }).counts);
    expect(folded(plan.findings.adds[0]?.row.text ?? '')).toBe('privacy kwam aan bod.');
  });
});
