import { escapeXml, inlineText, odfPackage, part } from '../exports/odf.ts';
import { columnName, odsMediaType } from '../exports/ods.ts';
import type { FormSheet, FormSheetColumn } from './form-sheet.ts';

/* Forms in OpenDocument. The library for spreadsheets knows no lists to choose from in .ods, so they are written here. */

const cell = (text: string, style: string): string =>
  text === ''
    ? `<table:table-cell/>`
    : `<table:table-cell${style} office:value-type="string">${text
        .split('\n')
        .map((line) => `<text:p>${inlineText(line)}</text:p>`)
        .join('')}</table:table-cell>`;

const ROWS = 2000;
const validationName = (sheet: number, column: number): string => `list${String(sheet)}.${String(column)}`;

function validations(sheets: readonly FormSheet[]): string {
  const all = sheets.flatMap(({ name, columns }, at) =>
    columns.flatMap(({ list }, index) => {
      if (list === undefined) return [];
      const letters = `$${columnName(list.column)}$`;
      const range = `[$${list.sheet}.${letters}2:.${letters}${String(list.count + 1)}]`;
      const base = `$${name}.${columnName(index)}2`;
      return [
        `<table:content-validation table:name="${validationName(at, index)}" table:condition="of:cell-content-is-in-list(${escapeXml(range)})"` +
          ` table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${escapeXml(base)}">` +
          '<table:error-message table:message-type="warning" table:display="false"/></table:content-validation>',
      ];
    }),
  );
  return all.length === 0
    ? ''
    : `<table:content-validations xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">${all.join('')}</table:content-validations>`;
}

/** The rows left empty to fill in, each cell with its list or its date format. */
function emptyRows(columns: readonly FormSheetColumn[], at: number): string {
  const cells = columns.map(({ list, date }, index) => {
    const choice = list ? ` table:content-validation-name="${validationName(at, index)}"` : '';
    return `<table:table-cell${date ? ' table:style-name="date"' : ''}${choice}/>`;
  });
  return `<table:table-row table:number-rows-repeated="${String(ROWS)}">${cells.join('')}</table:table-row>`;
}

function table({ name, columns, rows }: FormSheet, at: number): string {
  const widths = columns.map(
    ({ date }, index) =>
      `<table:table-column table:style-name="co${String(at)}.${String(index)}"${date ? ' table:default-cell-style-name="date"' : ''}/>`,
  );
  const header = columns.map((column) => cell(column.header, ' table:style-name="head"')).join('');
  const filled = rows.map(
    (row) => `<table:table-row>${row.map((text) => cell(text, '')).join('') || '<table:table-cell/>'}</table:table-row>`,
  );
  const open = columns.some(({ list, date }) => list ?? date) ? emptyRows(columns, at) : '';
  return `<table:table table:name="${escapeXml(name)}">${widths.join('')}<table:table-row>${header}</table:table-row>${filled.join('')}${open}</table:table>`;
}

function styles(sheets: readonly FormSheet[]): string {
  const widths = sheets.flatMap(({ columns }, at) =>
    columns.map(
      ({ width }, index) =>
        `<style:style style:name="co${String(at)}.${String(index)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2 + 0.4).toFixed(2)}cm"/></style:style>`,
    ),
  );
  const parts = ['day', 'month', 'year']
    .map((name) => `<number:${name} number:style="long"/>`)
    .join('<number:text>-</number:text>');
  return (
    `<number:date-style style:name="day">${parts}</number:date-style>${widths.join('')}` +
    '<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>' +
    '<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>'
  );
}

/** Writes a form as .ods. @param date the ISO day it is made on */
export function writeFormOds(sheets: readonly FormSheet[], { title, date }: { title: string; date: string }): Promise<Buffer> {
  const { start, end } = part('document-content');
  const body = `${validations(sheets)}${sheets.map(table).join('')}`;
  const content = `${start}<office:automatic-styles>${styles(sheets)}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body>${end}`;
  return odfPackage(odsMediaType, { title, date, language: 'nl-NL' }, [{ path: 'content.xml', content }]);
}
