import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { FindingDetail } from '../../shared/finding-detail.ts';
import { findingSchema } from '../../shared/findings.ts';
import { personName, withdrawnHref } from '../../shared/history.ts';
import { useAddress } from '../address.ts';
import { Conversation } from '../conversation.tsx';
import { useTRPC } from '../api.ts';
import { FollowButton } from '../follow.tsx';
import { Gone } from '../withdrawn.tsx';
import { RecordHistory } from '../record.tsx';
import { ReleaseBadge, ReleaseSection } from '../release-mark.tsx';
import { useRefusal } from '../session.ts';
import { LeaningStatements } from '../statement-list.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { formatMoment } from '../ui/format.ts';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { Breadcrumb } from '../ui/Navigation.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';
import { ComparisonSection } from './ComparisonSection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { FindingFacts } from './FindingFacts.tsx';
import { FindingWay } from './FindingWay.tsx';
import { LeaningPositions } from './LeaningPositions.tsx';
import './findings.css';

/** One finding: what was learned, where, with which judgement, what lies behind it, what leans on it, and its history. */
export function FindingPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  const { filter } = useAddress(findingSchema.omit({ id: true }));
  const query = useQuery(useTRPC().findings.detail.queryOptions({ ...filter, id }));
  if (query.data !== undefined) return <Finding data={query.data} />;
  return <Gone {...{ noun: 'finding', id, query }} title={say('findings.title')} explanation={say('findings.gone')} />;
}

function Finding({ data }: { data: FindingDetail }) {
  const say = useSay();
  const { finding } = data;
  return (
    <Page
      title={say(`findings.kind.${finding.kind}`)}
      breadcrumb={
        <Breadcrumb
          items={[
            { href: '/bevindingen', label: say('findings.title') },
            { href: `/pilots/${finding.pilotId}`, label: finding.pilot },
          ]}
        />
      }
      badges={
        <>
          <Badge tone={finding.state === 'draft' ? 'warning' : 'neutral'} title={say(`findings.way.state.${finding.state}`)}>
            {say(`findings.state.${finding.state}`)}
          </Badge>{' '}
          <ReleaseBadge released={data.released} />
        </>
      }
      tools={
        <>
          <Tools data={data} />
          <FollowButton noun="finding" id={finding.id} name={finding.text} />
        </>
      }
    >
      <p className="finding__text">
        <Dutch>{finding.text}</Dutch>
      </p>
      {finding.textProposal !== null && (
        <div className="finding__proposal">
          <p className="finding__label">{say('findings.column.textProposal')}</p>
          <blockquote>
            <Dutch>{finding.textProposal}</Dutch>
          </blockquote>
        </div>
      )}
      <FindingFacts finding={finding} />
      <FindingWay data={data} />
      <ComparisonSection data={data} />
      <ReleaseSection noun="finding" id={finding.id} organisationId={finding.organisationId} released={data.released} />
      <EvidenceSection finding={finding} evidence={data.evidence} />
      <LeaningPositions positions={data.positions} />
      <LeaningStatements noun="finding" id={finding.id} />
      <Conversation about={{ noun: 'finding', id: finding.id }} layer={finding.layer} page={data.remarks} />
      <Changed data={data} />
    </Page>
  );
}

function Tools({ data: { finding } }: { data: FindingDetail }) {
  const say = useSay();
  const navigate = useNavigateTo();
  const reason = useRefusal(say)('finding.write', { organisationId: finding.organisationId, layer: finding.layer });
  const mutation = useMutation(useTRPC().findings.withdraw.mutationOptions());
  return (
    <>
      <GuardedLink
        href={`/bevindingen/${finding.id}/wijzigen`}
        disabledReason={reason ?? (finding.state === 'draft' ? undefined : say('findings.way.locked'))}
      >
        {say('common.action.edit')}
      </GuardedLink>
      {reason === undefined && (
        <WithdrawButton
          label={say('findings.form.withdraw')}
          title={say('findings.form.withdrawTitle')}
          withdraw={(why) => mutation.mutateAsync({ id: finding.id, base: finding.revision, reason: why })}
          done={() => navigate(withdrawnHref('finding', finding.id))}
        />
      )}
    </>
  );
}

function Changed({ data: { finding, changed } }: { data: FindingDetail }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={say('history.title')}>
      <p>{say('history.lastChanged', { date: formatMoment(changed.at, language), person: personName(changed.person, say) })}</p>
      <RecordHistory noun="finding" id={finding.id} />
    </Section>
  );
}
