import type { Sentence } from '../say.ts';
import { textOf, tidy } from './cells.ts';
import { columnsOf, foldedHeader, headersNamed, REMARKS, type TabId } from './form.ts';
import { nearestName } from './nearest.ts';
import { cellName, type RawCell, type RawSheet } from './sheet.ts';

/** One thing wrong, by cell: what stands there, what is expected, what was most likely meant, and what to choose from if it asks. */
export interface Problem {
  tab: string;
  cell: string;
  /** Row number as a spreadsheet program shows it. */
  row: number;
  found: string;
  /** How many characters the cell holds, where `found` is cut off. */
  length?: number;
  expected: Sentence;
  nearest: string | null;
  choices?: { id: string; name: string }[];
}

/** Something to know that stops nothing. */
export interface Notice {
  tab: string;
  cell: string | null;
  sentence: Sentence;
  /** An addition beside the finding that is there already and reads most like it. */
  beside?: { added: string; id: string; reference: string | null; text: string };
}

/** A row of a tab by the columns of the form; cells that are empty are absent. */
export interface TableRow {
  /** Counted from 0. */
  row: number;
  cells: ReadonlyMap<string, RawCell>;
}

/** A tab of the workbook with its header found; `columns` says where each column of the form stands. */
export interface FormTable {
  tab: TabId;
  name: string;
  headerRow: number;
  columns: ReadonlyMap<string, number>;
  /** The rows below the header, as they stand in the sheet. */
  body: readonly RawCell[][];
  problems: Problem[];
  notices: Notice[];
}

// where a header is looked for: blank rows before it, and rows of title
const SEARCHED = 200;
const FIRST_ROWS = 30;
const isFilled = (cell: RawCell): boolean => typeof cell.value !== 'string' || tidy(cell.value) !== '';

/** The first row that names at least half of the columns the tab cannot do without; else the first that holds anything. */
function headerOf(tab: TabId, rows: readonly RawCell[][]): RawCell[] | undefined {
  const needed = columnsOf(tab).filter((column) => column.required).length;
  const candidates = rows.slice(0, FIRST_ROWS);
  return candidates.find((row) => headersNamed(tab, row) * 2 >= needed) ?? candidates[0];
}

interface Header {
  columns: Map<string, number>;
  problems: Problem[];
  notices: Notice[];
}

function readHeader(tab: TabId, name: string, header: readonly RawCell[]): Header {
  const found: Header = { columns: new Map(), problems: [], notices: [] };
  const form = columnsOf(tab);
  for (const cell of header) {
    const at = { tab: name, cell: cellName(cell.row, cell.column) };
    const column = form.find((one) => foldedHeader(one.header) === foldedHeader(textOf(cell)));
    if (column === undefined) {
      if (foldedHeader(textOf(cell)) === foldedHeader(REMARKS)) continue;
      const nearest = nearestName(
        textOf(cell),
        form.map((one) => one.header),
      );
      const sentence: Sentence = nearest
        ? { key: 'workbook.notice.unknownColumnNear', args: { column: textOf(cell), nearest } }
        : { key: 'workbook.notice.unknownColumn', args: { column: textOf(cell) } };
      found.notices.push({ ...at, sentence });
    } else if (found.columns.has(column.id)) {
      const expected: Sentence = { key: 'workbook.expected.columnOnce', args: { column: column.header } };
      found.problems.push({ ...at, row: cell.row + 1, found: textOf(cell), expected, nearest: null });
    } else found.columns.set(column.id, cell.column);
  }
  return found;
}

function missingColumns(tab: TabId, name: string, { header, found }: { header: readonly RawCell[]; found: Header }): Problem[] {
  const first = header[0] ?? { row: 0, column: 0 };
  const unused = header.filter((cell) => ![...found.columns.values()].includes(cell.column)).map(textOf);
  return columnsOf(tab)
    .filter((column) => column.required && !found.columns.has(column.id))
    .map(({ header: column }) => ({
      tab: name,
      cell: cellName(first.row, first.column),
      row: first.row + 1,
      found: header.map(textOf).join(', ').slice(0, 200),
      expected: { key: 'workbook.expected.column', args: { column } },
      nearest: nearestName(column, unused),
    }));
}

/** Reads the header of a sheet as a tab of the form: leading blank rows and lines of title are passed, columns may stand in any order. */
export function readTable(tab: TabId, sheet: RawSheet, name: string): FormTable {
  const filled = sheet.rows
    .slice(0, SEARCHED)
    .map((row) => row.filter(isFilled))
    .filter((row) => row.length > 0);
  const header = headerOf(tab, filled) ?? [];
  const headerRow = header[0]?.row ?? 0;
  const found = readHeader(tab, name, header);
  const problems = [...found.problems, ...missingColumns(tab, name, { header, found })];
  const below = sheet.rows.findIndex((row) => (row[0]?.row ?? 0) > headerRow);
  const body = below < 0 ? [] : sheet.rows.slice(below);
  return { tab, name, headerRow, columns: found.columns, body, problems, notices: found.notices };
}

/** The rows of a tab below its header, one by one; a row with nothing in the columns of the form is none. */
export function* rowsOf({ columns, body }: FormTable): Generator<TableRow> {
  const ids = new Map([...columns].map(([id, column]) => [column, id]));
  for (const row of body) {
    const cells = new Map<string, RawCell>();
    for (const cell of row) {
      const id = ids.get(cell.column);
      if (id !== undefined && isFilled(cell)) cells.set(id, cell);
    }
    if (cells.size > 0) yield { row: row[0]?.row ?? 0, cells };
  }
}
