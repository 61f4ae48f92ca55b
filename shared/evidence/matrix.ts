import type { ExaminationState, Layer } from '../nouns.ts';
import type { PilotOrganisation } from './answers.ts';
import { layerOfType } from './answers.ts';
import type { CellState, KindCounts } from './cells.ts';
import { cellState, cellStates, findingsIn } from './cells.ts';

/** What is recorded about one value at one organisation; a pair that is not given is not examined. */
export interface CellRecord {
  valueId: string;
  organisationId: string;
  examination: ExaminationState | null;
  kinds: KindCounts;
  /** findings of older values that stand under it: taken over, not judged again, and no part of its state or its totals */
  carried?: number;
}

export interface Cell {
  organisationId: string;
  state: CellState;
  findings: number;
  /** absent where nothing is taken over, or that was not asked */
  carried?: number;
}

/** How many cells are in each state, and the findings in them. */
export interface CellTotals {
  states: Record<CellState, number>;
  findings: number;
}

export interface MatrixRow extends CellTotals {
  valueId: string;
  cells: Cell[];
  /** Organisation types with at least one finding; the gemeenten, G4 and G40 among them, are one type. */
  typesWithFindings: Layer[];
}

/** The value by organisation matrix, rows and columns in the order given. */
export interface Matrix {
  rows: MatrixRow[];
  columns: (CellTotals & { organisationId: string })[];
  /** How many values have findings from at least 1, 2 and 3 types. */
  valuesWithTypes: { types: number; values: number }[];
}

function totalsOf(cells: readonly Cell[]): CellTotals {
  const counted = cellStates.map((state) => [state, cells.filter((cell) => cell.state === state).length]);
  const states: Record<CellState, number> = Object.fromEntries(counted);
  return { states, findings: cells.reduce((sum, cell) => sum + cell.findings, 0) };
}

function typesIn(cells: readonly Cell[], organisations: readonly PilotOrganisation[]): Layer[] {
  const layersFound = organisations
    .filter((_, column) => (cells[column]?.findings ?? 0) > 0)
    .map(({ type }) => layerOfType(type));
  return [...new Set(layersFound)].sort();
}

/** The matrix with its totals, from what is recorded. Records of values or organisations that are not asked for are left out. */
export function concludeMatrix(
  valueIds: readonly string[],
  organisations: readonly PilotOrganisation[],
  records: readonly CellRecord[],
): Matrix {
  const recorded = new Map(records.map((record) => [`${record.valueId}\n${record.organisationId}`, record]));
  const rows = valueIds.map((valueId): MatrixRow => {
    const cells = organisations.map(({ id }): Cell => {
      const record = recorded.get(`${valueId}\n${id}`);
      const kinds = record?.kinds ?? {};
      const carried = record?.carried === undefined ? {} : { carried: record.carried };
      return {
        organisationId: id,
        state: cellState(record?.examination ?? null, kinds),
        findings: findingsIn(kinds),
        ...carried,
      };
    });
    return { valueId, cells, ...totalsOf(cells), typesWithFindings: typesIn(cells, organisations) };
  });
  const columns = organisations.map(({ id }, column) => {
    return { organisationId: id, ...totalsOf(rows.flatMap(({ cells }) => cells.slice(column, column + 1))) };
  });
  const atLeast = (types: number) => rows.filter(({ typesWithFindings }) => typesWithFindings.length >= types).length;
  return { rows, columns, valuesWithTypes: [1, 2, 3].map((types) => ({ types, values: atLeast(types) })) };
}
