import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { printedName } from '../../shared/findings.ts';
import { findingsTable } from '../../shared/findings-table.ts';
import { personName } from '../../shared/history.ts';
import { statusName, valuesFilterSchema, type ValuePage as Answer } from '../../shared/values.ts';
import { findingsIn } from '../../shared/evidence/cells.ts';
import { kindsOver } from '../../shared/values.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { ConversationOf } from '../conversation.tsx';
import { useDownloads } from '../downloads.ts';
import { FindingList } from '../finding-list.tsx';
import { FollowButton } from '../follow.tsx';
import { RecordHistory } from '../record.tsx';
import { StatementsAbout } from '../statement-list.tsx';
import { Badge } from '../ui/Badge.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatMoment } from '../ui/format.ts';
import { Breadcrumb, TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { AdviceSection } from './AdviceSection.tsx';
import { CarriedSection, LineageNotes } from './CarriedSection.tsx';
import { CoverageSection } from './CoverageSection.tsx';
import { KindsFigure } from './KindsFigure.tsx';
import { RatingFigure } from './RatingFigure.tsx';
import { RelationsSection } from './RelationsSection.tsx';
import './value-page.css';

/** One value: what was found, how it was judged, what should change, what it clashes with, and who has spoken. */
export function ValuePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  const { filter } = useAddress(valuesFilterSchema);
  const query = useQuery(useTRPC().values.page.queryOptions({ ...filter, id }));
  if (query.data !== undefined) return <Value data={query.data} />;
  return (
    <Page title={say('values.title')}>
      <QueryBoundary query={query} explain={() => say('values.gone')}>
        {() => null}
      </QueryBoundary>
    </Page>
  );
}

function Value({ data }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  const { value } = data;
  return (
    <Page
      title={printedName(value.name, value.nameStatus, say)}
      dutch
      tools={<FollowButton noun="value" id={value.id} name={value.name} />}
      badges={
        value.nameStatus === 'mentioned' ? (
          <Badge title={say('editions.statusHelp.mentioned')}>{statusName(value.nameStatus, say)}</Badge>
        ) : undefined
      }
      breadcrumb={<Breadcrumb items={[{ href: '/waarden', label: say('values.title') }]} />}
    >
      <Facts data={data} />
      <LineageNotes data={data} />
      <div className="columns">
        {data.organisations.length === 0 ? (
          <EmptyState title={say('values.noFindings')}>{say('values.noFindingsHelp')}</EmptyState>
        ) : (
          <KindsFigure data={data} />
        )}
        <CoverageSection data={data} />
      </div>
      {data.organisations.length > 0 && <Found data={data} />}
      <StatementsAbout filter={{ value: value.id }} />
      <Findings data={data} />
      <ConversationOf about={{ noun: 'value', id: value.id }} />
      <CarriedSection data={data} />
      <Section title={say('values.nameHistory')}>
        <p>
          {say('history.lastChanged', {
            date: formatMoment(data.changed.at, language),
            person: personName(data.changed.person, say),
          })}
        </p>
        <RecordHistory noun="value" id={value.id} />
      </Section>
    </Page>
  );
}

function Facts({ data: { value, edition } }: { data: Answer }) {
  const say = useSay();
  const source =
    value.source === null ? (
      say('values.noSource')
    ) : (
      <a className="utrecht-link utrecht-link--html-a" href={value.source} rel="external noreferrer">
        {value.source}
      </a>
    );
  const part = (filter: string, id: string, name: string) => (
    <TextLink href={`/bevindingen?${filter}=${id}`}>
      <Dutch>{name}</Dutch>
    </TextLink>
  );
  return (
    <div className="values-page__facts">
      <DescriptionList
        items={[
          { label: say('findings.level.fundament'), value: part('foundation', value.foundationId, value.foundation) },
          { label: say('findings.level.principe'), value: part('principle', value.principleId, value.principle) },
          {
            label: say('pilots.edition'),
            value: `${edition.short}, ${say('values.number', { number: value.number }).toLowerCase()}`,
          },
          { label: say('values.column.standing'), value: statusName(value.nameStatus, say) },
          { label: say('common.source'), value: source },
        ]}
      />
    </div>
  );
}

function Found({ data }: { data: Answer }) {
  return (
    <>
      <div className="columns">
        <RatingFigure data={data} field="relevance" />
        <RatingFigure data={data} field="applicability" />
      </div>
      <AdviceSection data={data} />
      <RelationsSection data={data} />
    </>
  );
}

function Findings({ data: { value, organisations, findings, checked } }: { data: Answer }) {
  const say = useSay();
  const files = useDownloads();
  if (findings.length === 0) return null;
  return (
    <Section title={say('values.findings')} id="bevindingen">
      <p>{say('findings.way.share', checked)}</p>
      <FindingList rows={findings} captionHidden without={['subject']} downloads={files(findingsTable, { value: value.id })} />
      <p>
        <TextLink href={`/bevindingen?value=${value.id}`}>
          {say('values.allFindings', { count: findingsIn(kindsOver(organisations)) })}
        </TextLink>
      </p>
    </Section>
  );
}
