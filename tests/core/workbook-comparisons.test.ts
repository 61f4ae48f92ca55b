import { describe, expect, it } from 'vitest';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { after, planOf, sheetOf, where } from '../support/spreadsheets-reference.ts';
import { findingHeader, findingRow, findings, none, pilotRow, pilots } from '../support/spreadsheets-rows.ts';

const header = [...findingHeader, 'Kader', 'Kaderonderdeel', 'Oordeel over kader'];
type Said = [framework: string | null, item: string | null, verdict: string | null];
const compared = (...rows: readonly Said[]): RawSheet =>
  sheetOf('Bevindingen', [header, ...rows.map((row) => [...findingRow(), ...row])]);
const digikompas = 'Digikompas waterschappen (2016)';
const avg = 'Algemene Verordening Gegevensbescherming';

describe('what a row says of a framework', () => {
  it('is recorded with its finding, of the item that is named or of the framework as a whole', () => {
    const plan = planOf([pilots(pilotRow), compared([digikompas, 'transparant', 'Aanvulling'])]);
    expect(plan.problems).toEqual([]);
    const finding = plan.findings.adds[0]?.row;
    expect(finding?.framework_id).toBe('digikompas');
    expect(plan.comparisons.adds.map(({ row, rows }) => [row, rows])).toEqual([
      [
        {
          id: expect.any(String) as string,
          finding_id: finding?.id,
          framework_id: 'digikompas',
          item_id: 'digikompas:3',
          verdict: 'addition',
        },
        [2],
      ],
    ]);
    for (const item of [null, 'Kader als geheel']) {
      const whole = planOf([pilots(pilotRow), compared([avg, item, 'geen relatie'])]);
      expect(whole.problems).toEqual([]);
      expect(whole.comparisons.adds.map(({ row }) => [row.framework_id, row.item_id, row.verdict])).toEqual([
        ['avg', null, 'none'],
      ]);
    }
  });

  it('is nothing where the columns are not there or empty: such a workbook loads as before', () => {
    const before = planOf([pilots(pilotRow), findings(findingRow())]);
    const empty = planOf([pilots(pilotRow), compared([null, null, null])]);
    for (const plan of [before, empty]) expect(plan.comparisons).toEqual({ adds: [], changes: [] });
    expect(empty.counts).toEqual(before.counts);
    const named = planOf([pilots(pilotRow), compared([digikompas, null, null])]);
    expect([named.problems, named.comparisons.adds]).toEqual([[], []]);
  });

  it('is wrong by its cell where the item is not of that framework, and names the nearest', () => {
    const place = findingHeader.length;
    const at = (column: number): string => `Bevindingen ${String.fromCharCode(65 + place + column)}2`;
    const problem = (row: Said) => {
      const plan = planOf([pilots(pilotRow), compared(row)]);
      return [where(plan), plan.problems.map(({ expected, nearest }) => [expected.key, nearest])];
    };
    expect(problem([digikompas, 'Transparent', 'overlap'])).toEqual([[at(1)], [['workbook.expected.oneOf', 'Transparant']]]);
    expect(problem([digikompas, 'Participatie', 'overlap'])[0]).toEqual([at(1)]);
    expect(problem([avg, 'Transparant', 'overlap'])).toEqual([[at(1)], [['workbook.expected.noItem', null]]]);
    expect(problem([digikompas, null, 'overlapt'])).toEqual([[at(2)], [['workbook.expected.oneOf', 'overlap']]]);
    expect(problem([null, 'Transparant', null])).toEqual([[at(1)], [['workbook.expected.frameworkFor', null]]]);
    expect(problem([null, null, 'overlap'])).toEqual([[at(2)], [['workbook.expected.frameworkFor', null]]]);
    expect(problem([digikompas, 'Transparant', null])).toEqual([[at(2)], [['workbook.expected.verdictFor', null]]]);
  });

  it('is added to a finding that is there, changes with the verdict, and is not changed back by an old file', () => {
    const said = (verdict: string, item = 'Transparant') => compared([digikompas, item, verdict]);
    const first = after(planOf([pilots(pilotRow), compared([digikompas, null, null])]));
    const added = planOf([said('overlap')], { existing: first });
    expect(added.counts.findings).toEqual({ ...none, changed: 1 });
    expect(added.changed.map(({ fields }) => fields)).toEqual([['Oordeel over kader']]);
    const second = after(added, first, 2);
    expect(planOf([said('overlap')], { existing: second }).counts.findings).toEqual({ ...none, skipped: 1 });
    const changed = planOf([said('spanning')], { existing: second });
    expect(changed.comparisons.changes.map(({ row, base, fields }) => [row.verdict, base, fields])).toEqual([
      ['tension', 2, ['verdict']],
    ]);
    const third = after(changed, second, 3);
    expect(planOf([said('overlap')], { existing: third }).comparisons).toEqual({ adds: [], changes: [] });
    // another item of the same finding stands beside it
    expect(planOf([said('geen relatie', 'Alert')], { existing: third }).comparisons.adds).toHaveLength(1);
    const gone = { ...second, comparisons: second.comparisons.map((one) => ({ ...one, current: false })) };
    expect(planOf([said('overlap')], { existing: gone }).counts.findings).toEqual({ ...none, skipped: 1 });
    expect(planOf([said('spanning')], { existing: gone }).comparisons.adds).toHaveLength(1);
  });

  it('submits anew what was checked: whoever checked it read another verdict', () => {
    const first = after(planOf([pilots(pilotRow), compared([digikompas, null, null])]));
    const checked = {
      ...first,
      findings: first.findings.map((kept) => ({
        ...kept,
        versions: [
          ...kept.versions,
          ...kept.versions.map(({ row }) => ({ revision: 2, row: { ...row, state: 'checked' as const } })),
        ],
      })),
    };
    const plan = planOf([compared([digikompas, null, 'overlap'])], { existing: checked });
    expect(plan.findings.changes.map(({ row, base }) => [row.state, base])).toEqual([['submitted', 2]]);
    expect(plan.comparisons.adds).toHaveLength(1);
  });
});
