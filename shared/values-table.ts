import { findingsIn } from './evidence/cells.ts';
import { printedName } from './findings.ts';
import { findingKinds } from './nouns.ts';
import type { Say } from './say.ts';
import type { Column, Table } from './table.ts';
import { statusName, type ValueRow } from './values.ts';

function layerNames(row: Pick<ValueRow, 'layers'>, say: Say): string {
  return row.layers.map((layer) => say(`common.layers.${layer}`)).join(', ');
}

const kindColumns = findingKinds.map((kind): Column<ValueRow> => ({
  id: kind,
  label: `values.kind.${kind}`,
  value: (row) => row.kinds[kind] ?? 0,
  kind: 'number',
}));

export const valuesTable: Table<ValueRow> = {
  id: 'values',
  title: 'values.table',
  columns: [
    { id: 'number', label: 'values.column.number', value: (row) => row.number, kind: 'number' },
    { id: 'name', label: 'values.column.name', value: (row, say) => printedName(row.name, row.nameStatus, say) },
    {
      id: 'standing',
      label: 'values.column.standing',
      value: (row, say) => statusName(row.nameStatus, say),
    },
    { id: 'foundation', label: 'findings.level.fundament', value: (row) => row.foundation },
    { id: 'principle', label: 'findings.level.principe', value: (row) => row.principle },
    { id: 'findings', label: 'findings.title', value: (row) => findingsIn(row.kinds), kind: 'number' },
    { id: 'organisations', label: 'values.column.organisations', value: (row) => row.organisations, kind: 'number' },
    { id: 'layers', label: 'values.column.layers', value: layerNames },
    ...kindColumns,
    { id: 'source', label: 'common.source', value: (row) => row.source },
  ],
};

/** The same with what is taken over from older editions in columns of its own. */
export const valuesAcrossTable: Table<ValueRow> = {
  ...valuesTable,
  id: 'values-across',
  columns: [
    ...valuesTable.columns,
    { id: 'carried', label: 'values.carried.findings', value: (row) => row.carried?.findings ?? 0, kind: 'number' },
    {
      id: 'carriedOrganisations',
      label: 'values.carried.organisations',
      value: (row) => row.carried?.organisations ?? 0,
      kind: 'number',
    },
  ],
};
