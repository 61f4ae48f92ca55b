import type { Combination } from '../../shared/evidence/audience.ts';
import { organisationList } from '../../shared/evidence/names.ts';
import type { Table } from '../../shared/table.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import type { MeaningProps } from './MeaningSection.tsx';

function combinationsTable(names: MeaningProps['names']): Table<Combination> {
  return {
    id: 'audience-combinations',
    title: 'audience.combinations.title',
    columns: [
      {
        id: 'options',
        label: 'audience.column.options',
        value: ({ options }, say) =>
          options.length === 0 ? say('audience.combinations.none') : options.map(names.option).join(' + '),
      },
      { id: 'count', label: 'audience.column.count', value: ({ organisationIds }) => organisationIds.length, kind: 'number' },
      {
        id: 'organisations',
        label: 'audience.column.organisations',
        value: ({ organisationIds }) => organisationList(organisationIds, names),
      },
    ],
  };
}

/** Which options are named together, by whom; every combination that occurs. */
export function Combinations({ result: { outcome }, names }: MeaningProps) {
  const say = useSay();
  return (
    <Section level={3} title={say('audience.combinations.title')} intro={say('audience.combinations.intro')}>
      {outcome.combinations.length === 0 ? (
        <p>{say('audience.matrix.nobody')}</p>
      ) : (
        <DataTable
          table={combinationsTable(names)}
          rows={outcome.combinations}
          rowKey={(row) => row.options.join('+')}
          captionHidden
        />
      )}
    </Section>
  );
}
