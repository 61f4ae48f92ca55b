import { setImmediate } from 'node:timers/promises';
import type { Say } from '../../shared/say.ts';
import type { Column, Table } from '../../shared/table.ts';
import { byteOrderMark, csvLines, type SheetCell } from './csv.ts';
import { odsMediaType, writeOds, type Sheet, type SheetColumn } from './ods.ts';
import { writeXlsx, xlsxMediaType } from './xlsx.ts';

export const sheetFormats = ['ods', 'xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** What a download says of itself beside its rows. */
export interface SheetFacts {
  say: Say;
  language: 'nl' | 'en';
  /** The mark of an example database; null where the data are real. */
  mark: string | null;
  permalink: string;
  revision: number;
  /** The day of the data, ISO. */
  date: string;
  /** The filters in words, one a line; empty for everything. */
  selection: readonly string[];
}

/** A file to send. The bytes come as they are made; a csv is never in memory as a whole. */
export interface Download {
  filename: string;
  contentType: string;
  chunks: AsyncIterable<Uint8Array>;
}

/** Small enough that the text of a batch stays within 128 kB: larger buffers cost the system a mapping each. */
const batchSize = 100;

/** Rows of a table: all at once, or in parts as they are read. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<readonly Row[]>;

/** Rows in batches of cells. Now and then the event loop gets a turn, so that pages keep answering. */
async function* batchesOf<Row>(rows: Rows<Row>, cells: (row: Row) => SheetCell[]): AsyncGenerator<SheetCell[][]> {
  let turns = 0;
  for await (const part of Symbol.iterator in rows ? [[...rows]] : rows) {
    for (let from = 0; from < part.length; from += batchSize) {
      turns += 1;
      if (turns % 20 === 0) await setImmediate();
      yield part.slice(from, from + batchSize).map(cells);
    }
  }
}

/** Texts without arguments are looked up once: a label that stands in every row would cost more than the row. */
function remembering(say: Say): Say {
  const known = new Map<string, string>();
  return (key, args) => {
    if (args !== undefined) return say(key, args);
    const text = known.get(key) ?? say(key);
    known.set(key, text);
    return text;
  };
}

/**
 * The cells of a row. In an example database each row ends with the mark: a row that is copied out, sorted or filtered keeps it,
 * and a csv stays a plain table with its header first.
 */
function cellsOf<Row>(table: Table<Row>, say: Say, mark: string | null): (row: Row) => SheetCell[] {
  const values = table.columns.map((column) => column.value.bind(column));
  return (row) => {
    const cells = values.map((value) => value(row, say));
    if (mark !== null) cells.push(mark);
    return cells;
  };
}

const widths = { text: 40, number: 14, date: 12 };

function columnsOf<Row>(table: Table<Row>, say: Say, mark: string | null): SheetColumn[] {
  const column = ({ label, kind = 'text' }: Column<Row>): SheetColumn => {
    const words = say(label);
    return { label: words, kind, width: Math.max(widths[kind], Math.min(words.length, 40)) };
  };
  const marked: SheetColumn = { label: say('exports.mark'), kind: 'text', width: 40 };
  return mark === null ? table.columns.map(column) : [...table.columns.map(column), marked];
}

/** The second tab: what this file is, which part of the data, of when, and where to find the same again. */
function aboutSheet(title: string, facts: SheetFacts): Sheet {
  const { say, selection } = facts;
  const chosen = selection.length === 0 ? [say('exports.noSelection')] : selection;
  const rows: SheetCell[][] = [
    [say('exports.title'), title],
    ...(facts.mark === null ? [] : [[say('exports.mark'), facts.mark]]),
    ...chosen.map((line, index) => [index === 0 ? say('exports.selection') : null, line]),
    [say('exports.asOf'), facts.date],
    [say('exports.revision'), facts.revision],
    [say('exports.permalink'), facts.permalink],
  ];
  const columns: SheetColumn[] = [
    { label: '', kind: 'text', width: 20 },
    { label: '', kind: 'date', width: 90 },
  ];
  return { name: say('exports.about'), header: false, columns, batches: batchesOf(rows, (row) => row) };
}

async function* csvChunks(
  columns: readonly SheetColumn[],
  batches: AsyncIterable<SheetCell[][]>,
  language: SheetFacts['language'],
) {
  const decimal = language === 'nl' ? ',' : '.';
  let head = byteOrderMark + csvLines([columns.map((column) => column.label)], decimal);
  for await (const batch of batches) {
    yield Buffer.from(head + csvLines(batch, decimal));
    head = '';
  }
  if (head !== '') yield Buffer.from(head);
}

async function* later(bytes: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes();
}

/** The name of a file without its format: what it is, cut where that is long, and then the moment it shows, which is never cut. */
export function fileWords(what: string, { date, revision }: { date: string; revision: number }): string {
  const plain = what.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return `${words}-${date}-r${String(revision)}`;
}

/** Names of tabs have limits that Excel sets: 31 characters, and none of []:*?/\. */
function tabName(title: string): string {
  return title
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim();
}

/** A table as it is shown, as ods, xlsx or csv: the same columns, words and order as on screen. */
export function writeTable<Row>(
  table: Table<Row>,
  rows: Rows<Row>,
  { format, facts }: { format: SheetFormat; facts: SheetFacts },
): Download {
  const { mark, language, date } = facts;
  const say = remembering(facts.say);
  const title = say(table.title);
  const columns = columnsOf(table, say, mark);
  const batches = batchesOf(rows, cellsOf(table, say, mark));
  const what = mark === null ? title : `${say('exports.example')} ${title}`;
  const filename = `${fileWords(what, facts)}.${format}`;
  if (format === 'csv') {
    return { filename, contentType: 'text/csv; charset=utf-8; header=present', chunks: csvChunks(columns, batches, language) };
  }
  const sheets = [{ name: tabName(title), header: true, columns, batches }, aboutSheet(title, { ...facts, say })];
  const data = { title, language, date, mark };
  return format === 'ods'
    ? { filename, contentType: odsMediaType, chunks: later(() => writeOds(data, sheets)) }
    : { filename, contentType: xlsxMediaType, chunks: later(() => writeXlsx(data, sheets)) };
}
