import type { SheetCell } from './csv.ts';
import { escapeXml, inlineText, odfPackage, part } from './odf.ts';

/** A column of a sheet; the width is in characters of ordinary text. */
export interface SheetColumn {
  label: string;
  kind: 'text' | 'number' | 'date';
  width: number;
}

/** One tab; its rows come in batches, so that a large table never stands in memory as a whole. */
export interface Sheet {
  name: string;
  /** Whether the labels of the columns stand in a first row, frozen and with filter buttons. */
  header: boolean;
  columns: readonly SheetColumn[];
  batches: AsyncIterable<SheetCell[][]>;
}

/** What a spreadsheet says of itself, beside its sheets. */
export interface WorkbookData {
  title: string;
  language: 'nl' | 'en';
  /** The ISO day of the data. */
  date: string;
  mark: string | null;
}

export const odsMediaType = 'application/vnd.oasis.opendocument.spreadsheet';

const day = /^\d{4}-\d{2}-\d{2}$/;

function cellXml(cell: SheetCell, kind: SheetColumn['kind']): string {
  if (cell === null || cell === '') return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${String(cell)}"/>`;
  if (kind === 'date' && day.test(cell)) {
    return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell}"/>`;
  }
  const paragraphs = cell.split(/\r\n?|\n/).map((line) => `<text:p>${inlineText(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

function headerXml(sheet: Sheet): string {
  const cells = sheet.columns.map(
    ({ label }) =>
      `<table:table-cell table:style-name="head" office:value-type="string"><text:p>${inlineText(label)}</text:p></table:table-cell>`,
  );
  return `<table:table-header-rows><table:table-row>${cells.join('')}</table:table-row></table:table-header-rows>`;
}

/** 'A' for 0, 'AA' for 26. */
export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

async function* sheetXml(sheet: Sheet, at: number, ranges: string[]): AsyncGenerator<string> {
  const columns = sheet.columns.map((column, index) => {
    const style = column.kind === 'text' ? 'text' : 'plain';
    return `<table:table-column table:style-name="co${String(at)}.${String(index)}" table:default-cell-style-name="${style}"/>`;
  });
  yield `<table:table table:name="${escapeXml(sheet.name)}">${columns.join('')}`;
  if (sheet.header) yield headerXml(sheet);
  let count = sheet.header ? 1 : 0;
  for await (const batch of sheet.batches) {
    let xml = '';
    for (const row of batch) {
      xml += `<table:table-row>${row.map((cell, column) => cellXml(cell, sheet.columns[column]?.kind ?? 'text')).join('')}</table:table-row>`;
    }
    count += batch.length;
    yield xml;
  }
  // a table without a single row is not valid
  if (count === 0) yield '<table:table-row><table:table-cell/></table:table-row>';
  yield '</table:table>';
  const name = escapeXml(`'${sheet.name.replaceAll("'", "''")}'`);
  const last = `${columnName(sheet.columns.length - 1)}${String(Math.max(count, 1))}`;
  const range = `table:name="filter${String(at)}" table:target-range-address="${name}.A1:${name}.${last}"`;
  if (sheet.header) ranges.push(`<table:database-range ${range} table:display-filter-buttons="true"/>`);
}

function dateStyle(language: WorkbookData['language']): string {
  const gap = `<number:text>${language === 'nl' ? '-' : '/'}</number:text>`;
  const parts = ['day', 'month', 'year'].map((name) => `<number:${name} number:style="long"/>`);
  return `<number:date-style style:name="day">${parts.join(gap)}</number:date-style>`;
}

function automaticStyles(data: WorkbookData, sheets: readonly Sheet[]): string {
  const columns = sheets.flatMap((sheet, at) =>
    sheet.columns.map(
      ({ width }, index) =>
        `<style:style style:name="co${String(at)}.${String(index)}" style:family="table-column"><style:table-column-properties` +
        ` style:column-width="${(width * 0.2 + 0.4).toFixed(2)}cm"/></style:style>`,
    ),
  );
  const cell = (name: string, more: string, text = '') =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${more}>` +
    `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"${name === 'head' ? ' fo:background-color="#eef3f4" fo:border-bottom="1pt solid #1f4e5f"' : ''}/>${text}</style:style>`;
  return (
    dateStyle(data.language) +
    columns.join('') +
    cell('text', '') +
    cell('plain', '') +
    cell('date', ' style:data-style-name="day"') +
    cell('head', '', '<style:text-properties fo:font-weight="bold"/>')
  );
}

async function* contentXml(data: WorkbookData, sheets: readonly Sheet[]): AsyncGenerator<string> {
  const { start, end } = part('document-content');
  const ranges: string[] = [];
  yield `${start}<office:automatic-styles>${automaticStyles(data, sheets)}</office:automatic-styles><office:body><office:spreadsheet>`;
  for (const [at, sheet] of sheets.entries()) yield* sheetXml(sheet, at, ranges);
  if (ranges.length > 0) yield `<table:database-ranges>${ranges.join('')}</table:database-ranges>`;
  yield `</office:spreadsheet></office:body>${end}`;
}

function stylesXml(data: WorkbookData): string {
  const { start, end } = part('document-styles');
  const [language, country] = data.language === 'nl' ? ['nl', 'NL'] : ['en', 'GB'];
  const text = `style:font-name="Arial" fo:font-size="10pt" fo:language="${language}" fo:country="${country}"`;
  const header = data.mark === null ? '' : `<text:p>${inlineText(data.mark)}</text:p>`;
  return (
    `${start}<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls>` +
    `<office:styles><style:default-style style:family="table-cell"><style:text-properties ${text}/></style:default-style>` +
    `<style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles><style:page-layout style:name="A4">` +
    `<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm"/>` +
    `<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles>` +
    `<style:master-page style:name="Default" style:page-layout-name="A4"><style:header>${header}</style:header><style:footer>` +
    `<text:p>${escapeXml(data.title)} – <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>${end}`
  );
}

/** Freezes the first row of the sheets that have a header; written without white space, which LibreOffice trips over. */
function settingsXml(sheets: readonly Sheet[]): string {
  const { start, end } = part('document-settings');
  const item = (name: string, type: string, value: string) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen =
    item('VerticalSplitMode', 'short', '2') + item('VerticalSplitPosition', 'int', '1') + item('PositionBottom', 'int', '1');
  const tables = sheets
    .filter((sheet) => sheet.header)
    .map(
      (sheet) => `<config:config-item-map-entry config:name="${escapeXml(sheet.name)}">${frozen}</config:config-item-map-entry>`,
    );
  return (
    `${start}<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">` +
    `<config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${tables.join('')}` +
    `</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>${end}`
  );
}

/** A spreadsheet in OpenDocument: texts are string cells, so nothing can run as a formula; the same sheets give the same bytes. */
export function writeOds(data: WorkbookData, sheets: readonly Sheet[]): Promise<Buffer> {
  const { title, date, language } = data;
  return odfPackage(odsMediaType, { title, date, language: language === 'nl' ? 'nl-NL' : 'en-GB' }, [
    { path: 'content.xml', content: contentXml(data, sheets) },
    { path: 'styles.xml', content: stylesXml(data) },
    { path: 'settings.xml', content: settingsXml(sheets) },
  ]);
}
