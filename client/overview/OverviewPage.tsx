import './overview.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { overviewFilterSchema, type OverviewPage as Answer } from '../../shared/overview.ts';
import { searchText, useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { LinkButton } from '../ui/Button.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import { MissingSection } from './MissingSection.tsx';
import { ParticipationFigure } from './ParticipationFigure.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { NothingYet } from '../nothing-yet.tsx';

/** Where we are: who takes part, what was found where, the two questions, what is missing, what changed. */
export function OverviewPage() {
  const say = useSay();
  const { sort: _sort, ...question } = useAddress(overviewFilterSchema).filter;
  const query = useQuery({ ...useTRPC().overview.page.queryOptions(question), placeholderData: keepPreviousData });
  return (
    <Page title={say('overview.title')} intro={query.data && <State data={query.data} />}>
      <QueryBoundary query={query}>{(data) => <Parts data={data} />}</QueryBoundary>
    </Page>
  );
}

/** How much there is, each number with the list behind it; a viewer with drafts is told that they count here and nowhere else. */
function State({ data: { totals, round } }: { data: Answer }) {
  const say = useSay();
  return (
    <>
      <ul className="overview-state" aria-label={say('overview.state.label')}>
        <StateLine href="/pilots">{say('overview.state.pilots', { count: totals.pilots })}</StateLine>
        <StateLine href="/deelname?pilot=true">{say('overview.state.organisations', { count: totals.organisations })}</StateLine>
        <StateLine href="/bevindingen">{say('overview.state.findings', { count: totals.findings })}</StateLine>
        {round !== null && (
          <StateLine href={`/standpunten${searchText({ round: round.id })}`}>
            {say('overview.state.positions', { count: round.positions, round: round.name })}
          </StateLine>
        )}
      </ul>
      {totals.drafts > 0 && <p>{say('overview.drafts', { count: totals.drafts })}</p>}
    </>
  );
}

function StateLine({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <TextLink href={href}>{children}</TextLink>
    </li>
  );
}

function Parts({ data }: { data: Answer }) {
  return (
    <>
      {data.totals.findings === 0 && <Start />}
      <ParticipationFigure result={data.participation} announced={data.announced} />
      <MatrixSection data={data} />
      <QuestionsSection data={data} />
      <MissingSection data={data} />
      <RecentChanges changes={data.changes} />
    </>
  );
}

/** What to do in a database without findings. */
function Start() {
  const say = useSay();
  return (
    <div className="overview-start">
      <NothingYet
        title={say('overview.start.title')}
        write={['finding.write']}
        primary
        also={<LinkButton href="/deelname">{say('overview.start.participation')}</LinkButton>}
      >
        {say('overview.start.help')}
      </NothingYet>
    </div>
  );
}
