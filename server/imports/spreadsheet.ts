import { parse } from 'csv-parse/sync';
import { zipSync, type Zippable } from 'fflate';
import { EncryptedFileError, ParseError } from 'hucre';
import { readXlsx, writeXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { headersIn } from '../../shared/workbook/form.ts';
import type { RawCell, RawSheet } from '../../shared/workbook/sheet.ts';
import { columnName } from '../exports/ods.ts';
import { isZip, unzip } from './archive.ts';
import type { FormSheet } from './form-sheet.ts';
import { readOdsContent } from './ods-read.ts';
import { limits, RefusedFile } from './refused.ts';
import { scanXml, utf8 } from './xml.ts';

/* The one file that names the libraries for spreadsheets and csv. Bytes in, filled cells out; or a reason why not. */

const extensions = ['.xlsx', '.ods', '.csv'] as const;
type Extension = (typeof extensions)[number];

const broken = (): RefusedFile => new RefusedFile('workbook.refused.broken');
const tooMany = (): RefusedFile => new RefusedFile('workbook.refused.tooMany', { rows: limits.rows });
const otherContent = (extension: Extension): RefusedFile => new RefusedFile('workbook.refused.otherContent', { extension });

/** An Office file with a password is an OLE container; so is an old .xls, which has no part with this name (UTF-16). */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const isOle = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The parts of a zip file after the check that they are what the extension says. */
function partsOf(bytes: Uint8Array, extension: '.xlsx' | '.ods'): Map<string, Uint8Array> {
  if (isOle(bytes) && asBuffer(bytes).includes(ENCRYPTED_PACKAGE)) throw new RefusedFile('workbook.refused.password');
  if (!isZip(bytes)) throw otherContent(extension);
  const parts = unzip(bytes, (name) => /^mimetype$|\.(xml|rels)$/.test(name));
  const mimetype = parts.get('mimetype');
  const types = parts.get('[Content_Types].xml');
  const isOds =
    mimetype !== undefined && /^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?\s*$/.test(utf8(mimetype));
  const isXlsx = types !== undefined && utf8(types).includes('spreadsheetml.sheet.main+xml');
  if (extension === '.ods' ? !isOds : !isXlsx) throw otherContent(extension);
  return parts;
}

function readOds(bytes: Uint8Array): RawSheet[] {
  const parts = partsOf(bytes, '.ods');
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && utf8(manifest).includes('encryption-data')) throw new RefusedFile('workbook.refused.password');
  const content = parts.get('content.xml');
  if (content === undefined) throw broken();
  return readOdsContent(utf8(content));
}

const LAST_YEAR = 9999;
const NO_DAY = '########';

function rawCell(value: CellValue, cell: Cell | undefined, at: { row: number; column: number }): RawCell | null {
  if (value === null || value === '') return null;
  if (cell?.type === 'error') return { ...at, value: String(value), kind: 'error' };
  if (value instanceof Date) {
    // a number beyond any calendar: a spreadsheet program shows signs instead of a day, and only this cell is wrong
    const year = value.getUTCFullYear();
    if (!(year >= 0 && year <= LAST_YEAR)) return { ...at, value: NO_DAY, kind: 'error' };
    const iso = value.toISOString();
    return { ...at, value: iso, kind: 'date', date: iso.slice(0, 10) };
  }
  if (typeof value === 'string') return { ...at, value, kind: 'text' };
  return typeof value === 'number' ? { ...at, value, kind: 'number' } : { ...at, value, kind: 'boolean' };
}

function rawSheet({ name, rows, cells }: Sheet): RawSheet {
  const filled: RawCell[][] = [];
  for (const [row, values] of rows.entries()) {
    const found = values.flatMap(
      (value, column) => rawCell(value, cells?.get(`${String(row)},${String(column)}`), { row, column }) ?? [],
    );
    if (found.length > 0) filled.push(found);
  }
  return { name, rows: filled };
}

/** Parts without cells are not read at all: drawings, charts, comments, links to other files, whatever else may be in there. */
const NO_CELLS =
  /\/(drawings|charts|chartsheets|externalLinks|pivotTables|pivotCache|comments|threadedComments|persons|tables|theme|slicers|slicerCaches|timelines|customXml)\//i;
const DENSE = /over the \d+ limit/;

/** The library reads what was checked here: parts unpacked within bounds, and each well formed, which it does not ask of a sheet. */
async function readExcel(bytes: Uint8Array): Promise<RawSheet[]> {
  const kept: Zippable = {};
  const nothing = (): void => undefined;
  for (const [name, content] of partsOf(bytes, '.xlsx')) {
    if (NO_CELLS.test(`/${name}`)) continue;
    scanXml(utf8(content), { open: nothing, close: nothing, text: nothing });
    kept[name] = [content, { level: 0 }];
  }
  const { sheets } = await readXlsx(zipSync(kept));
  if (sheets.length > limits.sheets) throw tooMany();
  const read = sheets.map(rawSheet);
  const total = read.flatMap((sheet) => sheet.rows).reduce((sum, row) => sum + row.length, 0);
  if (total > limits.cells || read.some((sheet) => sheet.rows.length > limits.rows)) throw tooMany();
  return read;
}

