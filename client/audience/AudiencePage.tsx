import { useQuery } from '@tanstack/react-query';
import { audienceFilterSchema, type AudiencePage as Answer } from '../../shared/audience.ts';
import { searchText, useAddress } from '../address.ts';
import { useAnchor } from '../anchor.ts';
import { useTRPC } from '../api.ts';
import { CoverageFigure } from '../coverage.tsx';
import { namesOf } from '../../shared/figure-names.ts';
import { evidenceFilters } from '../evidence.tsx';
import { NewPositionLink } from '../new-position.tsx';
import { StatementsAbout } from '../statement-list.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { SubNavigation, TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { NoRoundYet } from '../no-round.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import './audience.css';
import { MeaningSection } from './MeaningSection.tsx';
import { NothingYet } from '../nothing-yet.tsx';

/** For whom the code is meant, in two meanings kept apart; no winner, no order, no index. */
export function AudiencePage() {
  const say = useSay();
  const query = useQuery(useTRPC().audience.page.queryOptions(useAddress(audienceFilterSchema).filter));
  useAnchor(query.data);
  const tools = (
    <>
      <LinkButton href="/standpunten?question=audience">{say('positions.action.list')}</LinkButton>
      <NewPositionLink question="audience" />
    </>
  );
  return (
    <Page title={say('audience.title')} intro={say('audience.intro')} tools={tools}>
      <QueryBoundary query={query}>{(data) => <Answers data={data} />}</QueryBoundary>
    </Page>
  );
}

function Answers({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change } = useAddress(audienceFilterSchema);
  const names = namesOf(data.organisations, data.options, say);
  const spoken = data.meanings.some(({ positionIds }) => positionIds.length > 0);
  const shown = data.round === null ? undefined : say('bindingness.filter.shown', { round: data.round.name });
  const links = data.meanings.map(({ outcome }) => ({
    ...{ href: `#${outcome.meaning}`, label: say(`audience.short.${outcome.meaning}`), current: false },
    count: outcome.organisationIds.length,
  }));
  return (
    <>
      <FilterBar filters={evidenceFilters(data, filter, say)} onChange={change} result={shown} />
      {!spoken && <NobodyYet data={data} />}
      {spoken && <SubNavigation label={say('audience.meanings')} items={links} />}
      {spoken &&
        data.meanings.map((result) => <MeaningSection key={result.outcome.meaning} result={result} data={data} names={names} />)}
      <p>
        {say('audience.umbrella', { count: data.umbrella })}{' '}
        {data.umbrella > 0 && (
          <TextLink href={`/standpunten${searchText({ question: 'audience', holder: 'umbrella', round: data.round?.id })}`}>
            {say('audience.umbrellaLink')}
          </TextLink>
        )}
      </p>
      <StatementsAbout filter={{ question: ['audience'] }} />
      <CoverageFigure data={data} />
    </>
  );
}

function NobodyYet({ data }: { data: Answer }) {
  const say = useSay();
  if (data.rounds.length === 0) return <NoRoundYet />;
  if (data.round === null) return <EmptyState title={say('bindingness.unknownRound')} />;
  return <NothingYet title={say('evidence.empty.audience')} write={['position.sign', 'umbrella-position.record']} />;
}
