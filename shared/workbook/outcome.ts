import type { TabId } from './form.ts';
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

/** What becomes of every row of every tab: each counts once. */
export class Ledger {
  readonly problems: Problem[] = [];
  readonly skipped: Skip[] = [];
  readonly counts: Record<TabId, Counts> = { pilots: none(), findings: none(), positions: none() };

  added(tab: TabId, rows = 1): void {
    this.counts[tab].added += rows;
  }

  changed(tab: TabId, rows = 1): void {
    this.counts[tab].changed += rows;
  }

  skip(reader: RowReader<TabId>, why: Skip['why']): void {
    this.counts[reader.table.tab].skipped += 1;
    this.skipped.push({ tab: reader.table.name, row: reader.row + 1, why });
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
