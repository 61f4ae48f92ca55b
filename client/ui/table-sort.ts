import type { Say } from '../../shared/say.ts';
import type { Column, Table } from '../../shared/table.ts';
import type { Language } from './say.tsx';

export interface Sort {
  column: string;
  descending: boolean;
}

/** The sort after a press on a column's header: ascending, descending, then the order as given. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort === undefined || sort.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

type Cell = string | number | null;

function compare(a: Cell, b: Cell, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function sortedBy<Row>(
  rows: readonly Row[],
  column: Column<Row>,
  how: { descending: boolean; say: Say; language: Language },
): Row[] {
  const collator = new Intl.Collator(how.language, { numeric: true, sensitivity: 'base' });
  const keyed = rows.map((row) => ({ row, cell: column.value(row, how.say) }));
  keyed.sort((a, b) => {
    if (a.cell === null || b.cell === null) return Number(a.cell === null) - Number(b.cell === null);
    return compare(a.cell, b.cell, collator) * (how.descending ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
}

/** Rows in the order asked for; stable, and rows without a value last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  table: Table<Row>,
  how: { sort: Sort | undefined; say: Say; language: Language },
): readonly Row[] {
  const { sort } = how;
  const column = table.columns.find((each) => each.id === sort?.column);
  if (sort === undefined || column === undefined) return rows;
  return sortedBy(rows, column, { ...how, descending: sort.descending });
}
