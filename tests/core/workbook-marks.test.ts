import { describe, expect, it } from 'vitest';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { after, planOf, sheetOf, where } from '../support/spreadsheets-reference.ts';
import { findingHeader, findingRow, none, pilotRow, pilots } from '../support/spreadsheets-rows.ts';

const marked = (...rows: [text: string, mark: string][]): RawSheet =>
  sheetOf('Bevindingen', [[...findingHeader, 'Kenmerk'], ...rows.map(([text, mark]) => [...findingRow({ text }), mark])]);

describe('a finding', () => {
  it('is the same under its Kenmerk whatever the case, accents and spaces, in a file and in what is there', () => {
    const first = planOf([pilots(pilotRow), marked(['Eerst.', 'b1'], ['Anders.', ' B1'])]);
    expect(first.counts.findings).toEqual({ ...none, added: 1, wrong: 1 });
    expect(first.problems[0]?.expected).toEqual({ key: 'workbook.expected.once', args: { row: 2 } });
    const later = planOf([marked(['Later.', 'B1'])], { existing: after(first) });
    expect(later.findings.changes.map(({ row }) => row.text)).toEqual(['Later.']);
  });

  it('is not chosen where two have its Kenmerk now: the cell is wrong until each has its own', () => {
    const plan = planOf([pilots(pilotRow), marked(['Eerst.', 'b1'], ['Anders.', 'b2'])]);
    const there = after(plan);
    const renamed = (to: (mark: string | null) => string | null) => ({
      ...there,
      findings: there.findings.map((kept) => {
        const versions = kept.versions.flatMap(({ row }) => [
          { revision: 1, row },
          { revision: 2, row: { ...row, reference: to(row.reference) } },
        ]);
        return { ...kept, versions };
      }),
    });
    const both = planOf([marked(['Later.', 'b1'])], { existing: renamed(() => 'B1') });
    expect(both.counts.findings).toEqual({ ...none, wrong: 1 });
    expect(where(both)[0]).toMatch(/^Bevindingen [A-Z]+2$/);
    expect(both.problems[0]?.expected).toEqual({ key: 'workbook.expected.oneRecord', args: { count: 2 } });
    // one that had a Kenmerk before gives way to the one that has it now
    const swapped = planOf([marked(['Later.', 'b1'])], { existing: renamed((mark) => (mark === 'b1' ? 'b2' : 'b1')) });
    const second = plan.findings.adds.find(({ row }) => row.text === 'Anders.')?.row.id;
    expect(swapped.findings.changes.map(({ row }) => row.id)).toEqual([second]);
  });
});
