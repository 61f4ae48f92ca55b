import { memo } from 'react';
import { Mark } from './Mark.tsx';
import { AxisLabel } from './MatrixHead.tsx';
import type { MatrixAxis, MatrixCell, MatrixState } from './MatrixGrid.tsx';
import { useSay } from './say.tsx';

interface MatrixRowProps {
  row: MatrixAxis;
  index: number;
  /** Name of the group that begins with this row. */
  heading: string | undefined;
  columns: readonly MatrixAxis[];
  cell(rowId: string, columnId: string): MatrixCell;
  states: readonly MatrixState[];
  total: boolean;
  /** The column whose cell holds the tab stop; undefined in every other row, so that walking redraws two rows only. */
  active: number | undefined;
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, index, heading, columns, cell, states, total, active } = props;
  return (
    <>
      {heading !== undefined && (
        <tr>
          <th className="matrix__group" scope="rowgroup" colSpan={columns.length + (total ? 2 : 1)}>
            <span>{heading}</span>
          </th>
        </tr>
      )}
      <tr className="matrix__row">
        <th className="matrix__rowhead" scope="row">
          <AxisLabel axis={row} place={`${index}:-1`} tabbable={active === -1} />
        </th>
        {columns.map((column, place) => (
          <td key={column.id} className="matrix__cell" role="gridcell">
            <CellLink
              row={row}
              column={column}
              cell={cell(row.id, column.id)}
              states={states}
              place={`${index}:${place}`}
              tabbable={active === place}
            />
          </td>
        ))}
        {total && <td className="matrix__total">{row.total}</td>}
      </tr>
    </>
  );
});

interface CellLinkProps {
  row: MatrixAxis;
  column: MatrixAxis;
  cell: MatrixCell;
  states: readonly MatrixState[];
  place: string;
  tabbable: boolean;
}

function CellLink({ row, column, cell, states, place, tabbable }: CellLinkProps) {
  const say = useSay();
  const state = states.find((each) => each.id === cell.state);
  const form = state?.form ?? 'point';
  const words = { row: row.label, column: column.label, state: state?.label ?? cell.state };
  const counted =
    cell.count === undefined ? say('common.matrix.cell', words) : say('common.matrix.cellCount', { ...words, count: cell.count });
  const name = cell.beside === undefined ? counted : `${counted}, ${cell.beside.label}`;
  return (
    <a
      data-place={place}
      tabIndex={tabbable ? 0 : -1}
      className={`matrix__link matrix__link--${form}`}
      href={cell.href}
      aria-label={name}
      title={name}
    >
      <Mark form={form} />
      {cell.count}
      {cell.beside !== undefined && <small className="matrix__beside">{cell.beside.text}</small>}
    </a>
  );
}
