import { describe, expect, it } from 'vitest';
import type { Existing } from '../../shared/workbook/reference.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { after, planOf, sheetOf } from '../support/spreadsheets-reference.ts';
import { findingHeader, findingRow, findings, none, pilotRow, pilots, type Row } from '../support/spreadsheets-rows.ts';

const said = (words: string, value = 'Privacy', date = '2022-03-03'): Row =>
  findingRow({ value, said: words, kind: null, text: null, weight: null, advice: null, date });
const wrong = (rows: Row[], existing?: Existing) => {
  const plan = planOf([pilots(pilotRow), findings(...rows)], existing && { existing });
  return plan.problems.map(({ tab, cell, expected }) => [`${tab} ${cell}`, expected.key.replace('workbook.expected.', '')]);
};
const withFinding = after(planOf([pilots(pilotRow), findings(findingRow())]));
const notApplicable = after(planOf([pilots(pilotRow), findings(said('niet van toepassing'))]));

describe('what was examined, beside a finding that is there already', () => {
  it.each(['niet van toepassing', 'niet onderzocht'])('cannot be %s', (words) => {
    expect(wrong([said(words)], withFinding)).toEqual([['Bevindingen D2', 'noFindingStored']]);
    const plan = planOf([findings(said(words))], { existing: withFinding });
    expect([plan.counts.findings, plan.examinations]).toEqual([
      { ...none, wrong: 1 },
      { adds: [], changes: [] },
    ]);
  });

  it('can be examined, or stand at another value', () => {
    expect(wrong([said('onderzocht, geen bevinding'), said('niet van toepassing', 'Toezicht')], withFinding)).toEqual([]);
  });

  it('can be not applicable where the finding was withdrawn, or is a draft', () => {
    const [kept] = withFinding.findings;
    if (kept === undefined) throw new Error('there is no finding');
    const draft = kept.versions.map((version) => ({ ...version, row: { ...version.row, state: 'draft' as const } }));
    for (const finding of [
      { ...kept, current: false },
      { ...kept, versions: draft },
    ])
      expect(wrong([said('niet van toepassing')], { ...withFinding, findings: [finding] })).toEqual([]);
  });

  it('is passed over where an old file says what was so before the finding', () => {
    const later = planOf([findings(said('onderzocht, geen bevinding'), findingRow())], { existing: notApplicable });
    const there = after(later, notApplicable, 2);
    expect(planOf([findings(said('niet van toepassing'))], { existing: there }).counts.findings).toEqual({ ...none, skipped: 1 });
  });
});

describe('a first finding on a value that does not apply in its pilot', () => {
  it('is refused in the cell that says so', () => {
    expect(wrong([findingRow()], notApplicable)).toEqual([['Bevindingen D2', 'notApplicable']]);
    const plan = planOf([findings(findingRow(), findingRow({ value: 'Toezicht' }))], { existing: notApplicable });
    expect(plan.counts.findings).toEqual({ ...none, added: 1, wrong: 1 });
    expect([plan.findings.adds.length, plan.examinations.changes]).toEqual([1, []]);
  });

  it('is taken where the file says that the value was examined after all', () => {
    const plan = planOf([findings(findingRow(), said('onderzocht, geen bevinding'))], { existing: notApplicable });
    expect([plan.problems, plan.findings.adds.length]).toEqual([[], 1]);
    expect(plan.examinations.changes.map(({ row }) => row.state)).toEqual(['examined']);
  });

  it('is refused as well where a Kenmerk moves it there', () => {
    const marked = (value: string): RawSheet =>
      sheetOf('Bevindingen', [
        [...findingHeader, 'Kenmerk'],
        [...findingRow({ value }), 'B-1'],
      ]);
    const there = after(planOf([pilots(pilotRow), findings(said('niet van toepassing')), marked('Toezicht')]));
    const moved = planOf([marked('Privacy')], { existing: there });
    expect(moved.problems.map(({ cell, expected }) => [cell, expected.key])).toEqual([['D2', 'workbook.expected.notApplicable']]);
    expect(moved.findings).toEqual({ adds: [], changes: [] });
  });
});

it('what was examined on a day still to come is refused in its cell: a plan is not a result', () => {
  for (const words of ['onderzocht, geen bevinding', 'niet van toepassing'])
    expect(wrong([said(words, 'Privacy', '2026-11-25')])).toEqual([['Bevindingen J2', 'notFuture']]);
  expect(wrong([said('onderzocht, geen bevinding', 'Privacy', '2026-11-24')])).toEqual([]);
});
