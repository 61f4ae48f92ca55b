import { useQuery } from '@tanstack/react-query';
import { bindingnessFilterSchema, type BindingnessPage as Answer } from '../../shared/bindingness.ts';
import { printedName } from '../../shared/findings.ts';
import { useAddress } from '../address.ts';
import { useAnchor } from '../anchor.ts';
import { useTRPC } from '../api.ts';
import { CoverageFigure } from '../coverage.tsx';
import { namesOf, type FigureNames } from '../../shared/figure-names.ts';
import { evidenceFilters } from '../evidence.tsx';
import { NewPositionLink } from '../new-position.tsx';
import { StatementsAbout } from '../statement-list.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { SubNavigation, TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { NoRoundYet } from '../no-round.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import './bindingness.css';
import { LayerSection } from './LayerSection.tsx';
import { Method } from './Method.tsx';
import { PositionCard } from './PositionCard.tsx';
import { SupportFigure } from './SupportFigure.tsx';
import { NothingYet } from '../nothing-yet.tsx';

/** How binding the code should be, per layer spoken about and never pooled. */
export function BindingnessPage() {
  const say = useSay();
  const query = useQuery(useTRPC().bindingness.page.queryOptions(useAddress(bindingnessFilterSchema).filter));
  useAnchor(query.data);
  const tools = (
    <>
      <LinkButton href="/standpunten?question=bindingness">{say('positions.action.list')}</LinkButton>
      <NewPositionLink question="bindingness" />
    </>
  );
  return (
    <Page title={say('bindingness.title')} intro={say('bindingness.intro')} tools={tools}>
      <QueryBoundary query={query}>{(data) => <Answers data={data} />}</QueryBoundary>
    </Page>
  );
}

function Filters({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change } = useAddress(bindingnessFilterSchema);
  const values = data.values.map(({ id, name, nameStatus }) => ({ value: id, label: printedName(name, nameStatus, say) }));
  const about = {
    kind: 'one' as const,
    id: 'value',
    label: say('bindingness.filter.value'),
    value: filter.value,
    options: values,
    placeholder: say('bindingness.filter.wholeCode'),
  };
  const result = data.round === null ? undefined : say('bindingness.filter.shown', { round: data.round.name });
  const asked = values.length > 0 || filter.value !== undefined ? [about] : [];
  return <FilterBar filters={[...evidenceFilters(data, filter, say), ...asked]} onChange={change} result={result} />;
}

function Answers({ data }: { data: Answer }) {
  const say = useSay();
  const names = namesOf(data.organisations, data.scales.bindingness, say);
  const spoken = data.strictness.some(({ positionIds }) => positionIds.length > 0);
  return (
    <>
      <Filters data={data} />
      {!spoken && <NobodyYet data={data} />}
      {spoken && (
        <>
          <SubNavigation label={say('bindingness.layers')} items={layerLinks(data, names, say('bindingness.umbrellaLink'))} />
          <SupportFigure data={data} names={names} />
          {data.strictness.map((result) => (
            <LayerSection key={result.outcome.layer} result={result} data={data} names={names} />
          ))}
        </>
      )}
      <StatementsAbout filter={{ question: ['bindingness', 'basis', 'accountability', 'integration'] }} />
      <Umbrella data={data} />
      <Integration />
      <CoverageFigure data={data} />
      <Method scales={data.support.scales} method={data.support.method} />
    </>
  );
}

function layerLinks({ strictness }: Answer, names: FigureNames, umbrella: string) {
  const links = strictness.map(({ outcome }) => ({
    href: `#laag-${outcome.layer}`,
    label: names.layer(outcome.layer),
    current: false,
    count: outcome.n,
  }));
  return [...links, { href: '#koepels', label: umbrella, current: false }];
}

function NobodyYet({ data }: { data: Answer }) {
  const say = useSay();
  const { filter } = useAddress(bindingnessFilterSchema);
  if (data.round === null && filter.round !== undefined) return <EmptyState title={say('bindingness.unknownRound')} />;
  if (data.rounds.length === 0) return <NoRoundYet />;
  return <NothingYet title={say('evidence.empty.positions')} write={['position.sign', 'umbrella-position.record']} />;
}

/** What umbrella organisations say: apart, under a sentence that says it does not count. */
function Umbrella({ data: { umbrella } }: { data: Answer }) {
  const say = useSay();
  return (
    <Section id="koepels" title={say('bindingness.umbrella.title')} intro={say('bindingness.umbrella.intro')}>
      {umbrella.length === 0 && <p>{say('bindingness.umbrella.none')}</p>}
      <div className="columns umbrella">
        {umbrella.map((row) => (
          <PositionCard key={row.id} row={row} level={3} />
        ))}
      </div>
    </Section>
  );
}

/** The fit in the code of 2009 has a page of its own. */
function Integration() {
  const say = useSay();
  return (
    <Section id="inpassing" title={say('bindingness.integration.title')}>
      <p>
        <TextLink href="/integratie">{say('integration.title')}</TextLink>
      </p>
    </Section>
  );
}
