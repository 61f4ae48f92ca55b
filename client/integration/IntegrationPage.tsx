import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { comparedFrameworks, integrationFilterSchema, type IntegrationPage as Answer } from '../../shared/integration.ts';
import { layers } from '../../shared/nouns.ts';
import { useAddress } from '../address.ts';
import { useAnchor } from '../anchor.ts';
import { useTRPC } from '../api.ts';
import { ChoiceFigure } from '../choice-figure.tsx';
import { CoverageFigure } from '../coverage.tsx';
import { namesOf } from '../../shared/figure-names.ts';
import { evidenceFilters } from '../evidence.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { SubNavigation } from '../ui/Navigation.tsx';
import { NoRoundYet } from '../no-round.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { AddedSection } from './AddedSection.tsx';
import { CrosswalkSection } from './CrosswalkSection.tsx';
import { useFiltered } from './filtered.ts';
import { frameworkPlace } from './place.ts';

/** Whether the code fits in the code of 2009, and what it adds to what is already there; layers stand beside each other. */
export function IntegrationPage() {
  const say = useSay();
  const { filter } = useAddress(integrationFilterSchema);
  const query = useQuery({ ...useTRPC().integration.page.queryOptions(filter), placeholderData: keepPreviousData });
  useAnchor(query.data);
  const tools = (
    <LinkButton href="/integratie?framework=digikompas&layer=waterschap">{say('integration.action.digikompas')}</LinkButton>
  );
  return (
    <Page title={say('integration.title')} intro={say('integration.intro')} tools={tools}>
      <QueryBoundary query={query}>{(data) => <Answers data={data} />}</QueryBoundary>
    </Page>
  );
}

function Answers({ data }: { data: Answer }) {
  return (
    <>
      <Filters data={data} />
      <Parts data={data} />
      <Fit data={data} />
      <AddedSection data={data} />
      <CrosswalkSection data={data} />
      <CoverageFigure data={data} />
    </>
  );
}

/** The parts of this long page; a framework about which nothing was found has none. */
function Parts({ data }: { data: Answer }) {
  const say = useSay();
  const part = (href: string, label: string, dutch = false) => ({ href, label, dutch, current: false });
  const items = [
    part('#inpassing', say('bindingness.integration.title')),
    part('#meerwaarde', say('integration.parts.added')),
    ...comparedFrameworks(data).map(({ id, name }) => part(`#${frameworkPlace(id)}`, name, true)),
    part('#toevoeging', say('integration.adds.title')),
  ];
  return <SubNavigation label={say('integration.parts.label')} items={items} />;
}

function useNames(data: Answer) {
  return namesOf(data.organisations, data.scales.integration, useSay());
}

function Filters({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change } = useAddress(integrationFilterSchema);
  const one = { kind: 'one' as const, placeholder: say('common.filter.all') };
  const more: Filter[] = [
    {
      ...{ ...one, id: 'framework', label: say('findings.column.framework'), value: filter.framework },
      options: data.frameworks.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ ...one, id: 'layer', label: say('integration.filter.layer'), value: filter.layer },
      options: layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) })),
    },
  ];
  const shown = data.round === null ? undefined : say('bindingness.filter.shown', { round: data.round.name });
  const result = shown === undefined ? {} : { result: shown };
  return <FilterBar filters={[...evidenceFilters(data, filter, say), ...more]} onChange={change} {...result} />;
}

function NoAnswers({ data }: { data: Answer }) {
  const say = useSay();
  const filtered = useFiltered();
  if (data.rounds.length === 0) return <NoRoundYet />;
  return <p>{say(filtered ? 'bindingness.integration.noneFiltered' : 'bindingness.integration.none')}</p>;
}

/** The answers on the code of 2009, one figure a layer. */
function Fit({ data }: { data: Answer }) {
  const say = useSay();
  const names = useNames(data);
  const answered = data.integration.filter(({ positionIds }) => positionIds.length > 0);
  return (
    <Section id="inpassing" title={say('bindingness.integration.title')} intro={say('bindingness.integration.intro')}>
      {answered.length === 0 && <NoAnswers data={data} />}
      <div className="columns layer-cards">
        {answered.map((result) => (
          <ChoiceFigure key={result.outcome.layer} kind="integration" result={result} data={data} names={names} />
        ))}
      </div>
    </Section>
  );
}
