import type { AudiencePage } from './audience.ts';
import { namedIn } from './figure-names.ts';
import type { Meaning } from './nouns.ts';
import { optionName, optionOf, type Option } from './scales.ts';
import type { Table } from './table.ts';

/** Options that are named together in one meaning, and by whom; no option is 'none of these'. */
export interface CombinationRow {
  id: string;
  meaning: Meaning;
  options: Option[];
  organisations: string[];
}

/** Every combination that occurs, most organisations first; organisations by name. */
export function combinationRows(page: AudiencePage, meaning?: Meaning): CombinationRow[] {
  const named = namedIn(page);
  return page.meanings
    .map(({ outcome }) => outcome)
    .filter((outcome) => meaning === undefined || outcome.meaning === meaning)
    .flatMap((outcome) =>
      outcome.combinations.map((one) => ({
        ...{ id: `${outcome.meaning}:${one.options.join('+')}`, meaning: outcome.meaning },
        options: one.options.flatMap((code) => optionOf(page.options, code) ?? []),
        organisations: named(one.organisationIds),
      })),
    );
}

export const combinationsTable: Table<CombinationRow> = {
  id: 'audience-combinations',
  title: 'audience.combinations.title',
  columns: [
    { id: 'meaning', label: 'audience.column.meaning', value: (row, say) => say(`positions.meaning.${row.meaning}`) },
    {
      id: 'options',
      label: 'audience.column.options',
      value: ({ options }, say) =>
        options.length === 0 ? say('audience.combinations.none') : options.map((option) => optionName(option, say)).join(' + '),
    },
    { id: 'count', label: 'audience.column.count', value: (row) => row.organisations.length, kind: 'number' },
    { id: 'organisations', label: 'audience.column.organisations', value: (row) => row.organisations.join(', ') },
  ],
};
