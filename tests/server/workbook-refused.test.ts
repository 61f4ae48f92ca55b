import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../server/imports/archive.ts';
import { parseWorkbook } from '../../server/imports/parse.ts';
import { limits, RefusedFile } from '../../server/imports/refused.ts';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { mixedSheet, odsFile, odsParts, packed, xlsxFile, xlsxParts } from '../support/spreadsheets.ts';

async function reasonOf(bytes: Uint8Array, filename: string): Promise<string> {
  try {
    await readSpreadsheet(bytes, filename);
  } catch (error) {
    if (error instanceof RefusedFile) return error.sentence.key.replace('workbook.refused.', '');
    throw error;
  }
  return 'read';
}

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
  const xlsx = xlsxFile([mixedSheet]);
  const ods = odsFile([mixedSheet]);

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
  ])('%s: %s', async (...[, reason, filename, bytes]) => {
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