function reasonOf(error: unknown): RefusedFile {
  if (error instanceof RefusedFile) return error;
  if (error instanceof EncryptedFileError) return new RefusedFile('workbook.refused.password');
  return error instanceof ParseError && DENSE.test(error.message) ? tooMany() : broken();
}

/** UTF-8, or else what Excel writes on a Western European Windows. */
function csvText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const parseCsv = (text: string, delimiter: string, rows: number): string[][] =>
  parse(text, { delimiter, relax_column_count: true, relax_quotes: true, to: rows });

const csvCells = (values: readonly string[], row: number): RawCell[] =>
  values.flatMap((value, column): RawCell[] => (value === '' ? [] : [{ row, column, value, kind: 'text' }]));

// above the headers there may be a title with signs of its own, so more lines than the first decide
const CSV_SAMPLE = 50;

/** How well a sign separates the columns: by the headers of the form it shows, else by how many lines it cuts alike, and in how many. */
function separation(text: string, delimiter: string): readonly number[] {
  try {
    const rows = parseCsv(text, delimiter, CSV_SAMPLE);
    const headers = Math.max(...rows.map((values, row) => headersIn(csvCells(values, row))));
    const alike = new Map<number, number>();
    for (const { length } of rows) if (length > 1) alike.set(length, (alike.get(length) ?? 0) + 1);
    const [width = 0, lines = 0] = [...alike].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return [headers, lines, width];
  } catch {
    return [0, 0, 0];
  }
}

function delimiterOf(text: string): string {
  const signs = [';', ',', '\t'].map((delimiter) => ({ delimiter, by: separation(text, delimiter) }));
  const better = (a: readonly number[], b: readonly number[]): number =>
    a.map((one, at) => (b[at] ?? 0) - one).find((difference) => difference !== 0) ?? 0;
  return signs.sort((a, b) => better(a.by, b.by))[0]?.delimiter ?? ';';
}

function readCsv(bytes: Uint8Array): RawSheet[] {
  if (bytes.includes(0) || isOle(bytes)) throw otherContent('.csv');
  const text = csvText(bytes);
  try {
    const rows = parseCsv(text, delimiterOf(text), limits.rows + 1);
    if (rows.length > limits.rows) throw tooMany();
    return [{ name: null, rows: rows.map(csvCells).filter((row) => row.length > 0) }];
  } catch (error) {
    throw error instanceof RefusedFile ? error : broken();
  }
}

/**
 * Reads a workbook: the filled cells of its sheets, formulas by their last value, real dates by their day.
 * @param filename decides what the content must be; content that is something else is refused.
 * @throws RefusedFile for everything that is refused as a whole.
 */
export async function readSpreadsheet(bytes: Uint8Array, filename: string): Promise<RawSheet[]> {
  if (bytes.length > limits.file) throw new RefusedFile('workbook.refused.tooBig', { limit: limits.file / 1024 / 1024 });
  const extension = extensions.find((one) => filename.toLowerCase().endsWith(one));
  if (extension === undefined) throw new RefusedFile('workbook.refused.extension');
  if (bytes.length === 0) throw new RefusedFile('workbook.refused.empty');
  if (extension === '.csv') return readCsv(bytes);
  if (extension === '.ods') return readOds(bytes);
  try {
    return await readExcel(bytes);
  } catch (error) {
    throw reasonOf(error);
  }
}

const FORM_ROWS = 2000;

/** Writes a form as .xlsx. A column that takes a date is formatted so, and one that chooses from a list gets a validation. */
export async function writeFormXlsx(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const below = (index: number): string => `${columnName(index)}2:${columnName(index)}${String(FORM_ROWS)}`;
  return writeXlsx({
    defaultFont: { name: 'Arial', size: 10 },
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      rows: [columns.map((column) => column.header), ...rows],
      columns: columns.map(({ width, date }) => ({ width, ...(date && { numFmt: 'dd-mm-yyyy' }) })),
      freezePane: { rows: 1 },
      dataValidations: columns.flatMap(({ list }, index) => {
        if (list === undefined) return [];
        const letters = `$${columnName(list.column)}$`;
        const formula1 = `${list.sheet}!${letters}2:${letters}${String(list.count + 1)}`;
        return [{ type: 'list' as const, formula1, allowBlank: true, range: below(index) }];
      }),
    })),
  });
}
