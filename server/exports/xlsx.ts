import type { SheetCell } from './csv.ts';
import { escapeXml } from './odf.ts';
import { columnName, type Sheet, type SheetColumn, type WorkbookData } from './ods.ts';
import { zip, type ZipEntry } from './zip.ts';

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Positions in cellXfs of styles.xml. */
const styles = { text: 1, header: 2, day: 3 };
const day = /^\d{4}-\d{2}-\d{2}$/;
/** Excel counts days from 30 December 1899, and a cell holds this many characters. */
const epoch = 25569;
const longest = 32767;

/** Excel reads _x000D_ within text as a character code; the underscore itself is then written as a code. */
function cellText(text: string): string {
  return escapeXml(text.slice(0, longest)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function cellXml(cell: SheetCell, kind: SheetColumn['kind'], place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
  if (kind !== 'date' || !day.test(cell)) return textCell(place, cell, styles.text);
  return `<c r="${place}" s="${String(styles.day)}"><v>${String(Date.parse(cell) / 86_400_000 + epoch)}</v></c>`;
}

async function* sheetXml(sheet: Sheet, mark: string | null): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, index) => columnName(index));
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = sheet.columns.map(({ width }, index) => {
    const at = String(index + 1);
    return `<col min="${at}" max="${at}" width="${String(width + 2)}" customWidth="1"/>`;
  });
  yield (
    `${prolog}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${sheet.header ? frozen : ''}</sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>`
  );
  let count = 0;
  if (sheet.header) {
    count += 1;
    yield `<row r="1">${sheet.columns.map(({ label }, index) => textCell(`${letters[index] ?? ''}1`, label, styles.header)).join('')}</row>`;
  }
  for await (const batch of sheet.batches) {
    let xml = '';
    for (const row of batch) {
      count += 1;
      const cells = row.map((cell, index) =>
        cellXml(cell, sheet.columns[index]?.kind ?? 'text', `${letters[index] ?? ''}${String(count)}`),
      );
      xml += `<row r="${String(count)}">${cells.join('')}</row>`;
    }
    yield xml;
  }
  yield `</sheetData>${sheet.header ? `<autoFilter ref="A1:${letters.at(-1) ?? 'A'}${String(count)}"/>` : ''}`;
  yield `<pageSetup paperSize="9" orientation="landscape"/>${mark === null ? '' : pageHeader(mark)}</worksheet>`;
}

/** In a header an ampersand starts a code, so one of the text is doubled; 255 characters fit. */
function pageHeader(mark: string): string {
  return `<headerFooter><oddHeader>${escapeXml(`&L${mark.replaceAll('&', '&&')}`.slice(0, 255))}</oddHeader></headerFooter>`;
}

function stylesXml(): string {
  const font = (more: string) => `<font>${more}<sz val="10"/><name val="Arial"/><family val="2"/></font>`;
  const fill = (type: string) => `<fill><patternFill patternType="${type}"/></fill>`;
  const shade = '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF3F4"/><bgColor indexed="64"/></patternFill></fill>';
  const border = (bottom: string) => `<border><left/><right/><top/>${bottom}<diagonal/></border>`;
  const ruled = border('<bottom style="thin"><color rgb="FF1F4E5F"/></bottom>');
  const wrapped = 'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
  return (
    `${prolog}<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3">${fill('none')}${fill('gray125')}${shade}</fills>` +
    `<borders count="2">${border('<bottom/>')}${ruled}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" ${wrapped}` +
    `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" ${wrapped}` +
    `<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`,
  );
  const titles = sheets.flatMap(({ name, header }, at) => {
    const area = escapeXml(`'${name.replaceAll("'", "''")}'!$1:$1`);
    return header ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${String(at)}">${area}</definedName>`] : [];
  });
  return `${prolog}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function relationsXml(targets: readonly [type: string, target: string][]): string {
  const list = targets.map(([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${type}" Target="${target}"/>`);
  return `${prolog}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, content: string) => `<Override PartName="/${path}" ContentType="${content}"/>`;
  return (
    `${prolog}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${type}.sheet.main+xml`)}` +
    `${override('xl/styles.xml', `${type}.styles+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}` +
    `${sheets.map((_, at) => override(`xl/worksheets/sheet${String(at + 1)}.xml`, `${type}.worksheet+xml`)).join('')}</Types>`
  );
}

function coreXml({ title, language, date }: WorkbookData): string {
  const names = `xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`;
  const tongue = language === 'nl' ? 'nl-NL' : 'en-GB';
  return `${prolog}<cp:coreProperties ${names}><dc:title>${escapeXml(title)}</dc:title>${created}<dc:language>${tongue}</dc:language></cp:coreProperties>`;
}

/**
 * The same sheets as an Excel workbook. Written here and not by the spreadsheet library, because that streams one tab only and
 * every download has two. Texts are inline string cells, so nothing can run as a formula; the same sheets give the same bytes.
 */
export function writeXlsx(data: WorkbookData, sheets: readonly Sheet[]): Promise<Buffer> {
  const target = (at: number) => `worksheets/sheet${String(at + 1)}.xml`;
  const parts: [string, string][] = sheets.map((_, at) => [`${relations}/worksheet`, target(at)]);
  const entries: ZipEntry[] = [
    { path: '[Content_Types].xml', content: contentTypes(sheets) },
    {
      path: '_rels/.rels',
      content: relationsXml([
        [`${relations}/officeDocument`, 'xl/workbook.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { path: 'xl/workbook.xml', content: workbookXml(sheets) },
    { path: 'xl/_rels/workbook.xml.rels', content: relationsXml([...parts, [`${relations}/styles`, 'styles.xml']]) },
    { path: 'xl/styles.xml', content: stylesXml() },
    { path: 'docProps/core.xml', content: coreXml(data) },
    ...sheets.map((sheet, at) => ({ path: `xl/${target(at)}`, content: sheetXml(sheet, data.mark) })),
  ];
  return zip(entries);
}
