import type { ColumnOf, TabId } from './form.ts';
import type { RowReader } from './rows.ts';
import type { Problem } from './table.ts';

/** Where in the workbook something comes from; row numbers as a spreadsheet program shows them. */
export interface Source {
  tab: string;
  rows: number[];
}
export interface Addition<T> extends Source {
  row: T;
}
/** A next version of a record: what it becomes, the revision it goes on from, and the fields that change. */
export interface Alteration<T> extends Addition<T> {
  base: number;
  fields: (keyof T & string)[];
}
/** A row that changes nothing: it is there already, or was there earlier and changed since, was withdrawn, or stands in the file before. */
export interface Skip {
  tab: string;
  row: number;
  why: 'there' | 'earlier' | 'withdrawn' | 'twice';
}

export interface Outcome<T> {
  adds: Addition<T>[];
  changes: Alteration<T>[];
}
export const nothing = <T>(): Outcome<T> => ({ adds: [], changes: [] });

export interface Counts {
  added: number;
  changed: number;
  skipped: number;
  wrong: number;
}

/** One row that is added or changed, to show: what it is, and the headers of what changes. */
export interface Line extends Source {
  label: string;
  fields: string[];
}

/** More lines than these nobody reads; the counts are of the whole. */
const LINES = 500;
const LABEL = 300;

const named = {
  pilots: ['organisation', 'pilot'],
  findings: ['pilot', 'value', 'examined', 'text'],
  positions: ['organisation', 'question', 'layer', 'audience', 'meaning', 'framework', 'value', 'answer'],
} as const satisfies { [T in TabId]: readonly ColumnOf<T>[] };

function lineOf(readers: readonly RowReader<TabId>[], fields: readonly string[]): Line {
  const [reader] = readers;
  const words = reader ? named[reader.table.tab].map((column) => reader.found(column)).filter((word) => word !== '') : [];
  const rows = readers.map(({ row }) => row + 1);
  return { tab: reader?.table.name ?? '', rows, label: words.join(' · ').slice(0, LABEL), fields: [...new Set(fields)] };
}

/** What becomes of every row of every tab: each counts once. */
export class Ledger {
  readonly problems: Problem[] = [];
  readonly skipped: Skip[] = [];
  readonly added: Line[] = [];
  readonly changed: Line[] = [];
  readonly counts: Record<TabId, Counts> = { pilots: none(), findings: none(), positions: none() };

  /** Rows that together add one record. */
  add(...readers: RowReader<TabId>[]): void {
    for (const { table } of readers) this.counts[table.tab].added += 1;
    if (this.added.length < LINES) this.added.push(lineOf(readers, []));
  }

  /** Rows that together change one record, in the columns with these headers. */
  change(readers: readonly RowReader<TabId>[], headers: readonly string[]): void {
    for (const { table } of readers) this.counts[table.tab].changed += 1;
    if (this.changed.length < LINES) this.changed.push(lineOf(readers, headers));
  }

  skip(reader: RowReader<TabId>, why: Skip['why']): void {
    this.counts[reader.table.tab].skipped += 1;
    if (this.skipped.length < LINES) this.skipped.push({ tab: reader.table.name, row: reader.row + 1, why });
  }

  /** Takes over what is wrong with a row; true where there is nothing. */
  sound(reader: RowReader<TabId>): boolean {
    if (reader.problems.length === 0) return true;
    this.counts[reader.table.tab].wrong += 1;
    this.problems.push(...reader.problems);
    return false;
  }
}

function none(): Counts {
  return { added: 0, changed: 0, skipped: 0, wrong: 0 };
}
