/** What a cell holds as the reader found it: a formula counts by its value, a real date by its day. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error';

/** One filled cell; row and column count from 0. `date` is the ISO day of a real date. */
export interface RawCell {
  row: number;
  column: number;
  value: string | number | boolean;
  kind: CellKind;
  date?: string;
}

/** One tab: its filled cells by row, in order; rows and cells that are empty are left out. A csv file has no name for its one tab. */
export interface RawSheet {
  name: string | null;
  rows: RawCell[][];
}

/** 'C7' for row 6, column 2: what a spreadsheet program shows. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${String(row + 1)}`;
}
