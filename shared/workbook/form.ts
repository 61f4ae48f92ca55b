import { folded, textOf } from './cells.ts';
import type { RawCell, RawSheet } from './sheet.ts';

/* The form as data. Its Dutch words are the file format: they stand in workbooks that people already have. */

/** Which list of the reference data a cell chooses from. */
export type ListId =
  | 'organisations'
  | 'values'
  | 'parts'
  | 'examination'
  | 'finding-kind'
  | 'relevance'
  | 'applicability'
  | 'advice'
  | 'effect'
  | 'frameworks'
  | 'framework-items'
  | 'verdicts'
  | 'rounds'
  | 'questions'
  | 'layers'
  | 'audience-option'
  | 'meanings'
  | 'answers'
  | 'bindingness'
  | 'statuses';

export interface FormColumn {
  id: string;
  header: string;
  /** The tab cannot be read without this column. */
  required?: true;
  kind?: 'long' | 'date';
  list?: ListId;
}

/** Characters a cell may hold. */
export const LONG_TEXT = 5000;
export const SHORT_TEXT = 300;

const organisation = { id: 'organisation', header: 'Organisatie', required: true, list: 'organisations' } as const;
const reference = { id: 'reference', header: 'Kenmerk' } as const;

export const forms = {
  pilots: {
    name: 'Pilots',
    columns: [
      organisation,
      { id: 'pilot', header: 'Pilot', required: true },
      { id: 'case', header: 'Casus', kind: 'long' },
      { id: 'topic', header: 'Onderwerp' },
      { id: 'method', header: 'Aanpak' },
      { id: 'start', header: 'Start', kind: 'date' },
      { id: 'end', header: 'Eind', kind: 'date' },
      reference,
    ],
  },
  findings: {
    name: 'Bevindingen',
    columns: [
      organisation,
      { id: 'pilot', header: 'Pilot', required: true },
      { id: 'value', header: 'Waarde', required: true, list: 'parts' },
      { id: 'examined', header: 'Onderzocht', required: true, list: 'examination' },
      { id: 'kind', header: 'Soort', required: true, list: 'finding-kind' },
      { id: 'text', header: 'Bevinding', required: true, kind: 'long' },
      { id: 'relevance', header: 'Belang', list: 'relevance' },
      { id: 'applicability', header: 'Toepasbaarheid', list: 'applicability' },
      { id: 'advice', header: 'Advies', list: 'advice' },
      { id: 'proposal', header: 'Tekstvoorstel', kind: 'long' },
      { id: 'otherValue', header: 'Dilemma met', list: 'values' },
      { id: 'framework', header: 'Kader', list: 'frameworks' },
      { id: 'item', header: 'Kaderonderdeel', list: 'framework-items' },
      { id: 'verdict', header: 'Oordeel over kader', list: 'verdicts' },
      { id: 'effect', header: 'Leidde tot', list: 'effect' },
      { id: 'evidence', header: 'Onderbouwing', kind: 'long' },
      { id: 'date', header: 'Datum', required: true, kind: 'date' },
      reference,
    ],
  },
  positions: {
    name: 'Standpunten',
    columns: [
      organisation,
      { id: 'round', header: 'Ronde', required: true, list: 'rounds' },
      { id: 'question', header: 'Vraag', required: true, list: 'questions' },
      { id: 'layer', header: 'Bestuurslaag', list: 'layers' },
      { id: 'audience', header: 'Doelgroep', list: 'audience-option' },
      { id: 'meaning', header: 'Betekenis', list: 'meanings' },
      { id: 'framework', header: 'Kader', list: 'frameworks' },
      { id: 'value', header: 'Waarde', list: 'values' },
      { id: 'answer', header: 'Antwoord', required: true, list: 'answers' },
      { id: 'floor', header: 'Minimaal', list: 'bindingness' },
      { id: 'ceiling', header: 'Maximaal', list: 'bindingness' },
      { id: 'arguments', header: 'Argumenten', kind: 'long' },
      { id: 'status', header: 'Status', required: true, list: 'statuses' },
      { id: 'signedBy', header: 'Ondertekend door', required: true },
      { id: 'date', header: 'Datum', required: true, kind: 'date' },
      reference,
    ],
  },
} as const satisfies Record<string, { name: string; columns: readonly FormColumn[] }>;

export type TabId = keyof typeof forms;
export type ColumnOf<T extends TabId> = (typeof forms)[T]['columns'][number]['id'];

export const tabIds = ['pilots', 'findings', 'positions'] as const satisfies readonly TabId[];

/** Tabs and a column that the program itself puts in the empty form and in the remarks: known, and read past. */
export const LISTS_TAB = 'Lijsten';
export const REMARKS = 'Opmerkingen';

export const columnsOf = (tab: TabId): readonly FormColumn[] => forms[tab].columns;

/** A header as it is compared: folded, without the marks people put behind one. */
export function foldedHeader(text: string): string {
  return folded(text).replace(/[\s*:.]+$/, '');
}

/** The tab a name stands for, whatever its case and spaces; null for an unknown one. */
export function tabNamed(name: string): TabId | null {
  return tabIds.find((tab) => folded(forms[tab].name) === folded(name)) ?? null;
}

/** How many columns of a tab a row of cells names. */
export function headersNamed(tab: TabId, cells: readonly RawCell[]): number {
  const found = new Set(cells.map((cell) => foldedHeader(textOf(cell))));
  return columnsOf(tab).filter((column) => found.has(foldedHeader(column.header))).length;
}

/** How many columns a row of cells names of the tab that it fits best. */
export function headersIn(cells: readonly RawCell[]): number {
  return Math.max(...tabIds.map((tab) => headersNamed(tab, cells)));
}

/** The tab whose headers a row holds best; null where it names fewer than two of any. */
export function tabOfHeaders(cells: readonly RawCell[]): TabId | null {
  const ranked = tabIds.map((tab) => ({ tab, count: headersNamed(tab, cells) })).sort((a, b) => b.count - a.count);
  const best = ranked[0];
  return best && best.count >= 2 ? best.tab : null;
}

const SAYS_EXAMPLE = /\bvoorbeeldgegevens\b|\bverzonnen\b/;
// every cell of every row passes here, so the words are sought as they stand
const BEGINS_EXAMPLE = /^\s*voorbeeldgegevens\b/i;

/**
 * Whether a sheet says that its content is an example. In a tab of the form the word counts above the header or at the start of a
 * cell only: a finding may tell of somebody who invented something.
 */
export function saysExample(sheet: RawSheet, headerRow: number | null): boolean {
  return sheet.rows.some((row) =>
    row.some((cell) => {
      if (typeof cell.value !== 'string') return false;
      const inTable = headerRow !== null && cell.row > headerRow;
      return inTable ? BEGINS_EXAMPLE.test(cell.value) : SAYS_EXAMPLE.test(folded(cell.value));
    }),
  );
}
