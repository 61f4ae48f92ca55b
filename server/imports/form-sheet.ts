/** A tab to write: its headers, and its rows as texts. A column can choose from a column of another tab, below that one's header. */
export interface FormSheet {
  name: string;
  columns: FormSheetColumn[];
  rows: string[][];
}

export interface FormSheetColumn {
  header: string;
  /** In characters. */
  width: number;
  date?: true;
  list?: { sheet: string; column: number; count: number };
}
