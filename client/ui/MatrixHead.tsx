import type { MatrixAxis } from './MatrixGrid.tsx';

interface MatrixHeadProps {
  corner: string;
  columns: readonly MatrixAxis[];
  totalLabel: string | undefined;
  /** The column whose header holds the tab stop. */
  active: number | undefined;
}

/** The header row of a matrix: upright names to save width, and the totals per column under them. */
export function MatrixHead({ corner, columns, totalLabel, active }: MatrixHeadProps) {
  return (
    <thead>
      <tr>
        <th className="matrix__corner" scope="col">
          {corner}
        </th>
        {columns.map((column, index) => (
          <th className="matrix__column" scope="col" key={column.id}>
            <AxisLabel axis={column} place={`-1:${index}`} tabbable={active === index} />
          </th>
        ))}
        {totalLabel !== undefined && (
          <th className="matrix__column matrix__total" scope="col">
            <span>{totalLabel}</span>
          </th>
        )}
      </tr>
      {totalLabel !== undefined && (
        <tr>
          <th className="matrix__corner matrix__total" scope="row">
            {totalLabel}
          </th>
          {columns.map((column) => (
            <td className="matrix__total" key={column.id}>
              {column.total}
            </td>
          ))}
          <td className="matrix__total" />
        </tr>
      )}
    </thead>
  );
}

/** The name of a row or column, a link where it leads somewhere; focusable either way, since the keyboard walks over it. */
export function AxisLabel({ axis, place, tabbable }: { axis: MatrixAxis; place: string; tabbable: boolean }) {
  const shared = { 'data-place': place, tabIndex: tabbable ? 0 : -1, className: 'matrix__label' };
  const text = axis.short ?? axis.label;
  const name = axis.short === undefined || axis.label.includes(axis.short) ? axis.label : `${axis.short}: ${axis.label}`;
  const spoken = axis.note === undefined ? name : `${name} (${axis.note})`;
  const content = (
    <>
      {text}
      {axis.note !== undefined && <small className="matrix__note"> {axis.note}</small>}
    </>
  );
  if (axis.href === undefined) return <span {...shared}>{content}</span>;
  return (
    <a {...shared} href={axis.href} aria-label={spoken} title={spoken}>
      {content}
    </a>
  );
}
