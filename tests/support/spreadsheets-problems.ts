import type { SheetOf, Value } from './spreadsheets.ts';

/* One workbook with every problem that loading names, and beside each a row that people really send. */

type Row = Value[];
const date = (text: string): Date => new Date(text);

const pilots: Row[] = [
  [],
  ['  PILOT ', 'organisatie\u00A0', 'Start', 'Eind', 'Casus', 'Kleur'],
  ['Camera’s', 'amersfoort', date('2022-01-10'), '30-06-2022', 'Toezicht', 'rood'],
  ['Sensoren', 'utrecht', '3 maart 2022', null, null, null],
  ['Drones', 'Gemeente Amersvoort', null, null, null, null],
  ['Zonder datum', 'Gemeente Amersfoort', '31-02-2022', null, null, null],
  ['Achterstevoren', 'Gemeente Amersfoort', '2022-06-30', '2022-01-10', null, null],
  ['Camera’s', 'Gemeente Amersfoort', '2022-01-10', null, 'Iets anders', null],
  ['Koepelpilot', 'VNG', null, null, null, null],
  [null, 'Gemeente Amersfoort', null, null, null, null],
  [{ formula: 'CONCAT("Uit ";"formule")', value: 'Uit formule' }, 'gemeente  AMERSFOORT ', null, null, 'x'.repeat(5001), null],
];

const header: Row = [
  ...[
    'Organisatie',
    'Pilot',
    'Waarde',
    'Onderzocht',
    'Soort',
    'Bevinding',
    'Belang',
    'Toepasbaarheid',
    'Advies',
    'Tekstvoorstel',
  ],
  ...['Dilemma met', 'Kader', 'Leidde tot', 'Onderbouwing', 'Datum', 'Kenmerk'],
];
const recognised = 'Waarde herkend en bruikbaar';
function finding(more: Partial<Record<string, Value>> = {}): Row {
  const row = {
    ...{ Organisatie: 'Gemeente Amersfoort', Pilot: 'Camera’s', Waarde: 'Privacy', Onderzocht: 'bevinding', Soort: recognised },
    ...{ Bevinding: 'Tekst.', Datum: date('2022-03-03'), ...more },
  };
  return header.map((name) => (row as Record<string, Value>)[String(name)] ?? null);
}

const findings: Row[] = [
  header,
  finding({ Organisatie: 'AMERSFOORT', Kenmerk: 'B-1' }),
  finding({ Pilot: 'Camera' }),
  finding({ Pilot: 'Zonder datum' }),
  finding({ Waarde: 'Privacie' }),
  finding({ Waarde: null }),
  finding({ Onderzocht: 'onderzogt' }),
  finding({ Soort: 'Knelpunt' }),
  finding({ Bevinding: null }),
  finding({ Bevinding: 'x'.repeat(5001) }),
  finding({ Belang: 'Heel belangrijk' }),
  finding({ Toepasbaarheid: 'Redelijck' }),
  finding({ Advies: 'houden' }),
  finding({ Advies: 'aanpassen' }),
  finding({ Advies: 'samenvoegen', Tekstvoorstel: 'Met iets anders' }),
  finding({ Soort: 'Dilemma met een andere waarde' }),
  finding({ Soort: 'Dilemma met een andere waarde', 'Dilemma met': 'Privacy' }),
  finding({ Soort: 'Overlap met een bestaand kader' }),
  finding({ Soort: 'Overlap met een bestaand kader', Kader: 'Digikompass' }),
  finding({ Soort: 'Ontbreekt in de code' }),
  finding({ 'Leidde tot': 'iets' }),
  finding({ Datum: '31-02-2022' }),
  finding({ Datum: 44_614 }),
  finding({ Datum: null }),
  finding({ Bevinding: 'Anders.', Kenmerk: 'B-1' }),
  finding({ Onderzocht: 'onderzocht, geen bevinding', Soort: null, Bevinding: 'toch wel' }),
  finding({ Onderzocht: 'niet van toepassing', Soort: null, Bevinding: null }),
  finding({ Onderbouwing: 'x'.repeat(5001) }),
];

const asked: Row = [
  ...[
    'Organisatie',
    'Ronde',
    'Vraag',
    'Bestuurslaag',
    'Doelgroep',
    'Betekenis',
    'Antwoord',
    'Minimaal',
    'Maximaal',
    'Argumenten',
  ],
  ...['Status', 'Ondertekend door', 'Datum'],
];
const binding = 'Hoe verplichtend moet de code zijn?';
const forWhom = 'Voor wie is de code bedoeld?';
function position(more: Partial<Record<string, Value>> = {}): Row {
  const row = {
    ...{
      Organisatie: 'Gemeente Amersfoort',
      Ronde: 'Ronde 1',
      Vraag: binding,
      Bestuurslaag: 'gemeente',
      Antwoord: 'Richtinggevend',
    },
    ...{ Status: 'ambtelijk', 'Ondertekend door': 'gemeentesecretaris', Datum: '15 september 2022', ...more },
  };
  return asked.map((name) => (row as Record<string, Value>)[String(name)] ?? null);
}
const audience = { Vraag: forWhom, Bestuurslaag: null, Antwoord: 'ook' };

