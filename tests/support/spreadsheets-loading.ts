import { dryRun, load, type LoadChoice, type Workbook } from '../../server/imports/load.ts';
import { loaderOf } from '../../server/imports/reference.ts';
import { commit, type Change } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { ensurePerson } from '../../server/db/persons.ts';
import { read } from '../../server/db/world.ts';
import type { Finding } from '../../shared/nouns.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { sheetOf } from './spreadsheets-reference.ts';
import { viewerAs, worldAs } from './worlds.ts';

/* A small workbook, loaded in a test as a person would. */

type Row = (string | null)[];
const findingHeader: Row = [
  'Organisatie',
  'Pilot',
  'Waarde',
  'Onderzocht',
  'Soort',
  'Bevinding',
  'Advies',
  'Datum',
  'Kenmerk',
  'Onderbouwing',
];
const recognised = 'Waarde herkend en bruikbaar';
export const finding = (text: string, mark: string | null = null, advice = 'behouden'): Row => [
  ...['Gemeente Amersfoort', 'Camera’s', 'Privacy', 'bevinding', recognised],
  ...[text, advice, '2022-03-03', mark, 'Verslag'],
];
export const pilots = sheetOf('Pilots', [
  ['Organisatie', 'Pilot', 'Casus'],
  ['Gemeente Amersfoort', 'Camera’s', 'Toezicht'],
]);
export const findings = (...rows: Row[]): RawSheet => sheetOf('Bevindingen', [findingHeader, ...rows]);
/** The same finding with what it says of a framework. */
export const compared = (mark: string, ...said: [framework: string, item: string, verdict: string]): RawSheet =>
  sheetOf('Bevindingen', [
    [...findingHeader, 'Kader', 'Kaderonderdeel', 'Oordeel over kader'],
    [...finding('Naast een kader.', mark), ...said],
  ]);
export const positions = (answer: string): RawSheet =>
  sheetOf('Standpunten', [
    ['Organisatie', 'Ronde', 'Vraag', 'Bestuurslaag', 'Antwoord', 'Status', 'Ondertekend door', 'Datum'],
    [
      'Gemeente Amersfoort',
      'Ronde 1',
      'Hoe verplichtend moet de code zijn?',
      'gemeente',
      answer,
      'ambtelijk',
      'secretaris',
      '2022-09-15',
    ],
  ]);

export const example: LoadChoice = { kind: 'example', withoutWrong: false };

export async function workbook(database: Database, sheets: RawSheet[], role = 'programme'): Promise<Workbook> {
  const loader = loaderOf(viewerAs(role));
  await ensurePerson(database, { id: loader.personId, name: null });
  return { sheets, loader };
}

export async function loaded(database: Database, sheets: RawSheet[], choice = example) {
  const book = await workbook(database, sheets);
  return load(database, book, { planned: await dryRun(database, book), choice });
}

export async function storedFindings(database: Database): Promise<Pick<Finding, 'text' | 'advice' | 'reference'>[]> {
  const world = await worldAs(database, 'programme');
  return read(world, 'finding')
    .selectFrom('finding')
    .select(['text', 'advice', 'reference'])
    .orderBy('text')
    .orderBy('id')
    .execute();
}

export async function edit(database: Database, run: (change: Change, finding: Finding) => Promise<unknown>): Promise<void> {
  const world = await worldAs(database, 'programme');
  const {
    seq: _seq,
    revision: _revision,
    ...row
  } = await read(world, 'finding').selectFrom('finding').selectAll().executeTakeFirstOrThrow();
  await commit(database, { personId: 'demo-programme', command: 'finding.save' }, (change) => run(change, row));
}
