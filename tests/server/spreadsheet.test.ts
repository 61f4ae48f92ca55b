import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../server/imports/archive.ts';
import { parseWorkbook } from '../../server/imports/parse.ts';
import { limits, RefusedFile } from '../../server/imports/refused.ts';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { writeOds } from '../../server/exports/ods.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { csvFile, odsFile, odsParts, packed, xlsxFile, xlsxParts, type SheetOf } from '../support/spreadsheets.ts';

const sample = (extension: 'ods' | 'xlsx'): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../support/pilotresultaten-voorbeeld.${extension}`));

/** 'B3': value, for every cell of the first sheet; a real date by its day. */
function cellsOf(sheets: readonly RawSheet[]): Record<string, unknown> {
  const cells = sheets[0]?.rows.flat() ?? [];
  return Object.fromEntries(cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell.date ?? cell.value]));
}

async function reasonOf(bytes: Uint8Array, filename: string): Promise<string> {
  try {
    await readSpreadsheet(bytes, filename);
  } catch (error) {
    if (error instanceof RefusedFile) return error.sentence.key.replace('workbook.refused.', '');
    throw error;
  }
  return 'read';
}

const day = new Date('2022-03-03');
const mixed: SheetOf = {
  name: 'Pilots',
  rows: [
    [],
    [null, ' Gemeente  X ', 12.5, true, day],
    [{ formula: 'B2&"!"', value: 'uit formule' }, null, { formula: 'C2*2', value: 25 }],
    ['twee\nregels & <tekens>'],
  ],
};

describe('a workbook is read cell by cell', () => {
  it.each([
    ['xlsx', xlsxFile([mixed])],
    ['ods', odsFile([mixed])],
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

  it('from both files that came with the assignment alike', async () => {
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

describe('a csv file', () => {
  it('is read as Excel writes it: byte order mark, semicolons, quotes and breaks', async () => {
    const bytes = csvFile([
      ['Organisatie', 'Pilot'],
      ['Gemeente "X"; Y', 'een\ntwee'],
      [null, 'z'],
    ]);
    const sheets = await readSpreadsheet(bytes, 'Pilots.CSV');
    expect(sheets[0]?.name).toBeNull();
    expect(cellsOf(sheets)).toEqual({
      '0,0': 'Organisatie',
      '0,1': 'Pilot',
      '1,0': 'Gemeente "X"; Y',
      '1,1': 'een\ntwee',
      '2,1': 'z',
    });
  });

  it.each([
    ['commas', 'a,"b;c",d\n1,2,3\n'],
    ['tabs', 'a\tb;c\td\n1\t2\t3\n'],
  ])('may be separated by %s', async (_, text) => {
    expect(cellsOf(await readSpreadsheet(new TextEncoder().encode(text), 'a.csv'))).toMatchObject({
      '0,1': 'b;c',
      '0,2': 'd',
      '1,2': '3',
    });
  });

  it('may come from an old Windows', async () => {
    const bytes = Uint8Array.from([...'Fryslân;coördinatie'].map((letter) => letter.charCodeAt(0)));
    expect(cellsOf(await readSpreadsheet(bytes, 'a.csv'))).toEqual({ '0,0': 'Fryslân', '0,1': 'coördinatie' });
  });
});

/** A zip file whose table of contents says what the test wants it to say of its one part. */
function lyingZip(name: string, content: Uint8Array, claimed: number): Uint8Array {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, central, end]);
}

describe('a file is refused as a whole', () => {
  const xlsx = xlsxFile([mixed]);
  const ods = odsFile([mixed]);

  it.each<[string, string, string, Uint8Array]>([
    ['another kind', 'extension', 'a.xls', xlsx],
    ['empty', 'empty', 'a.xlsx', new Uint8Array()],
    ['an .xlsx named .ods', 'otherContent', 'a.ods', xlsx],
    ['an .ods named .xlsx', 'otherContent', 'a.xlsx', ods],
    ['an .xlsx named .csv', 'otherContent', 'a.csv', xlsx],
    ['text named .xlsx', 'otherContent', 'a.xlsx', new TextEncoder().encode('Organisatie;Pilot')],
    [
      'an OpenDocument text',
      'otherContent',
      'a.ods',
      packed({ ...odsParts(''), mimetype: 'application/vnd.oasis.opendocument.text' }),
    ],
    ['a Word document', 'otherContent', 'a.xlsx', packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
    ['an old .xls named .xlsx', 'otherContent', 'a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    [
      'an .xlsx with a password',
      'password',
      'a.xlsx',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'an .ods with a password',
      'password',
      'a.ods',
      packed({ ...odsParts(''), 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
    ],
    ['broken off', 'broken', 'a.xlsx', xlsx.subarray(0, xlsx.length - 30)],
    ['without content', 'broken', 'a.ods', packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    [
      'a sheet that is not well formed',
      'broken',
      'a.xlsx',
      packed(xlsxParts([{ name: 'A', rows: [], sheetData: '<row><c t="inlineStr"><is><t>x</t></is></row>' }])),
    ],
    ['a sheet that breaks off', 'broken', 'a.ods', packed(odsParts('<table:table table:name="A">'))],
    [
      'entities of its own',
      'broken',
      'a.ods',
      packed({ ...odsParts(''), 'content.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' }),
    ],
    ['an unknown entity', 'broken', 'a.ods', packed({ ...odsParts(''), 'content.xml': '<x>&a;</x>' })],
  ])('%s: %s', async (_, reason, filename, bytes) => {
    expect(await reasonOf(bytes, filename)).toBe(reason);
  });

  it('of more than 20 MB, before anything is read', async () => {
    const large = new Uint8Array(limits.file + 1);
    expect(await reasonOf(large, 'a.xlsx')).toBe('tooBig');
    await expect(parseWorkbook({ bytes: large, filename: 'a.xlsx' })).rejects.toThrow('workbook.refused.tooBig');
  });

  it('that promises to become enormous: a zip bomb, however it divides it', () => {
    const open = (claimed: number) => () => unzip(lyingZip('content.xml', new Uint8Array(1000), claimed), () => true);
    expect(open(limits.unpacked + 1)).toThrow('workbook.refused.bomb');
    expect(open(limits.ratioFrom + 1)).toThrow('workbook.refused.bomb');
    const many = Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, index) => [`${String(index)}.xml`, 'x']));
    expect(() => unzip(packed(many), () => true)).toThrow('workbook.refused.bomb');
  });

  it('that becomes larger than it promised', () => {
    const bomb = lyingZip('content.xml', new Uint8Array(5 * 1024 * 1024), 1000);
    expect(() => unzip(bomb, () => true)).toThrow('workbook.refused.bomb');
    const shrunk = lyingZip('content.xml', new Uint8Array(10), 1000);
    expect(() => unzip(shrunk, () => true)).toThrow('workbook.refused.broken');
  });

  it('with more rows or cells than anyone enters by hand', async () => {
    const row =
      '<table:table-row table:number-rows-repeated="100001"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>';
    expect(await reasonOf(packed(odsParts(`<table:table table:name="A">${row}</table:table>`)), 'a.ods')).toBe('tooMany');
    const wide =
      '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>';
    expect(await reasonOf(packed(odsParts(`<table:table table:name="A">${wide}</table:table>`)), 'a.ods')).toBe('tooMany');
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await reasonOf(packed(xlsxParts([{ name: 'A', rows: [], sheetData: corners }])), 'a.xlsx')).toBe('tooMany');
    expect(await reasonOf(new TextEncoder().encode('a;b\n'.repeat(100_001)), 'a.csv')).toBe('tooMany');
    const sheets = Array.from({ length: 51 }, (_, index) => ({ name: `T${String(index)}`, rows: [['x']] }));
    expect(await reasonOf(xlsxFile(sheets), 'a.xlsx')).toBe('tooMany');
  });
});

describe('reading happens in a thread of its own', () => {
  it('which gives the same, and says how far it is', async () => {
    const bytes = sample('ods');
    const heard: number[] = [];
    const sheets = await parseWorkbook({ bytes, filename: 'a.ods' }, { onRows: (rows) => heard.push(rows) });
    expect(sheets).toEqual(await readSpreadsheet(bytes, 'a.ods'));
    expect(heard.at(-1)).toBe(327);
  });

  it('which passes on why a file is refused, with what belongs to the sentence', async () => {
    const refused = parseWorkbook({ bytes: odsFile([mixed]), filename: 'a.xlsx' });
    await expect(refused).rejects.toMatchObject({
      sentence: { key: 'workbook.refused.otherContent', args: { extension: '.xlsx' } },
    });
  });

  it('which is ended when it takes too long or too much', async () => {
    const task = { bytes: sample('ods'), filename: 'a.ods' };
    await expect(parseWorkbook(task, { milliseconds: 1 })).rejects.toThrow('workbook.refused.tooLong');
    const rows = Array.from({ length: 30_000 }, (_, index) => [`rij ${String(index)} ${'x'.repeat(200)}`]);
    const large = { bytes: odsFile([{ name: 'A', rows }]), filename: 'a.ods' };
    await expect(parseWorkbook(large, { megabytes: 16 })).rejects.toThrow('workbook.refused.tooMany');
  });
});
