import type { AddedOutcome, IntegrationPage } from '../../shared/integration.ts';
import { organisationList } from '../../shared/evidence/names.ts';
import { noSample } from '../../shared/evidence/sentences.ts';
import type { Table } from '../../shared/table.ts';
import { searchText } from '../address.ts';
import { namesOf, type FigureNames } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { medianText } from '../trials.tsx';
import { useFiltered } from './filtered.ts';

function addedTable(data: IntegrationPage, names: FigureNames): Table<AddedOutcome> {
  const framework = (id: string): string => data.frameworks.find((one) => one.id === id)?.name ?? id;
  return {
    id: 'added',
    title: 'integration.added.title',
    columns: [
      { id: 'framework', label: 'findings.column.framework', value: (row) => framework(row.frameworkId) },
      { id: 'layer', label: 'integration.added.layer', value: (row) => names.layer(row.layer) },
      {
        id: 'answers',
        label: 'integration.added.answers',
        value: (row, say) =>
          row.distribution
            .filter(({ organisationIds }) => organisationIds.length > 0)
            .map(({ step, organisationIds }) =>
              say('integration.added.step', {
                ...{ step: names.step(step), count: organisationIds.length, n: row.n },
                organisations: organisationList(organisationIds, names),
              }),
            )
            .join('; '),
      },
      { id: 'median', label: 'bindingness.preference.median', value: (row, say) => medianText(row.median, names, say) },
      { id: 'n', label: 'integration.added.count', value: (row) => row.n, kind: 'number' },
    ],
  };
}

/** What organisations say the code adds to each framework, per layer of who answers. */
export function AddedSection({ data }: { data: IntegrationPage }) {
  const say = useSay();
  const names = namesOf(data.organisations, data.scales.addedValue, say);
  const filtered = useFiltered();
  const rows = data.added.map(({ outcome }) => outcome);
  const behind = ({ frameworkId, layer, n }: AddedOutcome) => (
    <TextLink
      href={`/standpunten${searchText({ question: 'addedValue', framework: frameworkId, by: layer, round: data.round?.id })}`}
    >
      {n}
    </TextLink>
  );
  return (
    <Section id="meerwaarde" title={say('integration.added.title')} intro={say('integration.added.intro')}>
      {rows.length === 0 ? (
        <p>{say(filtered ? 'integration.added.noneFiltered' : 'integration.added.none')}</p>
      ) : (
        <>
          <DataTable
            table={addedTable(data, names)}
            rows={rows}
            rowKey={(row) => `${row.frameworkId}-${row.layer}`}
            render={{ n: behind }}
            captionHidden
          />
          <p>{say(noSample.key)}</p>
        </>
      )}
    </Section>
  );
}
