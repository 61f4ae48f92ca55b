/**
 * MatrixGrid: rows by columns, each cell a link with a sign and a count.
 *
 *   <MatrixGrid label="Waarden per organisatie" corner="Waarde" rows={values} columns={organisations}
 *     cell={(rowId, columnId) => ({ state: 'finding', count: 3, href: '/bevindingen?…' })}
 *     states={[{ id: 'finding', label: say('common.cell.finding'), form: 'filled' }, …]}
 *     sort={{ value, options, onChange }} />
 *
 * One tab stop; arrows, Home, End, Page keys walk (with Control to the corners). A row's `group` makes a heading row where it changes.
 */
import { useCallback, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { walk, type Place } from './grid-walk.ts';
import { Mark, type MarkForm } from './Mark.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import { useSay } from './say.tsx';
import { Select, type Option } from './Select.tsx';

export interface MatrixAxis {
  id: string;
  label: string;
  /** A shorter name to show; `label` stays the spoken one. */
  short?: string;
  href?: string;
  group?: string;
  /** Shown in the row of totals or the column of totals. */
  total?: string | number;
  /** A few words behind the label, such as 'voorlopige naam'. */
  note?: string;
}

export interface MatrixCell {
  /** Id of one of the states. */
  state: string;
  count?: number | undefined;
  /** A second number that is no part of the count, with the words it is spoken in. */
  beside?: { text: string; label: string };
  href: string;
}

export interface MatrixState {
  id: string;
  label: string;
  form: MarkForm;
}

export interface MatrixGridProps {
  label: string;
  corner: string;
  rows: readonly MatrixAxis[];
  columns: readonly MatrixAxis[];
  /** Every crossing has a state, also 'not examined'. */
  cell(rowId: string, columnId: string): MatrixCell;
  states: readonly MatrixState[];
  sort?: { value: string; options: readonly Option[]; onChange(value: string): void };
  /** Heading of the totals; absent, no totals are shown. */
  totalLabel?: string;
}

export function MatrixGrid(props: MatrixGridProps) {
  const { label, corner, rows, columns, cell, states, sort, totalLabel } = props;
  const say = useSay();
  const helpId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const at = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, columns.length - 1) };
  const keyDown = (event: KeyboardEvent) => {
    const next = walk(at, event.key, { rows: rows.length, columns: columns.length, control: event.ctrlKey });
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  };
  const focused = useCallback((event: FocusEvent) => {
    const place = event.target.getAttribute('data-place')?.split(':').map(Number);
    if (place?.[0] !== undefined && place[1] !== undefined) setPlace({ row: place[0], column: place[1] });
  }, []);
  return (
    <div className="matrix">
      <div className="matrix__bar">
        <MatrixLegend states={states} />
        {sort !== undefined && <Select label={say('common.matrix.sort')} {...sort} />}
      </div>
      <p className="matrix__help" id={helpId}>
        {say('common.matrix.help')}
      </p>
      <div className="matrix__region">
        <table
          className="matrix__table"
          role="grid"
          aria-label={label}
          aria-describedby={helpId}
          aria-readonly="true"
          ref={table}
          onKeyDown={keyDown}
          onFocus={focused}
        >
          <MatrixHead corner={corner} columns={columns} totalLabel={totalLabel} active={at.row === -1 ? at.column : undefined} />
          <tbody>
            {rows.map((row, index) => (
              <MatrixRow
                key={row.id}
                row={row}
                index={index}
                heading={row.group !== rows[index - 1]?.group ? row.group : undefined}
                columns={columns}
                cell={cell}
                states={states}
                total={totalLabel !== undefined}
                active={at.row === index ? at.column : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function MatrixLegend({ states }: { states: readonly MatrixState[] }) {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say('common.cell.label')}>
      {states.map((state) => (
        <li key={state.id}>
          <Mark form={state.form} /> {state.label}
        </li>
      ))}
    </ul>
  );
}
