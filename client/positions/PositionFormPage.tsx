import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { layers, questionIds } from '../../shared/nouns.ts';
import { nextForm } from '../../shared/next-position.ts';
import type { PositionForm as Values, PositionFormPage as Answer } from '../../shared/position-form.ts';
import { closedFor } from '../../shared/rounds.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { RecordHistory } from '../record.tsx';
import { ReleaseBadge, ReleaseSection } from '../release-mark.tsx';
import { useMoment, useRefusal } from '../session.ts';
import { Gone } from '../withdrawn.tsx';
import { LeaningStatements } from '../statement-list.tsx';
import { Breadcrumb } from '../ui/Navigation.tsx';
import { Badge } from '../ui/Badge.tsx';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { NoRoundYet } from '../no-round.tsx';
import { leftAfter, SavedBefore } from './next-position.tsx';
import { PositionDetail } from './PositionDetail.tsx';
import { PositionForm } from './PositionForm.tsx';
import './positions.css';

/** What a link to a new position fills in beforehand. */
const prefillSchema = z.object({
  question: z.enum(questionIds).optional(),
  layer: z.enum(layers).optional(),
  round: z.string().max(120).optional(),
});

/** The form in which a position that is there is changed. */
export function ChangePositionPage() {
  return <PositionFormPage changing />;
}

/** The page of a new position, or of one that is there: a signed one is read until one chooses to change it, a draft is a form at once. */
export function PositionFormPage({ changing = false }: { changing?: boolean }) {
  const { id } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  const moment = useMoment();
  // a form opens on what is there now, so nothing kept is good enough; a pinned moment is read only
  const query = useQuery({
    ...useTRPC().positions.form.queryOptions({ ...moment, id }),
    staleTime: 0,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  if (id !== undefined && query.error !== null)
    return (
      <Gone {...{ noun: 'position', id, query }} title={say('positions.form.on')} explanation={say('positions.problem.gone')} />
    );
  const holder = query.data?.holder;
  const title = say(id === undefined ? 'positions.form.newTitle' : changing ? 'positions.form.changeTitle' : 'positions.form.on');
  const introduction = say(holder?.umbrella === true ? 'positions.form.introUmbrella' : 'positions.form.intro');
  return (
    <Page
      title={holder && id !== undefined ? `${title} ${holder.name}` : title}
      intro={id === undefined ? introduction : undefined}
      breadcrumb={<Breadcrumb items={[{ href: '/standpunten', label: say('positions.title') }]} />}
      badges={query.data?.record && <Badges record={query.data.record} />}
      tools={query.data?.record && !changing && <ChangeLink data={query.data} record={query.data.record} />}
    >
      <QueryBoundary query={query} explain={() => say('positions.problem.gone')}>
        {(data) => <Opened data={data} changing={changing} />}
      </QueryBoundary>
    </Page>
  );
}

const empty: Values = {
  ...{
    round: '',
    question: '',
    layer: '',
    option: '',
    meaning: '',
    framework: '',
    value: '',
    answers: '',
    noAnswer: '',
    floor: '',
    ceiling: '',
  },
  ...{ arguments: '', findings: '', status: 'ambtelijk', signedFunction: '', signedDate: '', reference: '' },
};

interface RecordedProps {
  data: Answer;
  record: NonNullable<Answer['record']>;
}

function Badges({ record }: Pick<RecordedProps, 'record'>) {
  const say = useSay();
  return (
    <>
      <Badge tone={record.state === 'draft' ? 'warning' : 'neutral'}>{say(`positions.state.${record.state}`)}</Badge>{' '}
      <ReleaseBadge released={record.released} />
    </>
  );
}

/** Leads from a signed position to its form, for whom may sign it; in a round that is over it says why it stays as it is. */
function ChangeLink({ data: { holder, rounds, today }, record }: RecordedProps) {
  const say = useSay();
  const refused = useRefused(holder);
  if (record.state === 'draft' || refused !== undefined) return null;
  const closed = closedFor(
    rounds.find(({ id }) => id === record.form.round),
    today,
  );
  return (
    <GuardedLink href={`/standpunten/${record.id}/wijzigen`} disabledReason={closed === null ? undefined : say(closed)}>
      {say('positions.action.edit')}
    </GuardedLink>
  );
}

/** Why whoever looks may not sign for this holder; undefined where they may. */
function useRefused(holder: Answer['holder']): string | undefined {
  return useRefusal(useSay())(holder?.umbrella === true ? 'umbrella-position.record' : 'position.sign', {
    organisationId: holder?.id,
    layer: holder?.layer,
  });
}

function Opened({ data, changing }: { data: Answer; changing: boolean }) {
  const say = useSay();
  const { filter } = useAddress(prefillSchema);
  const { record, holder, rounds, today } = data;
  // the position that follows on one that was just saved, and how many there are to give with it
  const [before, setBefore] = useState<{ next: Values; left: number } | null>(null);
  const refused = useRefused(holder);
  if (holder === null) return <EmptyState title={say('positions.problem.noOrganisation')} />;
  const open = rounds.filter((round) => closedFor(round, today) === null);
  if (record === null && open.length === 0) return <NoRound data={data} />;
  const asked = open.find((round) => round.id === filter.round) ?? open[0];
  const about: Partial<Values> = {
    round: asked?.id ?? '',
    question: filter.question ?? '',
    layer: filter.layer ?? holder.layer,
    signedDate: today,
  };
  const values: Values = record?.form ?? { ...empty, ...about };
  const first = { values, revision: record?.revision };
  const opened = before === null ? first : { values: before.next, revision: undefined };
  return (
    <>
      {record !== null && (refused !== undefined || (record.state === 'signed' && !changing)) ? (
        <PositionDetail data={data} record={record} holder={holder} reason={refused} />
      ) : (
        <>
          {before !== null && <SavedBefore left={before.left} organisation={holder.id} round={before.next.round} />}
          <PositionForm
            key={record?.id ?? `new ${before?.left ?? ''}`}
            {...{ data, holder, open, opened }}
            goesOn={before !== null}
            goOn={(saved) => {
              const left = leftAfter(saved, data, say);
              setBefore({ next: nextForm(saved, left[0] ?? {}), left: left.length });
            }}
          />
        </>
      )}
      {record !== null && !changing && (
        <>
          {!holder.umbrella && <ReleaseSection noun="position" {...record} />}
          <LeaningStatements noun="position" id={record.id} />
          <Section title={say('history.title')}>
            <RecordHistory noun="position" id={record.id} />
          </Section>
        </>
      )}
    </>
  );
}

/** Why no position can be given now: the latest round's reason, or that there is none. */
function NoRound({ data: { rounds, today } }: { data: Answer }) {
  const say = useSay();
  const [latest] = rounds;
  if (latest === undefined) return <NoRoundYet />;
  const reason = closedFor(latest, today);
  return <EmptyState title={latest.name}>{reason !== null && say(reason)}</EmptyState>;
}
