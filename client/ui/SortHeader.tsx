import { classes } from './classes.ts';
import { useSay } from './say.tsx';
import type { Sort } from './table-sort.ts';

interface SortHeaderProps {
  id: string;
  label: string;
  numeric: boolean;
  sortable: boolean;
  sort: Sort | undefined;
  onPress(column: string): void;
}

/** The header of one column; a button where one may sort by it, with the direction in aria-sort and as an arrow. */
export function SortHeader({ id, label, numeric, sortable, sort, onPress }: SortHeaderProps) {
  const say = useSay();
  const className = classes('utrecht-table__header-cell', numeric && 'numeric');
  if (!sortable) {
    return (
      <th className={className} scope="col" role="columnheader">
        {label}
      </th>
    );
  }
  const direction = sort?.column !== id ? undefined : sort.descending ? 'descending' : 'ascending';
  return (
    <th className={className} scope="col" role="columnheader" aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={classes('sort-button', direction !== undefined && `sort-button--${direction}`)}
        title={say('common.table.sortBy', { column: label })}
        onClick={() => onPress(id)}
      >
        {label}
      </button>
    </th>
  );
}
