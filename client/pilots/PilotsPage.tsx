import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { partMoment } from '../../shared/moment.ts';
import { layers } from '../../shared/nouns.ts';
import {
  pilotsFilterSchema,
  pilotsTable,
  type PilotChoices,
  type PilotRow,
  type PilotsPage as Answer,
} from '../../shared/pilots.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal, useSession } from '../session.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { NothingYet } from '../nothing-yet.tsx';

const nothingYet: PilotChoices = { organisations: [], topics: [], methods: [] };

/** All pilots, with what was examined and found in each. */
export function PilotsPage() {
  const say = useSay();
  const { filter } = useAddress(pilotsFilterSchema);
  // while another selection is on its way, the choices of the filters stay
  const query = useQuery({ ...useTRPC().pilots.list.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <Page title={say('pilots.title')} intro={say('pilots.intro')} tools={<NewPilot />}>
      <Filters
        choices={query.data?.choices ?? nothingYet}
        count={query.isPlaceholderData ? undefined : query.data?.rows.length}
      />
      <QueryBoundary query={query} isEmpty={(data) => data.rows.length === 0} empty={<NoPilots />}>
        {(data) => <Pilots rows={data.rows} />}
      </QueryBoundary>
    </Page>
  );
}

function NewPilot() {
  const say = useSay();
  const { viewer } = useSession();
  const refusal = useRefusal(say);
  return (
    <GuardedLink href="/pilots/nieuw" disabledReason={refusal('pilot.write', { organisationId: viewer.organisationId })}>
      {say('pilots.new')}
    </GuardedLink>
  );
}

function Filters({ choices, count }: { choices: Answer['choices']; count: number | undefined }) {
  const say = useSay();
  const { filter, change } = useAddress(pilotsFilterSchema);
  const texts = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <FilterBar
      filters={[
        { kind: 'search', id: 'q', label: say('pilots.search'), value: filter.q },
        {
          kind: 'several',
          id: 'layer',
          label: say('common.layer.label'),
          value: filter.layer ?? [],
          options: layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) })),
        },
        {
          kind: 'one',
          id: 'organisation',
          label: say('pilots.column.organisation'),
          value: filter.organisation,
          options: choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
        },
        { kind: 'one', id: 'topic', label: say('pilots.column.topic'), value: filter.topic, options: texts(choices.topics) },
        { kind: 'one', id: 'method', label: say('pilots.column.method'), value: filter.method, options: texts(choices.methods) },
      ]}
      onChange={change}
      result={count === undefined ? undefined : say('pilots.shown', { count })}
    />
  );
}

function NoPilots() {
  const say = useSay();
  const { filter } = useAddress(pilotsFilterSchema);
  const { rest: chosen } = partMoment(filter);
  if (Object.keys(chosen).length > 0) return <EmptyState title={say('common.state.emptyFilters')} />;
  return <NothingYet title={say('pilots.empty')} write={['pilot.write']} />;
}

function Pilots({ rows }: { rows: readonly PilotRow[] }) {
  const { filter } = useAddress(pilotsFilterSchema);
  const files = useDownloads();
  return (
    <DataTable
      table={pilotsTable}
      rows={rows}
      rowKey={(row) => row.id}
      captionHidden
      render={{
        title: (row) => (
          <TextLink href={`/pilots/${row.id}`}>
            <Dutch>{row.title}</Dutch>
          </TextLink>
        ),
        organisation: (row) => (
          <TextLink href={`/organisaties/${row.organisationId}`}>
            <Dutch>{row.organisation}</Dutch>
          </TextLink>
        ),
        values: (row) => <TextLink href={`/pilots/${row.id}#waarden`}>{row.values}</TextLink>,
        findings: (row) => (row.findings === 0 ? '0' : <TextLink href={`/bevindingen?pilot=${row.id}`}>{row.findings}</TextLink>),
      }}
      downloads={files(pilotsTable, filter)}
    />
  );
}
