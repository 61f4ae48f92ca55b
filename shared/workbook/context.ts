import { brokenAnew } from '../joins.ts';
import type { Noun, Nouns } from '../nouns.ts';
import { dutchDate } from './cells.ts';
import type { ColumnOf, ListId, TabId } from './form.ts';
import type { Lists } from './lists.ts';
import { nearestName } from './nearest.ts';
import type { FindOrganisation } from './organisations.ts';
import type { Alteration, Ledger } from './outcome.ts';
import type { Placing } from './places.ts';
import type { Existing, PlanOptions, Reference, RegisterName } from './reference.ts';
import type { RowReader } from './rows.ts';
import { cellName } from './sheet.ts';
import type { Notice } from './table.ts';
import type { Kept, Settled } from './versions.ts';

/** What every tab is planned in. */
export interface Context {
  reference: Reference;
  existing: Existing;
  options: PlanOptions;
  lists: Lists;
  findOrganisation: FindOrganisation;
  ledger: Ledger;
  notices: Notice[];
  /** How many nearest matches are still looked for; beyond it a file is wrong in a way that spelling does not explain. */
  offers: number;
}

/** The nearest of the names, while there are still offers to make. */
export function offer(context: Context, found: string, names: () => string[]): string | null {
  context.offers -= 1;
  return context.offers < 0 ? null : nearestName(found, names());
}

/** Rows after which a plan lets others go first. */
export const BATCH = 200;

export type Reader = RowReader<TabId>;

/** The organisation of a row: one that fits, and for which the person may load. */
export function readOrganisation(context: Context, reader: Reader): RegisterName | null {
  const text = reader.needed('organisation');
  if (text === null) return null;
  const found = context.findOrganisation(text);
  if ('candidates' in found) {
    const choices = found.candidates.map(({ id, name }) => ({ id, name }));
    const nearest = choices.map((one) => one.name).join('; ');
    const expected = { key: 'workbook.expected.oneOrganisation' as const, args: { count: choices.length } };
    return reader.complain('organisation', expected, { choices, nearest });
  }
  if ('nearest' in found) return reader.complain('organisation', { key: 'workbook.expected.organisation' }, found);
  if (context.reference.allowed(found.match.id)) return found.match;
  return reader.complain('organisation', { key: 'workbook.expected.allowed' });
}

/** Where in the tab a field of the record stands. */
export type ColumnsOf<T> = Readonly<Partial<Record<keyof T & string, ColumnOf<TabId>>>>;

type Change<T> = Pick<Alteration<T>, 'row' | 'base' | 'fields'>;

interface Found<N extends Noun> {
  noun: N;
  kept: Kept<Nouns[N]>;
  settled: Settled<Nouns[N]>;
  columns: ColumnsOf<Nouns[N]>;
}

/** What a row changes and what stays as it is must go together, as they do in a form. */
function complainBroken<N extends Noun>(reader: Reader, { noun, kept, settled, columns }: Found<N>): void {
  if (settled.state !== 'changed') return;
  const now = kept.versions.slice(-1).map(({ row }) => row);
  for (const about of brokenAnew(noun, settled.row, now)) {
    const own = columns[about.find((field) => settled.fields.includes(field)) ?? ('' as never)] ?? 'organisation';
    const others = new Set(headersOf(reader, columns, about));
    others.delete(reader.header(own));
    reader.complain(own, { key: 'workbook.expected.fitting', args: { columns: [...others].join(', ') } });
  }
}

/** Records what a row means for the record it was found to be; gives the change where there is one. */
export function reportSettled<N extends Noun>(context: Context, reader: Reader, found: Found<N>): Change<Nouns[N]> | null {
  const { kept, settled, columns } = found;
  if (settled.state === 'same') {
    const there = settled.earlier ? 'earlier' : 'there';
    context.ledger.skip(reader, kept.current ? there : 'withdrawn');
    return null;
  }
  if (settled.state === 'withdrawn') return reader.complain('reference', { key: 'workbook.expected.notWithdrawn' });
  if (kept.hidden) return reader.complain('organisation', { key: 'workbook.expected.noDraft' });
  complainBroken(reader, found);
  if (reader.problems.length > 0) return null;
  if (settled.state === 'changed') {
    for (const field of settled.earlier) noticeEarlier(context, reader, columns[field] ?? 'organisation');
    return { row: settled.row, base: settled.base, fields: settled.fields };
  }
  if (settled.state === 'mixed') {
    for (const field of settled.fields)
      reader.complain(columns[field] ?? 'organisation', { key: 'workbook.expected.signedSince' });
    return null;
  }
  const column = columns[settled.field] ?? 'organisation';
  const nearest = shownValue(context.lists, reader.listOf(column), settled.current);
  return reader.complain(column, { key: 'workbook.expected.notChangedSince' }, { nearest });
}

/** What a record says now in a field, by the name that the form has for it. */
function shownValue(lists: Lists, list: ListId | undefined, current: string | number | null): string | null {
  if (current === null || list === 'organisations' || list === 'answers') return null;
  const code = String(current);
  if (list === undefined) return /^\d{4}-\d{2}-\d{2}$/.test(code) ? dutchDate(code) : code;
  return lists.list(list).choices.find((choice) => choice.code === code || choice.code.endsWith(`:${code}`))?.name ?? code;
}

function noticeEarlier(context: Context, reader: Reader, column: ColumnOf<TabId>): void {
  const cell = cellName(reader.row, reader.table.columns.get(column) ?? 0);
  const sentence = { key: 'workbook.notice.earlier' as const, args: { column: reader.header(column) } };
  context.notices.push({ tab: reader.table.name, cell, sentence });
}

/** The headers of the columns in which fields stand. */
export function headersOf<T>(reader: Reader, columns: ColumnsOf<T>, fields: readonly (keyof T & string)[]): string[] {
  return fields.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [reader.header(column)];
  });
}

/** The same for a row whose record is found by key. A row that stands in the file before is passed over, or wrong where it differs. */
export function reportPlacing<N extends Noun>(
  context: Context,
  reader: Reader,
  found: {
    noun: N;
    placing: Exclude<Placing<Nouns[N]>, { state: 'new' }>;
    columns: ColumnsOf<Nouns[N]>;
    identity: ColumnOf<TabId>;
  },
): Change<Nouns[N]> | null {
  const { noun, placing, columns, identity } = found;
  if (placing.state === 'taken') {
    if (placing.reference === null) return reader.complain('reference', { key: 'workbook.expected.noReference' });
    return reader.complain('reference', { key: 'workbook.expected.sameReference', args: { reference: placing.reference } });
  }
  if (placing.state === 'several')
    return reader.complain('reference', { key: 'workbook.expected.oneRecord', args: { count: placing.count } });
  if (placing.state === 'found') return reportSettled(context, reader, { ...placing, noun, columns });
  if (!placing.equal) return reader.complain(identity, { key: 'workbook.expected.once', args: { row: placing.row } });
  context.ledger.skip(reader, 'twice');
  return null;
}
