import type { Say } from '../../shared/say.ts';
import { columnsOf, forms, LISTS_TAB, tabIds, type FormColumn, type ListId } from '../../shared/workbook/form.ts';
import { listsOf, noAnswerWords } from '../../shared/workbook/lists.ts';
import type { Reference } from '../../shared/workbook/reference.ts';
import { xlsxMediaType } from '../exports/xlsx.ts';
import { odsMediaType } from '../exports/ods.ts';
import { writeFormOds } from './form-ods.ts';
import type { FormSheet, FormSheetColumn } from './form-sheet.ts';
import { writeFormXlsx } from './spreadsheet.ts';

export const bookFormats = ['xlsx', 'ods'] as const;
export type BookFormat = (typeof bookFormats)[number];

export interface BookFile {
  filename: string;
  contentType: string;
  bytes: Uint8Array;
}

/** What a workbook that the program makes says of itself. `mark` is the mark of an example database, null where the data are real. */
export interface BookFacts {
  say: Say;
  mark: string | null;
  /** The ISO day it is made on. */
  date: string;
}

/** Writes tabs as a workbook of either kind. */
export async function writeBook(
  sheets: readonly FormSheet[],
  format: BookFormat,
  { title, date }: { title: string; date: string },
): Promise<BookFile> {
  const bytes = format === 'xlsx' ? await writeFormXlsx(sheets) : await writeFormOds(sheets, { title, date });
  return { filename: `${title}.${format}`, contentType: format === 'xlsx' ? xlsxMediaType : odsMediaType, bytes };
}

/** The names of every list a column chooses from. All answers stand in one list: which fit depends on the question of the row. */
function namesOf(reference: Reference): Map<ListId, string[]> {
  const lists = listsOf(reference);
  const answers = ['bindingness', 'basis', 'accountability', 'audience', 'integration', 'addedValue'] as const;
  const given = answers
    .flatMap((question) => lists.answers(question).choices)
    .filter((choice) => !noAnswerWords.includes(choice));
  const names = new Map<ListId, string[]>([
    [
      'organisations',
      reference.organisations
        .filter(({ end_date: end, layer, type }) => end === null && (layer !== 'other' || type === 'koepel'))
        .map(({ name }) => name),
    ],
    ['answers', [...new Set([...given, ...noAnswerWords].map(({ name }) => name))]],
  ]);
  for (const tab of tabIds) {
    for (const { list } of columnsOf(tab) as readonly FormColumn[]) {
      if (list === undefined || list === 'organisations' || list === 'answers') continue;
      names.set(
        list,
        lists.list(list).choices.map(({ name }) => name),
      );
    }
  }
  return names;
}

const widths = { long: 60, date: 12, list: 28, text: 24 };

function formColumns(tab: (typeof tabIds)[number], names: Map<ListId, string[]>): FormSheetColumn[] {
  const order = [...names.keys()];
  return (columnsOf(tab) as readonly FormColumn[]).map(({ header, kind, list }) => {
    const count = list === undefined ? 0 : (names.get(list)?.length ?? 0);
    const choice = list !== undefined && count > 0 ? { list: { sheet: LISTS_TAB, column: order.indexOf(list), count } } : {};
    return {
      header,
      width: widths[kind ?? (list === undefined ? 'text' : 'list')],
      ...(kind === 'date' && { date: true }),
      ...choice,
    };
  });
}

function listsSheet(names: Map<ListId, string[]>): FormSheet {
  const lists = [...names];
  const headers = new Map(
    tabIds.flatMap((tab) => (columnsOf(tab) as readonly FormColumn[]).map(({ list, header }) => [list, header] as const)),
  );
  const longest = Math.max(...lists.map(([, choices]) => choices.length));
  return {
    name: LISTS_TAB,
    columns: lists.map(([list]) => ({ header: headers.get(list) ?? list, width: widths.list })),
    rows: Array.from({ length: longest }, (_, row) => lists.map(([, choices]) => choices[row] ?? '')),
  };
}

/** The empty form: the three tabs with their headers, what to choose from, and how to fill it in. */
export function emptyForm(reference: Reference, format: BookFormat, { say, mark, date }: BookFacts): Promise<BookFile> {
  const names = namesOf(reference);
  const lines = (['tabs', 'lists', 'reference', 'merge'] as const).map((key) => say(`workbook.form.${key}`));
  const readme: FormSheet = {
    name: say('workbook.form.readme'),
    columns: [{ header: say('workbook.form.intro'), width: 110 }],
    rows: [...(mark === null ? [] : [mark]), ...lines].map((line) => [line]),
  };
  const tabs = tabIds.map((tab): FormSheet => ({ name: forms[tab].name, columns: formColumns(tab, names), rows: [] }));
  return writeBook([readme, ...tabs, listsSheet(names)], format, { title: say('workbook.form.fileName'), date });
}
