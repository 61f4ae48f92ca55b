import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { writeOds } from '../../server/exports/ods.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { cellsOf, mixedSheet, odsFile, odsParts, packed, xlsxFile, xlsxParts } from '../support/spreadsheets.ts';

const sample = (extension: 'ods' | 'xlsx'): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../support/pilotresultaten-voorbeeld.${extension}`));

describe('a workbook is read cell by cell', () => {
  it.each([
    ['xlsx', xlsxFile([mixedSheet])],
    ['ods', odsFile([mixedSheet])],
  ])('from .%s: text, numbers, real dates, formulas by their value', async (extension, bytes) => {
    const sheets = await readSpreadsheet(bytes, `a.${extension}`);
    expect(cellsOf(sheets)).toMatchObject({
      '1,2': 12.5,
      '1,3': true,
      '1,4': '2022-03-03',
      '2,0': 'uit formule',
      '2,2': 25,
      '3,0': 'twee\nregels & <tekens>',
    });
    expect(String(cellsOf(sheets)['1,1']).trim()).toMatch(/^Gemeente +X$/);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Pilots', 3]]);
  });

  it('from the ods and the xlsx of the sample alike', async () => {
    const [ods, xlsx] = await Promise.all([readSpreadsheet(sample('ods'), 'a.ods'), readSpreadsheet(sample('xlsx'), 'a.xlsx')]);
    const plain = (sheets: RawSheet[]) =>
      sheets.map(({ name, rows }) => [
        name,
        rows.map((row) => row.map((cell) => [cell.row, cell.column, cell.kind, cell.date ?? cell.value])),
      ]);
    expect(plain(ods)).toEqual(plain(xlsx));
    expect(ods.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Lees mij', 2],
      ['Pilots', 13],
      ['Bevindingen', 146],
      ['Standpunten', 166],
    ]);
  });

  it('from .xlsx that counts its days from 1904', async () => {
    const parts = xlsxParts([{ name: 'A', rows: [], sheetData: '<row r="1"><c r="A1" s="1"><v>43161</v></c></row>' }], {
      date1904: true,
    });
    expect(cellsOf(await readSpreadsheet(packed(parts), 'a.xlsx'))).toEqual({ '0,0': '2022-03-03' });
  });

  it.each(['1e10', '-1e10', '5000000', '-1000000'])(
    'from .xlsx with a day beyond any calendar in one cell, which alone is wrong: %s',
    async (day) => {
      const sheetData = `<row r="1"><c r="A1" s="1"><v>${day}</v></c><c r="B1" s="1"><v>44623</v></c></row>`;
      const sheets = await readSpreadsheet(packed(xlsxParts([{ name: 'A', rows: [], sheetData }])), 'a.xlsx');
      expect(sheets[0]?.rows[0]).toEqual([
        { row: 0, column: 0, value: '########', kind: 'error' },
        { row: 0, column: 1, value: '2022-03-03T00:00:00.000Z', kind: 'date', date: '2022-03-03' },
      ]);
    },
  );

  it('from .xlsx with rich text, shared strings, errors, and cells without a place', async () => {
    const sheetData =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>ri</t></r><r><t>jk</t></r></is></c><c t="e"><v>#REF!</v></c><c s="1"/></row>';
    const parts = xlsxParts([{ name: 'A', rows: [], sheetData }]);
    parts['xl/sharedStrings.xml'] =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>ge</t></r><r><t xml:space="preserve">deeld </t></r><rPh sb="0" eb="1"><t>fonetisch</t></rPh></si></sst>';
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    );
    const sheets = await readSpreadsheet(packed(parts), 'a.xlsx');
    expect(sheets[0]?.rows[0]?.map(({ column, value, kind }) => [column, value, kind])).toEqual([
      [0, 'gedeeld ', 'text'],
      [1, 'rijk', 'text'],
      [2, '#REF!', 'error'],
    ]);
  });

  it('from .xlsx whose drawings and comments are left out unread', async () => {
    const parts = xlsxParts([{ name: 'A', rows: [['x']] }]);
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    parts['xl/worksheets/_rels/sheet1.xml.rels'] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${type}/table" Target="../tables/table1.xml"/><Relationship Id="rId3" Type="${type}/hyperlink" Target="https://voorbeeld.example" TargetMode="External"/></Relationships>`;
    parts['xl/worksheets/sheet1.xml'] = String(parts['xl/worksheets/sheet1.xml']).replace(
      '</worksheet>',
      '<drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>',
    );
    parts['xl/drawings/drawing1.xml'] = 'geen xml';
    parts['xl/media/image1.png'] = 'geen plaatje';
    expect(cellsOf(await readSpreadsheet(packed(parts), 'a.xlsx'))).toEqual({ '0,0': 'x' });
  });
});

