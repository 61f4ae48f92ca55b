import './participation.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { layers } from '../../shared/nouns.ts';
import { participationFilterSchema, type ParticipationPage as Answer } from '../../shared/participation.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { SubNavigation } from '../ui/Navigation.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { Facts } from './Facts.tsx';
import { Filters } from './Filters.tsx';
import { FollowUps } from './FollowUps.tsx';
import { Organisations } from './Organisations.tsx';

/** Who is where: every organisation with its stage, whom to call next, and what is publicly known. */
export function ParticipationPage() {
  const say = useSay();
  const { sort: _sort, all: _all, ...question } = useAddress(participationFilterSchema).filter;
  const query = useQuery({ ...useTRPC().participation.page.queryOptions(question), placeholderData: keepPreviousData });
  return (
    <Page title={say('participation.title')} intro={say('participation.intro')}>
      <Layers counts={query.data?.layers} />
      <Filters data={query.data} />
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <FollowUps rows={data.followUps} neverSpoken={data.neverSpoken} />
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
