import type { MessageKey, Say } from './say.ts';

/** One column of a table, used alike on screen and in a download, so the two cannot disagree. */
export interface Column<Row> {
  id: string;
  label: MessageKey;
  value(row: Row, say: Say): string | number | null;
  kind?: 'text' | 'number' | 'date';
  sortable?: boolean;
}

/** A table as data: what it is called and which columns it has. */
export interface Table<Row> {
  id: string;
  title: MessageKey;
  columns: readonly Column<Row>[];
}
