import { cellStates, type CellState } from './evidence/cells.ts';
import type { FigureOrganisation } from './bindingness.ts';
import type { MatrixRow } from './evidence/matrix.ts';
import { printedName } from './findings.ts';
import type { Layer, QuestionId } from './nouns.ts';
import { askedQuestions, type MissingPositions } from './missing.ts';
import { shownStages } from './participation.ts';
import type { Say } from './say.ts';
import type { StagesOf } from './stages.ts';
import type { Column, Table } from './table.ts';
import type { CodeValue } from './values.ts';

/* The numbers of the landing page, as they stand under its figures and as they are downloaded. */

/** A layer, or a type of gemeenten within it, by name. */
export function stagesName({ layer, type }: StagesOf, say: Say): string {
  return type === null ? say(`common.layers.${layer}`) : say(`evidence.type.${type}`);
}

const stageColumns = [...shownStages.slice(1), 'none' as const].map((stage): Column<StagesOf> => ({
  id: stage,
  label: `common.stage.${stage}`,
  value: (row) => row.stages[stage],
  kind: 'number',
}));

export const stagesTable: Table<StagesOf> = {
  id: 'participation-by-layer',
  title: 'overview.participation.table',
  columns: [
    { id: 'who', label: 'overview.participation.who', value: stagesName },
    { id: 'register', label: 'overview.participation.register', value: (row) => row.inRegister, kind: 'number' },
    ...stageColumns,
    { id: 'withPilot', label: 'overview.participation.withPilot', value: (row) => row.withPilot, kind: 'number' },
  ],
};

/** One row of the matrix with its totals, and one cell of it, both with the names a reader needs. */
export interface MatrixValueRow {
  value: CodeValue;
  row: MatrixRow;
}
export interface MatrixCellRow {
  value: CodeValue;
  organisation: string;
  layer: Layer;
  state: CellState;
  findings: number;
  carried: number;
}

/** The rows of a matrix with the values they are about; a row of an unknown value is left out. */
export function matrixValueRows(rows: readonly MatrixRow[], values: readonly CodeValue[]): MatrixValueRow[] {
  const byId = new Map(values.map((value) => [value.id, value]));
  return rows.flatMap((row) => {
    const value = byId.get(row.valueId);
    return value === undefined ? [] : [{ value, row }];
  });
}

/** Every cell of a matrix as a row of its own. */
export function matrixCellRows(
  rows: readonly MatrixRow[],
  values: readonly CodeValue[],
  organisations: readonly FigureOrganisation[],
): MatrixCellRow[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return matrixValueRows(rows, values).flatMap(({ value, row }) =>
    row.cells.flatMap(({ organisationId, state, findings, carried = 0 }) => {
      const organisation = byId.get(organisationId);
      return organisation === undefined
        ? []
        : [{ value, organisation: organisation.name, layer: organisation.layer, state, findings, carried }];
    }),
  );
}

type OfValue = Pick<MatrixValueRow, 'value'>;
const number = {
  id: 'number',
  label: 'overview.matrix.column.number',
  value: (row: OfValue) => row.value.number,
  kind: 'number',
} as const;
const name = {
  id: 'value',
  label: 'overview.matrix.column.value',
  value: (row: OfValue, say: Say) => printedName(row.value.name, row.value.nameStatus, say),
} as const;
const principle = {
  id: 'principle',
  label: 'overview.matrix.column.principle',
  value: (row: OfValue) => row.value.principle,
} as const;

const stateColumns = cellStates.map((state): Column<MatrixValueRow> => ({
  id: state,
  label: `common.cell.${state}`,
  value: ({ row }) => row.states[state],
  kind: 'number',
}));

export const matrixValuesTable: Table<MatrixValueRow> = {
  id: 'matrix-values',
  title: 'overview.matrix.values',
  columns: [
    ...[number, name, principle],
    { id: 'findings', label: 'overview.matrix.column.findings', value: ({ row }) => row.findings, kind: 'number' },
    ...stateColumns,
    {
      id: 'types',
      label: 'overview.matrix.column.types',
      value: ({ row }, say) => row.typesWithFindings.map((layer) => say(`common.layers.${layer}`)).join(', '),
    },
  ],
};

export const matrixCellsTable: Table<MatrixCellRow> = {
  id: 'matrix',
  title: 'overview.matrix.cells',
  columns: [
    ...[number, name, principle],
    { id: 'organisation', label: 'overview.matrix.column.organisation', value: (row) => row.organisation },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`) },
    { id: 'state', label: 'overview.matrix.column.state', value: (row, say) => say(`common.cell.${row.state}`) },
    { id: 'findings', label: 'overview.matrix.column.findings', value: (row) => row.findings, kind: 'number' },
  ],
};

/** The same with what is taken over from older editions in a column of its own. */
export const matrixAcrossTable: Table<MatrixCellRow> = {
  ...matrixCellsTable,
  id: 'matrix-across',
  columns: [
    ...matrixCellsTable.columns,
    { id: 'carried', label: 'values.carried.findings', value: (row) => row.carried, kind: 'number' },
  ],
};

const questionColumns = askedQuestions.map((question): Column<MissingPositions> => ({
  id: question,
  // a position on one framework is one, so that the words must say what is missing here
  label: question === 'addedValue' ? 'overview.missing.addedValue' : `positions.question.${question}`,
  value: (row, say) => silentText(row, question, say),
}));

/** From how many of those that take part a position is missing, in words that cannot be read as how many are there. */
export function silentText(row: MissingPositions, question: QuestionId, say: Say): string {
  const count = row.questions.find((one) => one.question === question)?.organisationIds.length ?? 0;
  if (count === 0) return say('overview.missing.nothing');
  const words = { count, total: row.inPilot };
  return say(count === row.inPilot ? 'overview.missing.silentAll' : 'overview.missing.silent', words);
}

/** Per layer how many organisations with a pilot have no signed position in the open round. */
export const missingTable: Table<MissingPositions> = {
  id: 'missing-positions',
  title: 'overview.missing.positions',
  columns: [
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layers.${row.layer}`) },
    { id: 'inPilot', label: 'overview.missing.inPilot', value: (row) => row.inPilot, kind: 'number' },
    ...questionColumns,
  ],
};
