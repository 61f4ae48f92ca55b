import { whyNotHappened } from '../happened.ts';
import type { Sentence } from '../say.ts';
import { dutchDate, textOf, tidy } from './cells.ts';
import { readDate } from './dates.ts';
import { columnsOf, LONG_TEXT, SHORT_TEXT, type ColumnOf, type ListId, type TabId } from './form.ts';
import type { Choice, ChoiceList } from './lists.ts';
import { nearestName } from './nearest.ts';
import { cellName } from './sheet.ts';
import type { FormTable, Problem, TableRow } from './table.ts';

const LISTED = 12;

/** Reads one row of a tab, cell by cell, and keeps what is wrong with it. A cell that is wrong reads as empty. */
export class RowReader<T extends TabId> {
  readonly problems: Problem[] = [];
  readonly table: FormTable;
  readonly row: number;
  readonly #cells: TableRow['cells'];
  readonly #texts = new Map<string, string>();

  constructor(table: FormTable, { row, cells }: TableRow) {
    this.table = table;
    this.row = row;
    this.#cells = cells;
  }

  /** Whether the file has the column at all: what it does not have, it does not change. */
  has(column: ColumnOf<T>): boolean {
    return this.table.columns.has(column);
  }

  /** What stands in the cell, as one reads it; '' for an empty one. */
  found(column: ColumnOf<T>): string {
    const known = this.#texts.get(column);
    if (known !== undefined) return known;
    const cell = this.#cells.get(column);
    const text = cell === undefined ? '' : textOf(cell);
    this.#texts.set(column, text);
    return text;
  }

  complain(column: ColumnOf<T>, expected: Sentence, more: { nearest?: string | null; choices?: Problem['choices'] } = {}): null {
    const index = this.table.columns.get(column) ?? this.table.columns.values().next().value ?? 0;
    const found = this.found(column);
    const at = { tab: this.table.name, cell: cellName(this.row, index), row: this.row + 1 };
    if (this.problems.some((one) => one.cell === at.cell && one.expected.key === expected.key)) return null;
    const cut = found.length > SHORT_TEXT;
    this.problems.push({
      ...at,
      found: cut ? `${found.slice(0, SHORT_TEXT)}…` : found,
      ...(cut && { length: found.length }),
      expected,
      nearest: more.nearest ?? null,
      ...(more.choices && { choices: more.choices }),
    });
    return null;
  }

  /** The text of a cell, or null where it is empty, an error of the spreadsheet, or too long. */
  text(column: ColumnOf<T>): string | null {
    const cell = this.#cells.get(column);
    if (cell === undefined) return null;
    if (cell.kind === 'error') return this.complain(column, { key: 'workbook.expected.noError' });
    const long = columnsOf(this.table.tab).find((one) => one.id === column)?.kind === 'long';
    const text = long ? this.found(column) : tidy(this.found(column));
    const limit = long ? LONG_TEXT : SHORT_TEXT;
    if (text.length > limit)
      return this.complain(column, { key: 'workbook.expected.shorter', args: { limit, length: text.length } });
    return text === '' ? null : text;
  }

  needed(column: ColumnOf<T>): string | null {
    if (this.found(column) === '')
      return this.complain(column, { key: 'workbook.expected.filled', args: { id: column, column: this.header(column) } });
    return this.text(column);
  }

  /** The choice that the cell names; null where it is empty, or names nothing of the list (a problem). */
  choice(column: ColumnOf<T>, list: ChoiceList, expected?: Sentence): Choice | null {
    const text = this.text(column);
    if (text === null) return null;
    const choice = list.find(text);
    if (choice !== undefined) return choice;
    const names = list.choices.map((one) => one.name);
    return this.complain(column, expected ?? oneOf(this.listOf(column), names), { nearest: nearestName(text, names) });
  }

  neededChoice(column: ColumnOf<T>, list: ChoiceList, expected?: Sentence): Choice | null {
    return this.needed(column) === null ? null : this.choice(column, list, expected);
  }

  /** The ISO date of a cell; null where it is empty, or no date that exists (a problem). */
  date(column: ColumnOf<T>): string | null {
    const cell = this.#cells.get(column);
    if (cell === undefined) return null;
    if (cell.kind === 'error') return this.complain(column, { key: 'workbook.expected.noError' });
    const reading = readDate(cell);
    if ('date' in reading) return reading.date;
    return this.complain(column, { key: 'workbook.expected.date' }, { nearest: reading.nearest });
  }

  neededDate(column: ColumnOf<T>): string | null {
    if (this.found(column) === '')
      return this.complain(column, { key: 'workbook.expected.filled', args: { id: column, column: this.header(column) } });
    return this.date(column);
  }

  /** The day something happened: filled in, and not still to come. */
  happenedDate(column: ColumnOf<T>, today: string): string | null {
    return this.neededDate(column) === null ? null : this.pastDate(column, today);
  }

  /** The same where it need not be filled in. */
  pastDate(column: ColumnOf<T>, today: string): string | null {
    const date = this.date(column);
    if (date === null || whyNotHappened(date, today) === null) return date;
    return this.complain(column, { key: 'workbook.expected.notFuture' });
  }

  header(column: ColumnOf<T>): string {
    return columnsOf(this.table.tab).find((one) => one.id === column)?.header ?? column;
  }

  listOf(column: ColumnOf<T>): ListId | undefined {
    return columnsOf(this.table.tab).find((one) => one.id === column)?.list;
  }
}

function oneOf(list: ListId | undefined, names: readonly string[]): Sentence {
  if (list === 'values') return { key: 'workbook.expected.value' };
  if (list === 'parts') return { key: 'workbook.expected.part' };
  if (list === 'questions') return { key: 'workbook.expected.question' };
  if (names.length > LISTED) return { key: 'workbook.expected.listed' };
  return { key: 'workbook.expected.oneOf', args: { choices: names.join('; ') } };
}

/** A date for a sentence, as a Dutch reader writes it. */
export const shown = (iso: string | null): string => (iso === null ? '' : dutchDate(iso));
