// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DataTable } from '../../client/ui/DataTable.tsx';
import { EmptyState } from '../../client/ui/Notice.tsx';
import { TextLink } from '../../client/ui/Navigation.tsx';
import type { Table } from '../../shared/table.ts';
import { expectAccessible } from '../support/accessible.ts';
import { draw } from '../support/parts.tsx';

interface Row {
  name: string;
  date: string | null;
  findings: number | null;
}

const table: Table<Row> = {
  id: 'pilots',
  title: 'common.nav.pilots',
  columns: [
    { id: 'name', label: 'common.nav.pilots', value: (row) => row.name, sortable: true },
    { id: 'date', label: 'common.source', value: (row) => row.date, kind: 'date' },
    { id: 'findings', label: 'common.nav.findings', value: (row) => row.findings, kind: 'number', sortable: true },
  ],
};

const rows: Row[] = [
  { name: 'Zandhoek 10', date: '2022-03-03', findings: 1200 },
  { name: 'zandhoek 9', date: null, findings: null },
  { name: 'Ärendonk', date: '2022-01-31', findings: 3 },
];

const rowKey = (row: Row) => row.name;
const namesShown = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('a table', () => {
  it('has a name, headers and values in the words of the language', async () => {
    const render = { name: (row: Row) => <TextLink href={`/pilots/${row.name}`}>{row.name}</TextLink> };
    draw(<DataTable table={table} rows={rows} rowKey={rowKey} render={render} downloads={null} />);
    const shown = screen.getByRole('table', { name: 'Pilots' });
    expect(
      within(shown)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['Pilots', 'Bron', 'Bevindingen']);
    expect(
      within(shown)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['3 mrt 2022', '1.200', '–', '–', '31 jan 2022', '3']);
    expect(within(shown).getAllByRole('img', { name: 'niet ingevuld' })).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Ärendonk' })).toBeTruthy();
    await expectAccessible();
  });

  it('sorts upwards, downwards, and back to the order given, with what is missing last either way', () => {
    draw(<DataTable table={table} rows={rows} rowKey={rowKey} downloads={null} />);
    const header = screen.getByRole('columnheader', { name: 'Bevindingen' });
    const press = () => fireEvent.click(within(header).getByRole('button'));
    press();
    expect([header.getAttribute('aria-sort'), ...namesShown()]).toEqual(['ascending', 'Ärendonk', 'Zandhoek 10', 'zandhoek 9']);
    press();
    expect([header.getAttribute('aria-sort'), ...namesShown()]).toEqual(['descending', 'Zandhoek 10', 'Ärendonk', 'zandhoek 9']);
    press();
    expect([header.getAttribute('aria-sort'), ...namesShown()]).toEqual(['none', 'Zandhoek 10', 'zandhoek 9', 'Ärendonk']);
  });

  it('sorts text as a reader of Dutch expects: no capitals first, numbers by size', () => {
    draw(<DataTable table={table} rows={rows} rowKey={rowKey} downloads={null} />);
    fireEvent.click(screen.getByRole('button', { name: 'Pilots' }));
    expect(namesShown()).toEqual(['Ärendonk', 'zandhoek 9', 'Zandhoek 10']);
  });

  it('leaves the order to the page where the page keeps it', () => {
    const onSort = vi.fn();
    draw(
      <DataTable
        table={table}
        rows={rows}
        rowKey={rowKey}
        downloads={null}
        sort={{ column: 'name', descending: false }}
        onSort={onSort}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Pilots' }));
    expect(onSort).toHaveBeenCalledWith({ column: 'name', descending: true });
    expect(namesShown()).toEqual(['Zandhoek 10', 'zandhoek 9', 'Ärendonk']);
  });

  it('gives itself as three files, each with a name of its own', () => {
    draw(<DataTable table={table} rows={rows} rowKey={rowKey} downloads={{ ods: '/p.ods', xlsx: '/p.xlsx', csv: '/p.csv' }} />);
    const files = screen
      .getAllByRole('link')
      .map((link) => [link.getAttribute('aria-label'), link.getAttribute('href'), link.hasAttribute('download')]);
    expect(files).toEqual([
      ['Download “Pilots” als ods', '/p.ods', true],
      ['Download “Pilots” als xlsx', '/p.xlsx', true],
      ['Download “Pilots” als csv', '/p.csv', true],
    ]);
  });

  it('without rows says what to do', () => {
    draw(
      <DataTable
        table={table}
        rows={[]}
        rowKey={rowKey}
        downloads={null}
        empty={<EmptyState title="Nog geen pilots">Laad een werkboek.</EmptyState>}
      />,
    );
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Laad een werkboek.')).toBeTruthy();
  });
});
