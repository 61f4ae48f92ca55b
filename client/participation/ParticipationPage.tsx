import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { layers } from '../../shared/nouns.ts';
import {
  participationFilterSchema,
  participationTable,
  type ParticipationPage as Answer,
  type ParticipationRow,
} from '../../shared/participation.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { SubNavigation, TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { Difference } from './Difference.tsx';
import { Facts } from './Facts.tsx';
import { Filters } from './Filters.tsx';
import { FollowUps } from './FollowUps.tsx';

/** Who is where: every organisation with its stage, whom to call next, and what is publicly known. */
export function ParticipationPage() {
  const say = useSay();
  const { filter } = useAddress(participationFilterSchema);
  const query = useQuery({ ...useTRPC().participation.page.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <Page title={say('participation.title')} intro={say('participation.intro')}>
      <Layers counts={query.data?.layers} />
      <Filters data={query.data} />
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <FollowUps rows={data.followUps} />
            <Organisations data={data} />
            <Facts rows={data.facts} />
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

/** One click to the organisations of a layer. */
function Layers({ counts }: { counts: Answer['layers'] | undefined }) {
  const say = useSay();
  const { filter, searchWith } = useAddress(participationFilterSchema);
  const all = counts?.reduce((sum, { count }) => sum + count, 0);
  const countOf = (layer: string): number | undefined => counts && (counts.find((one) => one.layer === layer)?.count ?? 0);
  const shown = layers.filter((layer) => layer !== 'other' || (countOf('other') ?? 0) > 0 || filter.layer === 'other');
  const items = [
    {
      href: `/deelname${searchWith({ layer: undefined })}`,
      label: say('common.filter.all'),
      current: filter.layer === undefined,
      count: all,
    },
    ...shown.map((layer) => ({
      href: `/deelname${searchWith({ layer })}`,
      label: say(`common.layers.${layer}`),
      current: filter.layer === layer,
      count: countOf(layer),
    })),
  ];
  return <SubNavigation label={say('participation.layersLabel')} items={items} />;
}

function Organisations({ data }: { data: Answer }) {
  const say = useSay();
  const { searchWith } = useAddress(participationFilterSchema);
  const file = (format: string): string => `/download/${participationTable.id}.${format}${searchWith({})}`;
  return (
    <DataTable
      table={participationTable}
      rows={data.rows}
      rowKey={(row) => row.id}
      render={{
        name: nameLink,
        stage: (row) => <Stage row={row} />,
        pilots: pilotsLink,
        difference: (row) => <Difference row={row} />,
      }}
      captionHidden
      downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
      empty={<EmptyState title={say('participation.empty')}>{say('participation.emptyHelp')}</EmptyState>}
    />
  );
}

const nameLink = (row: ParticipationRow) => <TextLink href={`/organisaties/${row.id}`}>{row.name}</TextLink>;
const pilotsLink = (row: ParticipationRow) =>
  row.pilots === 0 ? '0' : <TextLink href={`/pilots?organisation=${row.id}`}>{row.pilots}</TextLink>;

function Stage({ row }: { row: ParticipationRow }) {
  const say = useSay();
  const words = say(`common.stage.${row.stage}`);
  if (row.stage === 'none') return <span className="no-value">{words}</span>;
  return <Badge tone={row.stage === 'announced' ? 'neutral' : 'accent'}>{words}</Badge>;
}
