import type { Say } from '../../shared/say.ts';
import { textOf } from '../../shared/workbook/cells.ts';
import { REMARKS } from '../../shared/workbook/form.ts';
import type { Plan } from '../../shared/workbook/plan.ts';
import type { RawCell, RawSheet } from '../../shared/workbook/sheet.ts';
import type { Problem } from '../../shared/workbook/table.ts';
import { readTables } from '../../shared/workbook/tables.ts';
import type { FormSheet } from './form-sheet.ts';
import { writeBook, type BookFacts, type BookFile, type BookFormat } from './form.ts';

function remark(problem: Problem, column: string, say: Say): string {
  const { cell, expected, nearest } = problem;
  const sentence = say('workbook.remarks.problem', { column, cell, expected: say(expected.key, expected.args) });
  return nearest === null ? sentence : `${sentence}. ${say('workbook.remarks.nearest', { nearest })}`;
}

const letters = (cell: string): string => cell.replace(/\d+$/, '');

/** The rows of one tab that have a problem, under the header of the file itself, each with its remarks in a last column. */
function wrongRows(
  sheet: RawSheet,
  table: { name: string; headerRow: number },
  { problems, say }: { problems: readonly Problem[]; say: Say },
): FormSheet | null {
  const byRow = new Map<number, Problem[]>();
  for (const problem of problems.filter(({ tab }) => tab === table.name)) {
    const there = byRow.get(problem.row - 1) ?? [];
    there.push(problem);
    byRow.set(problem.row - 1, there);
  }
  const header = sheet.rows.find((row) => row[0]?.row === table.headerRow) ?? [];
  const width = Math.max(0, ...header.map((cell) => cell.column + 1));
  const texts = (cells: readonly RawCell[]): string[] => {
    const row = Array.from({ length: width }, () => '');
    for (const cell of cells) if (cell.column < width) row[cell.column] = textOf(cell);
    return row;
  };
  const headers = texts(header);
  const columnAt = (cell: string): string => {
    const index = [...letters(cell)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return headers[index] ?? '';
  };
  const rows = sheet.rows.flatMap((cells) => {
    const row = cells[0]?.row ?? -1;
    const wrong = row > table.headerRow ? byRow.get(row) : undefined;
    return wrong === undefined
      ? []
      : [[...texts(cells), wrong.map((problem) => remark(problem, columnAt(problem.cell), say)).join('\n')]];
  });
  if (rows.length === 0) return null;
  const columns = headers.map((text) => ({ header: text, width: 24 }));
  return { name: table.name, columns: [...columns, { header: REMARKS, width: 80 }], rows };
}

/** What is wrong, in one list: also what belongs to no row. */
function overview(problems: readonly Problem[], { say, mark }: BookFacts): FormSheet {
  const rows = problems.map(({ tab, cell, found, expected, nearest }) => [
    tab,
    cell,
    found,
    say(expected.key, expected.args),
    nearest ?? '',
  ]);
  const headers = (['tab', 'cell', 'found', 'expected', 'meant'] as const).map((key) => say(`workbook.remarks.${key}`));
  const columns = headers.map((header, index) => ({ header, width: [16, 8, 40, 60, 30][index] ?? 20 }));
  return { name: REMARKS, columns, rows: mark === null ? rows : [...rows, [mark, '', '', '', '']] };
}

/** The wrong rows of a workbook, to correct and send again: the same tabs and columns, with a column Opmerkingen. */
export function remarksBook(
  sheets: readonly RawSheet[],
  plan: Plan,
  { format, facts }: { format: BookFormat; facts: BookFacts },
): Promise<BookFile> {
  const { problems } = plan;
  const tabs = readTables(sheets).tables.flatMap((table) => {
    const sheet = sheets.find(({ name }) => (name ?? table.name) === table.name);
    return (sheet && wrongRows(sheet, table, { problems, say: facts.say })) ?? [];
  });
  return writeBook([overview(problems, facts), ...tabs], format, {
    title: facts.say('workbook.form.remarksName'),
    date: facts.date,
  });
}