describe('an .ods file is read whole', () => {
  const read = async (tables: string): Promise<RawSheet[]> => readSpreadsheet(packed(odsParts(tables)), 'a.ods');
  const text = (words: string, more = '') =>
    `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;

  it('with rows in a repeated heading, in groups, and repeated', async () => {
    const sheets = await read(
      `<table:table table:name="A"><table:table-header-rows><table:table-row>${text('kop')}</table:table-row></table:table-header-rows>` +
        `<table:table-row-group><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>${text('x', ' table:number-columns-repeated="2"')}</table:table-row></table:table-row-group></table:table>`,
    );
    expect(cellsOf(sheets)).toEqual({ '0,0': 'kop', '1,3': 'x', '1,4': 'x', '2,3': 'x', '2,4': 'x' });
  });

  it('with a million empty rows that somebody formatted', async () => {
    const empty = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="1024"/>';
    const sheets = await read(
      `<table:table table:name="A"><table:table-row>${text('eerst')}</table:table-row><table:table-row table:number-rows-repeated="1048000">${empty}</table:table-row><table:table-row>${text('laatst')}</table:table-row></table:table>`,
    );
    expect(cellsOf(sheets)).toEqual({ '0,0': 'eerst', '1048001,0': 'laatst' });
  });

  it('with several spaces, breaks, comments, covered cells and a table within a cell', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><dc:creator>J</dc:creator><text:p>opmerking</text:p></office:annotation>' +
      '<text:p>een<text:s text:c="2"/>twee<text:tab/>drie<text:line-break/>vier\n   vijf</text:p><text:p><text:a>link</text:a></text:p></table:table-cell>';
    const inner = `<table:table-cell><table:table table:is-sub-table="true"><table:table-row>${text('binnen')}</table:table-row></table:table></table:table-cell>`;
    const sheets = await read(
      `<table:table table:name="A"><table:table-row>${cell}<table:covered-table-cell/>${inner}${text('na')}</table:table-row></table:table>`,
    );
    expect(cellsOf(sheets)).toEqual({ '0,0': 'een  twee\tdrie\nvier vijf\nlink', '0,3': 'na' });
  });

  it('with errors of formulas known as such', async () => {
    const error =
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DEEL/0!</text:p></table:table-cell>';
    const sheets = await read(`<table:table table:name="A"><table:table-row>${error}</table:table-row></table:table>`);
    expect(sheets[0]?.rows[0]).toEqual([{ row: 0, column: 0, value: '#DEEL/0!', kind: 'error' }]);
  });

  it('that this program wrote itself', async () => {
    async function* batches() {
      await Promise.resolve();
      yield [['Gemeente X', '2022-03-03']];
    }
    const columns = [
      { label: 'Organisatie', kind: 'text' as const, width: 20 },
      { label: 'Datum', kind: 'date' as const, width: 12 },
    ];
    const sheet = { name: 'Pilots', header: true, columns, batches: batches() };
    const bytes = await writeOds({ title: 'Pilots', language: 'nl', date: '2026-11-24', mark: null }, [sheet]);
    expect(cellsOf(await readSpreadsheet(bytes, 'a.ods'))).toEqual({
      '0,0': 'Organisatie',
      '0,1': 'Datum',
      '1,0': 'Gemeente X',
      '1,1': '2022-03-03',
    });
  });
});
