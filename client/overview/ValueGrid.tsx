import { useMemo } from 'react';
import { cellStates } from '../../shared/evidence/cells.ts';
import { printedName } from '../../shared/findings.ts';
import {
  matrixSorts,
  overviewFilterSchema,
  sortedColumns,
  sortedRows,
  type MatrixSort,
  type OverviewPage as Answer,
} from '../../shared/overview.ts';
import { matrixValueRows } from '../../shared/overview-tables.ts';
import type { Say } from '../../shared/say.ts';
import { searchText, useAddress } from '../address.ts';
import type { MarkForm } from '../ui/Mark.tsx';
import { MatrixGrid, type MatrixAxis, type MatrixCell } from '../ui/MatrixGrid.tsx';
import { useSay } from '../ui/say.tsx';

const forms: Readonly<Record<(typeof cellStates)[number], MarkForm>> = {
  contested: 'half',
  finding: 'filled',
  examined: 'ring',
  'not-applicable': 'dash',
  'not-examined': 'point',
};

/** The findings behind a cell, a row or a column. */
export const findingsAddress = (value: string | undefined, organisation: string | undefined): string =>
  `/bevindingen${searchText({ value, organisation })}`;

/** The axes and cells of the grid, from the one result. */
function gridOf(data: Answer, sort: MatrixSort, say: Say) {
  const matrix = data.matrix.outcome;
  const organisations = new Map(data.organisations.map((one) => [one.id, one]));
  const rows = matrixValueRows(sortedRows(matrix, data.values, sort), data.values).map(({ value, row }): MatrixAxis => ({
    id: value.id,
    label: printedName(value.name, value.nameStatus, say),
    href: `/waarden/${value.id}`,
    total: row.findings,
    ...(sort === 'number' ? { group: value.principle } : {}),
  }));
  const columns = sortedColumns(matrix, sort).map(({ organisationId, findings }): MatrixAxis => ({
    id: organisationId,
    label: organisations.get(organisationId)?.name ?? organisationId,
    short: organisations.get(organisationId)?.shortName ?? organisationId,
    href: `/organisaties/${organisationId}`,
    total: findings,
  }));
  const cells = new Map(
    matrix.rows.flatMap(({ valueId, cells: own }) => own.map((cell) => [`${valueId}\n${cell.organisationId}`, cell] as const)),
  );
  const cell = (valueId: string, organisationId: string): MatrixCell => {
    const own = cells.get(`${valueId}\n${organisationId}`);
    const { state, findings, carried = 0 } = own ?? { state: 'not-examined', findings: 0 };
    const count = findings === 0 ? undefined : findings;
    if (carried === 0) return { state, count, href: findingsAddress(valueId, organisationId) };
    const beside = { text: `+${String(carried)}`, label: say('values.carried.cell', { count: carried }) };
    // a cell with nothing of its own leads to what is taken over
    const href = findings === 0 ? `/waarden/${valueId}?across=true#overgenomen` : findingsAddress(valueId, organisationId);
    return { state, count, beside, href };
  };
  return { rows, columns, cell };
}

/** The grid itself: rows are values, columns organisations with a pilot; its order stands in the address. */
export function ValueGrid({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change } = useAddress(overviewFilterSchema);
  const sort = filter.sort ?? 'number';
  const grid = useMemo(() => gridOf(data, sort, say), [data, sort, say]);
  const states = useMemo(() => cellStates.map((id) => ({ id, label: say(`common.cell.${id}`), form: forms[id] })), [say]);
  const options = matrixSorts.map((value) => ({ value, label: say(`overview.matrix.sort.${value}`) }));
  return (
    <MatrixGrid
      {...grid}
      label={say('overview.matrix.label')}
      corner={say('overview.matrix.value')}
      states={states}
      totalLabel={say('common.matrix.total')}
      sort={{ value: sort, options, onChange: (value) => change({ sort: value === 'number' ? undefined : value }) }}
    />
  );
}
