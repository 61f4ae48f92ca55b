import type { Sentence } from '../say.ts';
import { textOf } from './cells.ts';
import { forms, LISTS_TAB, REMARKS, saysExample, tabIds, tabNamed, tabOfHeaders, type TabId } from './form.ts';
import { nearestName } from './nearest.ts';
import type { RawSheet } from './sheet.ts';
import { readTable, type FormTable, type Notice, type Problem } from './table.ts';

/** The sheets of a workbook that are tabs of the form, and what is to say of the others. */
export interface FormSheets {
  tables: FormTable[];
  example: boolean;
  problems: Problem[];
  notices: Notice[];
}

/** The tab a sheet is: by its name, or, in a csv file, by its headers. */
function tabOf(sheet: RawSheet): TabId | null {
  if (sheet.name !== null) return tabNamed(sheet.name);
  for (const row of sheet.rows.slice(0, 30)) {
    const tab = tabOfHeaders(row);
    if (tab !== null) return tab;
  }
  return null;
}

/** Sorts the sheets of a workbook into the tabs of the form; others are named and read past. */
export function readTables(sheets: readonly RawSheet[]): FormSheets {
  const found: FormSheets = { tables: [], example: false, problems: [], notices: [] };
  for (const sheet of sheets) {
    const tab = tabOf(sheet);
    const table = tab === null ? null : readTable(tab, sheet, sheet.name ?? forms[tab].name);
    if (table !== null) found.tables.push(table);
    else if (sheet.name !== null && sheet.name !== LISTS_TAB && sheet.name !== REMARKS) {
      found.notices.push({
        tab: sheet.name,
        cell: null,
        sentence: { key: 'workbook.notice.unknownTab', args: { tab: sheet.name } },
      });
    }
    found.example ||= saysExample(sheet, table?.headerRow ?? null);
  }
  found.problems.push(...found.tables.flatMap((table) => table.problems));
  found.notices.push(...found.tables.flatMap((table) => table.notices));
  if (found.tables.length === 0) found.problems.push(noTab(sheets));
  return found;
}

function noTab(sheets: readonly RawSheet[]): Problem {
  const names = tabIds.map((tab) => forms[tab].name);
  const there = sheets.flatMap((sheet) => sheet.name ?? []);
  const header = sheets[0]?.rows[0]?.map(textOf).join('; ').slice(0, 200) ?? '';
  const expected: Sentence = { key: 'workbook.expected.tab', args: { tabs: names.join(', ') } };
  const nearest = there.map((name) => nearestName(name, names)).find((name) => name !== null) ?? null;
  return { tab: there[0] ?? '', cell: 'A1', row: 1, found: there.join('; ') || header, expected, nearest };
}
