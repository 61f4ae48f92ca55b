import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { findingsTable } from '../../shared/findings-table.ts';
import { personName } from '../../shared/history.ts';
import { pilotsFilterSchema, type PilotPage as Answer } from '../../shared/pilots.ts';
import type { Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { ConversationOf } from '../conversation.tsx';
import { useDownloads } from '../downloads.ts';
import { FindingList } from '../finding-list.tsx';
import { FollowButton } from '../follow.tsx';
import { Gone } from '../withdrawn.tsx';
import { RecordHistory } from '../record.tsx';
import { ReleaseBadge, ReleaseSection } from '../release-mark.tsx';
import { useRefusal } from '../session.ts';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate, formatMoment } from '../ui/format.ts';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { Breadcrumb, TextLink } from '../ui/Navigation.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import { PilotEvidence } from './PilotEvidence.tsx';
import { PilotPositions } from './PilotPositions.tsx';
import { ValuesSection } from './ValuesSection.tsx';
import './pilots.css';

/** One pilot: the case, what was examined and found, what lies behind it, what the organisation does and thinks. */
export function PilotPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  const { filter } = useAddress(pilotsFilterSchema.pick({ revision: true }));
  const query = useQuery(useTRPC().pilots.page.queryOptions({ ...filter, id }));
  if (query.data !== undefined) return <Pilot data={query.data} />;
  return <Gone {...{ noun: 'pilot', id, query }} title={say('pilots.title')} explanation={say('pilots.gone')} />;
}

function Pilot({ data }: { data: Answer }) {
  const say = useSay();
  const refusal = useRefusal(say);
  const { pilot } = data;
  const subject = { organisationId: pilot.organisationId, layer: pilot.layer };
  return (
    <Page
      title={pilot.title}
      dutch
      badges={<ReleaseBadge released={data.released} />}
      breadcrumb={<Breadcrumb items={[{ href: '/pilots', label: say('pilots.title') }]} />}
      tools={
        <>
          <GuardedLink href={`/pilots/${pilot.id}/wijzigen`} disabledReason={refusal('pilot.write', subject)}>
            {say('common.action.edit')}
          </GuardedLink>
          <FollowButton noun="pilot" id={pilot.id} name={pilot.title} />
        </>
      }
    >
      {pilot.caseText !== null && (
        <p className="pilot__case">
          <Dutch>{pilot.caseText}</Dutch>
        </p>
      )}
      <Facts data={data} />
      <ValuesSection data={data} />
      <Findings data={data} newFinding={refusal('finding.write', subject)} />
      <PilotEvidence evidence={data.evidence} pilotId={pilot.id} />
      <ActionsSection data={data} />
      <PilotPositions data={data} />
      <ReleaseSection noun="pilot" id={pilot.id} organisationId={pilot.organisationId} released={data.released} />
      <ConversationOf about={{ noun: 'pilot', id: data.pilot.id }} layer={data.pilot.layer} />
      <Changed data={data} />
    </Page>
  );
}

/** A period in words; a missing end is open, a missing begin unknown. */
function period(start: string | null, end: string | null, words: { say: Say; language: Language }): string | null {
  const { say, language } = words;
  if (start !== null && end !== null)
    return say('pilots.periodBoth', { start: formatDate(start, language), end: formatDate(end, language) });
  if (start !== null) return say('pilots.periodFrom', { start: formatDate(start, language) });
  return end === null ? null : say('pilots.periodUntil', { end: formatDate(end, language) });
}

function Facts({ data: { pilot } }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  const dutch = (text: string | null) => (text === null ? null : <Dutch>{text}</Dutch>);
  return (
    <DescriptionList
      items={[
        {
          label: say('pilots.column.organisation'),
          value: (
            <>
              <TextLink href={`/organisaties/${pilot.organisationId}`}>{dutch(pilot.organisation)}</TextLink> (
              {say(`common.layer.${pilot.layer}`).toLowerCase()})
            </>
          ),
        },
        {
          label: say('pilots.column.topic'),
          value:
            pilot.topic === null ? null : (
              <TextLink href={`/pilots?topic=${encodeURIComponent(pilot.topic)}`}>{dutch(pilot.topic)}</TextLink>
            ),
        },
        {
          label: say('pilots.column.method'),
          value:
            pilot.method === null ? null : (
              <TextLink href={`/pilots?method=${encodeURIComponent(pilot.method)}`}>{dutch(pilot.method)}</TextLink>
            ),
        },
        { label: say('pilots.period'), value: period(pilot.startDate, pilot.endDate, { say, language }) },
        { label: say('pilots.edition'), value: pilot.edition },
        { label: say('pilots.roles'), value: dutch(pilot.roles) },
        ...(pilot.reference === null ? [] : [{ label: say('pilots.reference'), value: pilot.reference }]),
      ]}
    />
  );
}

function Findings({ data, newFinding }: { data: Answer; newFinding: string | undefined }) {
  const say = useSay();
  const { pilot, findings, otherFindings } = data;
  const files = useDownloads();
  return (
    <Section
      title={say('pilots.findings')}
      id="bevindingen"
      tools={
        <GuardedLink href={`/bevindingen/nieuw?pilot=${pilot.id}`} disabledReason={newFinding}>
          {say('pilots.newFinding')}
        </GuardedLink>
      }
      intro={otherFindings === 0 ? undefined : say('pilots.otherFindings', { count: otherFindings })}
    >
      {findings.length === 0 ? (
        <p className="no-value">{say('pilots.noFindings')}</p>
      ) : (
        <>
          <FindingList
            rows={findings}
            captionHidden
            without={['organisation']}
            downloads={files(findingsTable, { pilot: pilot.id })}
          />
          <p>
            <TextLink href={`/bevindingen?pilot=${pilot.id}`}>{say('pilots.allFindings', { count: pilot.findings })}</TextLink>
          </p>
        </>
      )}
    </Section>
  );
}

function Changed({ data: { pilot, changed } }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={say('history.title')}>
      <p>{say('history.lastChanged', { date: formatMoment(changed.at, language), person: personName(changed.person, say) })}</p>
      <RecordHistory noun="pilot" id={pilot.id} />
    </Section>
  );
}
