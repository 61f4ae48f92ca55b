/**
 * DataTable: a table as data (shared/table.ts) on screen; the same columns as its download.
 *
 *   <DataTable table={findingsTable} rows={rows} rowKey={(row) => row.id}
 *     render={{ title: (row) => <TextLink href={`/pilots/${row.id}`}>{row.title}</TextLink> }}
 *     downloads={{ ods: '/download/findings.ods?…', xlsx: '…', csv: '…' }} empty={<EmptyState title="…" />} />
 *
 * Sorts by itself over the rows given, or tells `onSort` where the order belongs in the address or the database.
 * On a narrow screen each row becomes a card; with `wide` (many columns) it scrolls sideways instead.
 */
import { useId, useState, type ReactNode } from 'react';
import type { Column, Table } from '../../shared/table.ts';
import { classes } from './classes.ts';
import { formatNumber, formatShortDate } from './format.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useLanguage, useSay } from './say.tsx';
import { SortHeader } from './SortHeader.tsx';
import { TableDownloads, type DownloadLinks } from './TableDownloads.tsx';
import { nextSort, sortRows, type Sort } from './table-sort.ts';

export interface DataTableProps<Row> {
  table: Table<Row>;
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** How a column looks where its plain value is not enough; by column id. */
  render?: Readonly<Record<string, (row: Row) => ReactNode>>;
  /** The column that names the row; the first by default. */
  rowHeader?: string;
  caption?: ReactNode;
  /** The heading above already says it: keep the caption for screen readers only. */
  captionHidden?: boolean;
  sort?: Sort | undefined;
  onSort?(sort: Sort | undefined): void;
  /** Every table can be saved as shown. Null only where it holds persons or what is not stored yet, or is part of one that has its files above. */
  downloads: DownloadLinks | null;
  empty?: ReactNode;
  wide?: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { table, rows, empty, downloads, wide = false } = props;
  const say = useSay();
  const language = useLanguage();
  const captionId = useId();
  const [ownSort, setOwnSort] = useState<Sort | undefined>();
  const controlled = props.onSort !== undefined;
  const sort = controlled ? props.sort : ownSort;
  const shown = controlled ? rows : sortRows(rows, table, { sort, say, language });
  const press = (column: string) => (props.onSort ?? setOwnSort)(nextSort(sort, column));
  const caption = props.caption ?? say(table.title);
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div className={classes('data-table', wide ? 'data-table--wide' : table.columns.length > 3 && 'data-table--cards')}>
      <ScrollRegion className="data-table__region" labelledBy={captionId}>
        <table className="utrecht-table" role="table">
          <caption
            className={classes('utrecht-table__caption', props.captionHidden === true && 'visually-hidden')}
            id={captionId}
          >
            {caption}
          </caption>
          <thead className="utrecht-table__header" role="rowgroup">
            <tr role="row">
              {table.columns.map((column) => (
                <SortHeader
                  key={column.id}
                  id={column.id}
                  label={say(column.label)}
                  numeric={column.kind === 'number'}
                  sortable={column.sortable === true}
                  sort={sort}
                  onPress={press}
                />
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body" role="rowgroup">
            {shown.map((row) => (
              <DataRow key={props.rowKey(row)} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {downloads !== null && <TableDownloads name={say(table.title)} links={downloads} />}
    </div>
  );
}

function DataRow<Row>({ row, table, render, rowHeader }: DataTableProps<Row> & { row: Row }) {
  const headerId = rowHeader ?? table.columns[0]?.id;
  return (
    <tr className="utrecht-table__row" role="row">
      {table.columns.map((column) => (
        <DataCell
          key={column.id}
          row={row}
          column={column}
          isHeader={column.id === headerId}
          drawn={render?.[column.id]?.(row)}
        />
      ))}
    </tr>
  );
}

interface DataCellProps<Row> {
  row: Row;
  column: Column<Row>;
  isHeader: boolean;
  drawn: ReactNode;
}

function DataCell<Row>({ row, column, isHeader, drawn }: DataCellProps<Row>) {
  const say = useSay();
  const language = useLanguage();
  const label = say(column.label);
  const className = classes('utrecht-table__cell', column.kind === 'number' && 'numeric', column.kind === 'date' && 'date');
  const content = drawn === undefined ? plainCell(column, column.value(row, say), language) : drawn;
  const shown =
    content === null || content === '' ? (
      <span className="no-value" aria-label={say('common.table.noValue')} role="img">
        –
      </span>
    ) : (
      content
    );
  if (isHeader) {
    return (
      <th className={className} scope="row" role="rowheader" data-label={label}>
        {shown}
      </th>
    );
  }
  return (
    <td className={className} role="cell" data-label={label}>
      {shown}
    </td>
  );
}

function plainCell<Row>(column: Column<Row>, value: string | number | null, language: 'nl' | 'en'): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return formatNumber(value, language);
  return column.kind === 'date' ? formatShortDate(value, language) : value;
}
