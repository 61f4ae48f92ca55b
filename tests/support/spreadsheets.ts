import { strToU8, zipSync } from 'fflate';
import type { RawSheet } from '../../shared/workbook/sheet.ts';

/* Small workbooks made in the test itself, written as other programs write them and apart from the product's own writers. */

export interface Formula {
  formula: string;
  value: string | number;
}
/** Text, number, a real date, a formula with its last value, or nothing. */
export type Value = string | number | boolean | Date | Formula | null;
export interface SheetOf {
  name: string;
  rows: Value[][];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const DAY = 86_400_000;
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function xlsxCell(value: Value, place: string): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if (typeof value === 'number') return `<c r="${place}"><v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? '1' : '0'}</v></c>`;
  if (value instanceof Date) return `<c r="${place}" s="1"><v>${String(value.getTime() / DAY + 25_569)}</v></c>`;
  const last = `<f>${escaped(value.formula)}</f><v>${escaped(String(value.value))}</v>`;
  return typeof value.value === 'string' ? `<c r="${place}" t="str">${last}</c>` : `<c r="${place}">${last}</c>`;
}

const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an .xlsx file, to change one before they are packed. `sheetData` replaces what the rows would give. */
export function xlsxParts(
  sheets: readonly (SheetOf & { sheetData?: string })[],
  more: { date1904?: boolean } = {},
): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${String(at + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${more.date1904 ? '1' : '0'}"/><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${String(at + 1)}" Type="${relations}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`).join('')}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [at, { rows, sheetData }] of sheets.entries()) {
    const data = rows.map((row, y) => {
      const cells = row.map((value, x) => xlsxCell(value, `${letter(x)}${String(y + 1)}`)).join('');
      return cells === '' ? '' : `<row r="${String(y + 1)}">${cells}</row>`;
    });
    parts[`xl/worksheets/sheet${String(at + 1)}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${sheetData ?? data.join('')}</sheetData></worksheet>`;
  }
  return parts;
}

export function packed(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}

export const xlsxFile = (sheets: readonly SheetOf[], more: { date1904?: boolean } = {}): Uint8Array =>
  packed(xlsxParts(sheets, more));

function odsCell(value: Value): string {
  if (value === null) return '<table:table-cell/>';
  if (typeof value === 'string') {
    const paragraphs = value.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`);
    return `<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
  }
  if (typeof value === 'number') return `<table:table-cell office:value-type="float" office:value="${String(value)}"/>`;
  if (typeof value === 'boolean')
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${String(value)}"/>`;
  if (value instanceof Date)
    return `<table:table-cell office:value-type="date" office:date-value="${isoDay(value)}"><text:p>x</text:p></table:table-cell>`;
  const type =
    typeof value.value === 'string'
      ? 'office:value-type="string"'
      : `office:value-type="float" office:value="${String(value.value)}"`;
  return `<table:table-cell table:formula="of:=${escaped(value.formula)}" ${type}><text:p>${escaped(String(value.value))}</text:p></table:table-cell>`;
}

const namespaces = ['office', 'table', 'text', 'calcext', 'draw', 'dc']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

/** content.xml around tables that the test writes itself. */
export function odsContent(tables: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

export function odsParts(tables: string): Record<string, string> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': odsContent(tables),
    'META-INF/manifest.xml': '<manifest/>',
  };
}

export function odsFile(sheets: readonly SheetOf[]): Uint8Array {
  const tables = sheets.map(({ name, rows }) => {
    const lines = rows.map((row) => `<table:table-row>${row.map(odsCell).join('') || '<table:table-cell/>'}</table:table-row>`);
    return `<table:table table:name="${escaped(name)}">${lines.join('')}</table:table>`;
  });
  return packed(odsParts(tables.join('')));
}

/** A csv file as Excel writes it in Dutch: byte order mark, semicolons, CRLF. */
export function csvFile(rows: readonly (string | null)[][]): Uint8Array {
  const field = (text: string | null): string =>
    /[;"\n]/.test(text ?? '') ? `"${(text ?? '').replaceAll('"', '""')}"` : (text ?? '');
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`);
}

/** A sheet with one of everything. */
export const mixedSheet: SheetOf = {
  name: 'Pilots',
  rows: [
    [],
    [null, ' Gemeente  X ', 12.5, true, new Date('2022-03-03')],
    [{ formula: 'B2&"!"', value: 'uit formule' }, null, { formula: 'C2*2', value: 25 }],
    ['twee\nregels & <tekens>'],
  ],
};

/** '1,2': value, for every cell of the first sheet; a real date by its day. */
export function cellsOf(sheets: readonly RawSheet[]): Record<string, unknown> {
  const cells = sheets[0]?.rows.flat() ?? [];
  return Object.fromEntries(cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell.date ?? cell.value]));
}
