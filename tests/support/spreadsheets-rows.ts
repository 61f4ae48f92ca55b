import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { referenceWith, round, sheetOf } from './spreadsheets-reference.ts';

/* Rows of the form with one thing changed, as a test needs them. */

export type Row = (string | number | null)[];
export const pilotHeader: Row = ['Organisatie', 'Pilot', 'Casus', 'Onderwerp', 'Aanpak', 'Start', 'Eind'];
export const pilotRow: Row = ['Gemeente Amersfoort', 'Camera’s', 'Toezicht', 'camera', 'werkatelier', '2022-01-10', '2022-06-30'];
export const pilots = (...rows: Row[]): RawSheet => sheetOf('Pilots', [pilotHeader, ...rows]);

export const findingHeader: Row = [
  'Organisatie',
  'Pilot',
  'Waarde',
  'Onderzocht',
  'Soort',
  'Bevinding',
  'Belang',
  'Advies',
  'Onderbouwing',
  'Datum',
];
export const recognised = 'Waarde herkend en bruikbaar';
export const findingRow = (
  more: Partial<Record<'value' | 'said' | 'kind' | 'text' | 'weight' | 'advice' | 'evidence' | 'date', string | null>> = {},
): Row => {
  const row = {
    value: 'Privacy',
    said: 'bevinding',
    kind: recognised,
    text: 'Privacy kwam aan bod.',
    weight: 'Belangrijk',
    advice: 'behouden',
    ...more,
  };
  return [
    'Gemeente Amersfoort',
    'Camera’s',
    row.value,
    row.said,
    row.kind,
    row.text,
    row.weight,
    row.advice,
    row.evidence ?? null,
    row.date ?? '2022-03-03',
  ];
};
export const findings = (...rows: Row[]): RawSheet => sheetOf('Bevindingen', [findingHeader, ...rows]);

export const positionHeader: Row = [
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
export const binding = 'Hoe verplichtend moet de code zijn?';
export const positionRow = (
  more: Partial<
    Record<'question' | 'layer' | 'audience' | 'meaning' | 'answer' | 'floor' | 'ceiling' | 'why', string | null>
  > = {},
): Row => {
  const row = { question: binding, layer: 'gemeente', answer: 'Richtinggevend', ...more };
  return [
    ...['Gemeente Amersfoort', 'Ronde 1', row.question, row.layer, row.audience ?? null, row.meaning ?? null, row.answer],
    ...[row.floor ?? null, row.ceiling ?? null, row.why ?? null, 'ambtelijk', 'gemeentesecretaris', '2022-09-15'],
  ];
};
export const positions = (...rows: Row[]): RawSheet => sheetOf('Standpunten', [positionHeader, ...rows]);
export const open = referenceWith({ rounds: [round('Ronde 1')] });

/** No row of any kind, to fill in. */
export const none = { added: 0, changed: 0, skipped: 0, wrong: 0 };
