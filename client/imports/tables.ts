import type { Say } from '../../shared/say.ts';
import type { Table } from '../../shared/table.ts';
import type { DryRun, ShownLine, ShownNotice, ShownProblem } from '../../shared/workbook/upload.ts';

type TabCounts = DryRun['tabs'][number];
type Skipped = DryRun['skipped'][number];

export const countsTable: Table<TabCounts> = {
  id: 'upload-counts',
  title: 'imports.result.counts',
  columns: [
    { id: 'name', label: 'imports.result.tab', value: (row) => row.name },
    { id: 'added', label: 'imports.result.added', value: (row) => row.added, kind: 'number' },
    { id: 'changed', label: 'imports.result.changed', value: (row) => row.changed, kind: 'number' },
    { id: 'skipped', label: 'imports.result.skipped', value: (row) => row.skipped, kind: 'number' },
    { id: 'wrong', label: 'imports.result.wrong', value: (row) => row.wrong, kind: 'number' },
  ],
};

export const problemsTable: Table<ShownProblem> = {
  id: 'upload-problems',
  title: 'imports.problems.table',
  columns: [
    { id: 'cell', label: 'imports.problems.cell', value: (row) => row.cell },
    { id: 'tab', label: 'imports.problems.tab', value: (row) => row.tab },
    { id: 'found', label: 'imports.problems.found', value: (row, say) => row.brief || say('imports.problems.empty') },
    { id: 'expected', label: 'imports.problems.expected', value: (row) => row.expected },
    { id: 'nearest', label: 'imports.problems.nearest', value: (row) => row.nearest },
  ],
};

/** An addition with the finding it resembles. */
export type Beside = ShownNotice & { beside: NonNullable<ShownNotice['beside']> };

export const besideTable: Table<Beside> = {
  id: 'upload-beside',
  title: 'imports.beside.table',
  columns: [
    { id: 'place', label: 'imports.beside.place', value: (row) => `${row.tab} ${row.cell ?? ''}`.trim() },
    { id: 'added', label: 'imports.beside.added', value: (row) => row.beside.added },
    { id: 'there', label: 'imports.beside.there', value: (row) => row.beside.text },
  ],
};

export const linesTable = (withFields: boolean): Table<ShownLine> => ({
  id: 'upload-lines',
  title: 'imports.result.title',
  columns: [
    { id: 'tab', label: 'imports.lines.tab', value: (row) => row.tab },
    { id: 'rows', label: 'imports.lines.rows', value: (row) => row.rows.join(', ') },
    { id: 'what', label: 'imports.lines.what', value: (row) => row.label },
    ...(withFields
      ? [{ id: 'fields', label: 'imports.lines.fields' as const, value: (row: ShownLine) => row.fields.join(', ') }]
      : []),
  ],
});

export const skippedTable: Table<Skipped> = {
  id: 'upload-skipped',
  title: 'imports.result.skipped',
  columns: [
    { id: 'tab', label: 'imports.lines.tab', value: (row) => row.tab },
    { id: 'row', label: 'imports.lines.rows', value: (row) => String(row.row) },
    { id: 'why', label: 'imports.lines.why', value: (row, say: Say) => say(`imports.lines.${row.why}`) },
  ],
};

/** How many rows of all tabs meet that fate. */
export function totalOf({ tabs }: DryRun, what: 'added' | 'changed' | 'skipped' | 'wrong'): number {
  return tabs.reduce((sum, tab) => sum + tab[what], 0);
}