const positions: Row[] = [
  asked,
  position(),
  position({ Antwoord: 'Verplicht' }),
  position({ Ronde: 'Oude ronde', Bestuurslaag: 'rijk' }),
  position({ Vraag: 'Hoe verplicht is de code?' }),
  position({ Bestuurslaag: 'provintie' }),
  position({ Bestuurslaag: null }),
  position({ Bestuurslaag: 'waterschap', Antwoord: 'Richtingevend' }),
  position({ Bestuurslaag: 'waterschap', Antwoord: null }),
  position({ Bestuurslaag: 'waterschap', Minimaal: 'Verplicht', Maximaal: 'Inspiratiebron' }),
  position({ Bestuurslaag: 'waterschap', Minimaal: 'Pas toe of leg uit' }),
  position({ Bestuurslaag: 'waterschap', Maximaal: 'Inspiratiebron' }),
  position({ Bestuurslaag: 'waterschap', Antwoord: 'geen oordeel', Maximaal: 'Verplicht' }),
  position({ ...audience, Doelgroep: 'Bestuurders' }),
  position({ ...audience, Doelgroep: 'Bestuur', Betekenis: 'toepassen' }),
  position({ ...audience, Doelgroep: 'Bestuurders', Betekenis: 'toepassen', Antwoord: 'misschien' }),
  position({ Bestuurslaag: 'waterschap', Status: 'concept' }),
  position({ Bestuurslaag: 'waterschap', 'Ondertekend door': 'x'.repeat(301) }),
  position({ Bestuurslaag: 'waterschap', 'Ondertekend door': null }),
  position({ Bestuurslaag: 'waterschap', Datum: '32-13-2022' }),
  position({ Bestuurslaag: 'waterschap', Datum: '1 januari 2099' }),
];

export const wrongWorkbook: SheetOf[] = [
  { name: 'Toelichting', rows: [['Dit is van ons.']] },
  { name: ' pilots', rows: pilots },
  { name: 'BEVINDINGEN', rows: findings },
  { name: 'Standpunten', rows: positions },
];

/** Of each problem, as one reads the workbook: its cell, what is expected, and the nearest match. */
export const problemsIn: [cell: string, key: string, nearest: string | null][] = [
  [' pilots B4', 'oneOrganisation', 'Gemeente Utrecht; Provincie Utrecht'],
  [' pilots B5', 'organisation', 'Gemeente Amersfoort'],
  [' pilots C6', 'date', '28-02-2022'],
  [' pilots D7', 'dateFrom', null],
  [' pilots A8', 'once', null],
  [' pilots B9', 'allowed', null],
  [' pilots A10', 'filled', null],
  [' pilots E11', 'shorter', null],
  ['BEVINDINGEN B3', 'pilot', 'Camera’s'],
  ['BEVINDINGEN B4', 'soundPilot', null],
  ['BEVINDINGEN C5', 'part', 'Privacy'],
  ['BEVINDINGEN C6', 'filled', null],
  ['BEVINDINGEN D7', 'oneOf', 'onderzocht, geen bevinding'],
  ['BEVINDINGEN E8', 'oneOf', 'Knelpunt bij toepassing'],
  ['BEVINDINGEN F9', 'filled', null],
  ['BEVINDINGEN F10', 'shorter', null],
  ['BEVINDINGEN G11', 'oneOf', 'Belangrijk'],
  ['BEVINDINGEN H12', 'oneOf', 'Redelijk'],
  ['BEVINDINGEN I13', 'oneOf', 'Behouden'],
  ['BEVINDINGEN J14', 'proposal', null],
  ['BEVINDINGEN J15', 'mergeWith', null],
  ['BEVINDINGEN K16', 'dilemmaWith', null],
  ['BEVINDINGEN K17', 'otherValue', null],
  ['BEVINDINGEN L18', 'framework', null],
  ['BEVINDINGEN L19', 'oneOf', 'Digikompas waterschappen (2016)'],
  ['BEVINDINGEN C20', 'noValueForMissing', null],
  ['BEVINDINGEN M21', 'oneOf', 'niets'],
  ['BEVINDINGEN O22', 'date', '28-02-2022'],
  ['BEVINDINGEN O23', 'date', '22-02-2022'],
  ['BEVINDINGEN O24', 'filled', null],
  ['BEVINDINGEN P25', 'once', null],
  ['BEVINDINGEN F26', 'noFinding', null],
  ['BEVINDINGEN D27', 'noFindingIn', null],
  ['BEVINDINGEN N28', 'shorter', null],
  ['Standpunten C3', 'once', null],
  ['Standpunten B4', 'openRound', null],
  ['Standpunten C5', 'question', binding],
  ['Standpunten D6', 'oneOf', 'provincie'],
  ['Standpunten D7', 'filled', null],
  ['Standpunten G8', 'oneOf', 'Richtinggevend'],
  ['Standpunten G9', 'filled', null],
  ['Standpunten H10', 'floor', null],
  ['Standpunten G11', 'aboveFloor', null],
  ['Standpunten G12', 'belowCeiling', null],
  ['Standpunten I13', 'noRange', null],
  ['Standpunten F14', 'filled', null],
  ['Standpunten E15', 'oneOf', 'Bestuurders'],
  ['Standpunten G16', 'oneOf', null],
  ['Standpunten K17', 'oneOf', null],
  ['Standpunten L18', 'shorter', null],
  ['Standpunten L19', 'filled', null],
  ['Standpunten M20', 'date', null],
  ['Standpunten M21', 'notFuture', null],
];
