import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '../../server/imports/parse.ts';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { mixedSheet, odsFile } from '../support/spreadsheets.ts';

const sample = (extension: 'ods' | 'xlsx'): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../support/pilotresultaten-voorbeeld.${extension}`));

describe('reading happens in a thread of its own', () => {
  it('which gives the same, and says how far it is', async () => {
    const bytes = sample('ods');
    const heard: number[] = [];
    const sheets = await parseWorkbook({ bytes, filename: 'a.ods' }, { onRows: (rows) => heard.push(rows) });
    expect(sheets).toEqual(await readSpreadsheet(bytes, 'a.ods'));
    expect(heard.at(-1)).toBe(327);
  });

  it('which passes on why a file is refused, with what belongs to the sentence', async () => {
    const refused = parseWorkbook({ bytes: odsFile([mixedSheet]), filename: 'a.xlsx' });
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
