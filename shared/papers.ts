import { z } from 'zod';

/** A stretch of text with one look; a link is an absolute address, because a paper leaves the program. */
const runSchema = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  link: z.url().optional(),
});

const filled = z.string().trim().min(1);
const runsSchema = z.array(runSchema).min(1);

/** Numbers stay numbers, so every writer aligns them alike; a run in a cell carries its link. */
const cellSchema = z.union([z.string(), z.number(), runSchema]);

const gridSchema = z.strictObject({ header: z.array(filled).min(1), rows: z.array(z.array(cellSchema)) });
const asWideAsItsHeader = (grid: { header: string[]; rows: unknown[][] }) =>
  grid.rows.every((row) => row.length === grid.header.length);
const ragged = { message: 'a row has another number of cells than the header', path: ['rows'] };

const headingSchema = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: filled,
});

const tableSchema = z
  .strictObject({ kind: z.literal('table'), caption: filled, source: runsSchema, ...gridSchema.shape })
  .refine(asWideAsItsHeader, ragged);

/** A figure cannot be written without its words and its numbers (architecture, sentence 9). */
const figureSchema = z.strictObject({
  kind: z.literal('figure'),
  title: filled,
  sentence: filled,
  svg: z.string().regex(/^\s*(<\?xml[^>]*>\s*)?<svg\b/, 'not an svg drawing'),
  alt: filled,
  numbers: gridSchema.refine((grid) => grid.rows.length > 0, 'a figure needs its numbers').refine(asWideAsItsHeader, ragged),
  date: z.iso.date(),
  permalink: z.url(),
});

const blockSchema = z.discriminatedUnion('kind', [
  headingSchema,
  z.strictObject({ kind: z.literal('paragraph'), runs: runsSchema }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean().optional(), items: z.array(runsSchema).min(1) }),
  tableSchema,
  figureSchema,
  z.strictObject({ kind: z.literal('note'), runs: runsSchema }),
]);

const metaSchema = z.strictObject({
  date: z.iso.date(),
  /** null while no meeting was chosen */
  body: filled.nullable(),
  agendaNumber: z.string().nullable(),
  permalink: z.url(),
  revision: z.int().nonnegative(),
  hash: filled,
});

/** The first heading is of level 1 and none skips a level: a screen reader walks a paper by its headings. */
function headingsDoNotJump(blocks: readonly { kind: string; level?: number }[]): boolean {
  let previous = 0;
  for (const block of blocks) {
    if (block.level === undefined) continue;
    if (block.level > previous + 1) return false;
    previous = block.level;
  }
  return true;
}

/** A paper as every writer (ODT, PDF) takes it: neutral, complete, checked before a byte is written. */
export const paperSchema = z.strictObject({
  title: filled,
  subtitle: filled.optional(),
  language: z.enum(['nl', 'en']),
  meta: metaSchema,
  /** What an example database prints on every page; null where the data are real. */
  mark: filled.nullable(),
  blocks: z.array(blockSchema).min(1).refine(headingsDoNotJump, 'a heading skips a level'),
});

export type PaperDocument = z.infer<typeof paperSchema>;
export type Block = PaperDocument['blocks'][number];
export type Run = z.infer<typeof runSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Grid = z.infer<typeof gridSchema>;
export type TableBlock = Extract<Block, { kind: 'table' }>;
export type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** What a cell says, without its look. */
export function cellText(cell: Cell): string {
  return typeof cell === 'object' ? cell.text : String(cell);
}

/** How many characters of the small print of a table fit beside each other on a line of text, and the space around a column. */
const lineLength = 90;
const gap = 2;

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

const longestOf = (text: string) => Math.max(...text.split(/\s+/).map((word) => word.length));

interface LongestWords {
  header: number;
  cells: number;
}

/**
 * Room for the longest word of each column. Where that does not fit, the longest words in cells are broken first, which the word
 * processor can hyphenate, and the words of a header last: they stand in bold and at the top of everything.
 */
function roomForWords(longest: readonly LongestWords[]): number[] {
  const room = (cap: number, least: number) =>
    longest.map(({ header, cells }) => Math.min(Math.max(header, Math.min(cells, cap)), Math.max(cap, least)) + gap);
  const headers = Math.max(...longest.map(({ header }) => header));
  let cap = 30;
  while (cap > 12 && sumOf(room(cap, headers)) > lineLength) cap -= 1;
  if (sumOf(room(cap, headers)) <= lineLength + longest.length) return room(cap, headers);
  while (cap > 1 && sumOf(room(cap, 0)) > lineLength) cap -= 1;
  return room(cap, 0);
}

/**
 * How a table's width is shared over its columns, in whole percentages that add up to 100: first each column gets room for its
 * longest word (bold in its header), then what is left goes to the columns that hold more than a word, by their length.
 */
export function columnShares(grid: Grid): number[] {
  const columns = grid.header.map((label, column) => {
    const texts = [label, ...grid.rows.map((row) => cellText(row[column] ?? ''))];
    const words = { header: Math.ceil(longestOf(label) * 1.2), cells: Math.max(...texts.map(longestOf)) };
    const longestWord = Math.max(words.header, words.cells);
    return { words, more: Math.max(1, sumOf(texts.map((text) => text.length)) - longestWord * texts.length) };
  });
  const words = roomForWords(columns.map((column) => column.words));
  const left = Math.max(0, lineLength - sumOf(words));
  const more = sumOf(columns.map((column) => column.more));
  const widths = columns.map((column, index) => (words[index] ?? gap) + (left * column.more) / more);
  const total = sumOf(widths);
  const shares = widths.map((width) => Math.floor((100 * width) / total));
  const rounding = 100 - sumOf(shares);
  return shares.map((share, column) => (column === shares.length - 1 ? share + rounding : share));
}

/** True for a column that holds numbers only: those are aligned to the right, their header with them. */
export function isNumeric(grid: Grid, column: number): boolean {
  return grid.rows.length > 0 && grid.rows.every((row) => typeof row[column] === 'number');
}

/**
 * A calendar day in words: '2026-03-03' becomes '3 maart 2026' or '3 March 2026'. A source that names only a month or a year is told so:
 * '2021-05' becomes 'mei 2021' and '2021' stays.
 */
export function longDate(day: string, language: PaperDocument['language']): string {
  if (!day.includes('-')) return day;
  const parts = day.length === 7 ? ({ month: 'long', year: 'numeric' } as const) : ({ dateStyle: 'long' } as const);
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { ...parts, timeZone: 'UTC' });
  return format.format(new Date(day.length === 7 ? `${day}-01T00:00:00Z` : `${day}T00:00:00Z`));
}
