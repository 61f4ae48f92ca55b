import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { cellsOf, csvFile } from '../support/spreadsheets.ts';

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

  it.each([
    [
      'semicolons',
      'Resultaten, voorjaar 2022, versie 2, concept, voor het overleg\n\nOrganisatie;Pilot\nGemeente X;Camera’s, haven\n',
    ],
    ['commas', 'Resultaten; voorjaar 2022; versie 2\n\nOrganisatie,Pilot\nGemeente X,"Camera’s, haven"\n'],
    ['tabs', 'Resultaten, voorjaar; 2022, versie 2\n\nOrganisatie\tPilot\nGemeente X\tCamera’s, haven\n'],
  ])('has a title above it with other signs than the %s between its columns', async (_, text) => {
    expect(cellsOf(await readSpreadsheet(new TextEncoder().encode(text), 'a.csv'))).toMatchObject({
      ...{ '2,0': 'Organisatie', '2,1': 'Pilot', '3,0': 'Gemeente X', '3,1': 'Camera’s, haven' },
    });
  });

  it('is separated by what cuts most lines alike where it has no header of the form', async () => {
    const text = 'Lijst, voorjaar, 2022, concept\nx;y\n1, 2;3\n4, 5;6\n';
    expect(cellsOf(await readSpreadsheet(new TextEncoder().encode(text), 'a.csv'))).toMatchObject({ '1,0': 'x', '3,1': '6' });
  });

  it('may come from an old Windows', async () => {
    const bytes = Uint8Array.from([...'Fryslân;coördinatie'].map((letter) => letter.charCodeAt(0)));
    expect(cellsOf(await readSpreadsheet(bytes, 'a.csv'))).toEqual({ '0,0': 'Fryslân', '0,1': 'coördinatie' });
  });
});
