import type { Table } from '../../shared/table.ts';

/** The table with a last column for what one can do with a row; drawn under 'action', and in no download. */
export function withActions<Row>(table: Table<Row>): Table<Row> {
  return { ...table, columns: [...table.columns, { id: 'action', label: 'admin.actions', value: () => null }] };
}
