import { organisationList } from './evidence/names.ts';
import { medianText, namesOf } from './figure-names.ts';
import type { AddedOutcome, IntegrationPage } from './integration.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/** What one layer says the code adds to one framework, with the page that names its steps and organisations. */
export interface AddedRow {
  id: string;
  outcome: AddedOutcome;
  framework: string;
  page: Pick<IntegrationPage, 'organisations' | 'scales'>;
}

/** A line for each framework and layer of who answers. */
export function addedRows(page: IntegrationPage): AddedRow[] {
  return page.added.map(({ outcome }) => ({
    ...{ id: `${outcome.frameworkId}-${outcome.layer}`, outcome, page },
    framework: page.frameworks.find((one) => one.id === outcome.frameworkId)?.name ?? outcome.frameworkId,
  }));
}

const namesIn = ({ page }: AddedRow, say: Say) => namesOf(page.organisations, page.scales.addedValue, say);

function answersText(row: AddedRow, say: Say): string {
  const names = namesIn(row, say);
  return row.outcome.distribution
    .filter(({ organisationIds }) => organisationIds.length > 0)
    .map(({ step, organisationIds }) =>
      say('integration.added.step', {
        ...{ step: names.step(step), count: organisationIds.length, n: row.outcome.n },
        organisations: organisationList(organisationIds, names),
      }),
    )
    .join('; ');
}

export const addedTable: Table<AddedRow> = {
  id: 'integration-added',
  title: 'integration.added.title',
  columns: [
    { id: 'framework', label: 'findings.column.framework', value: (row) => row.framework },
    { id: 'layer', label: 'integration.added.layer', value: ({ outcome }, say) => say(`common.layers.${outcome.layer}`) },
    { id: 'answers', label: 'integration.added.answers', value: answersText },
    {
      id: 'median',
      label: 'bindingness.preference.median',
      value: (row, say) => medianText(row.outcome.median, namesIn(row, say), say),
    },
    { id: 'n', label: 'integration.added.count', value: ({ outcome }) => outcome.n, kind: 'number' },
  ],
};
