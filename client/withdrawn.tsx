import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { commandName, personName, recordNouns, type RecordNoun, type WithdrawnRecord } from '../shared/history.ts';
import type { MessageKey } from '../shared/say.ts';
import { useTRPC } from './api.ts';
import { fieldName, RecordHistory, useFieldWords } from './record.tsx';
import { useMoment } from './session.ts';
import { DescriptionList } from './ui/DescriptionList.tsx';
import { Dutch } from './ui/Dutch.tsx';
import { formatMoment } from './ui/format.ts';
import { Breadcrumb } from './ui/Navigation.tsx';
import { EmptyState, Notice } from './ui/Notice.tsx';
import { Page, Section } from './ui/Page.tsx';
import { QueryBoundary, type QueryState } from './ui/QueryBoundary.tsx';
import { useLanguage, useSay } from './ui/say.tsx';

/** What of a record is told of it; the rest stays in the history. */
const told = [
  ...['organisation_id', 'pilot_id', 'round_id', 'question', 'layer', 'audience_option', 'meaning', 'framework_id', 'value_id'],
  ...['stage', 'kind', 'verdict', 'answer', 'no_answer', 'floor', 'ceiling', 'title', 'name', 'text', 'case_text'],
  ...['text_proposal', 'arguments', 'note', 'next_step', 'topic', 'method', 'date', 'source', 'signed_function', 'signed_date'],
];

/** The list in which a record stood. */
const lists: Partial<Record<RecordNoun, [href: string, title: MessageKey & `${string}.title`]>> = {
  finding: ['/bevindingen', 'findings.title'],
  pilot: ['/pilots', 'pilots.title'],
  position: ['/standpunten', 'positions.title'],
  statement: ['/deelconclusies', 'statements.title'],
};

/** The page of a record that was withdrawn, of whichever kind. */
export function WithdrawnPage() {
  const { noun, id = '' } = useParams({ strict: false }) as { noun?: string; id?: string };
  const say = useSay();
  const kind = recordNouns.find((one) => one === noun);
  const options = useTRPC().history.withdrawn.queryOptions({ noun: kind ?? 'finding', id, ...useMoment() });
  const query = useQuery({ ...options, enabled: kind !== undefined });
  if (kind !== undefined && query.data) return <Withdrawn noun={kind} id={id} record={query.data} />;
  return (
    <Page title={say('history.withdrawn')}>
      <QueryBoundary query={kind === undefined ? { ...query, data: null } : query}>
        {() => <EmptyState title={say('history.gone.none')} />}
      </QueryBoundary>
    </Page>
  );
}

interface GoneProps {
  noun: RecordNoun;
  id: string;
  /** the question after the record itself, which has no answer yet */
  query: QueryState<unknown>;
  title: string;
  /** what is said where it was not withdrawn, or where one may not know */
  explanation: string;
}

/** In the place of a record that is not there: that it was withdrawn, by whom and why, or else what the page has to say. */
export function Gone({ noun, id, query, title, explanation }: GoneProps) {
  const failed = query.error !== null && query.error !== undefined;
  const withdrawn = useQuery({
    ...useTRPC().history.withdrawn.queryOptions({ noun, id, ...useMoment() }),
    enabled: failed,
  });
  if (withdrawn.data) return <Withdrawn noun={noun} id={id} record={withdrawn.data} />;
  const waiting = failed && withdrawn.isLoading;
  return (
    <Page title={title}>
      <QueryBoundary query={waiting ? { ...query, error: null } : query} explain={() => explanation}>
        {() => null}
      </QueryBoundary>
    </Page>
  );
}

function Withdrawn({ noun, id, record }: { noun: RecordNoun; id: string; record: WithdrawnRecord }) {
  const say = useSay();
  const language = useLanguage();
  const words = useFieldWords(noun);
  const [href, title] = lists[noun] ?? ['/verslag', 'deeds.title'];
  const said = told.flatMap((field) =>
    record.said.filter((one) => one.field === field && one.after !== null && one.after !== ''),
  );
  return (
    <Page
      title={say('history.gone.title', { noun: say(`changes.noun.${noun}`) })}
      breadcrumb={<Breadcrumb items={[{ href, label: say(title) }]} />}
    >
      <Notice
        title={say('history.gone.when', { date: formatMoment(record.at, language), person: personName(record.person, say) })}
      >
        {record.reason === null ? (
          say('history.gone.deed', { deed: commandName(record.command, say) })
        ) : (
          <Dutch>{say('history.reason', { reason: record.reason })}</Dutch>
        )}
      </Notice>
      {said.length > 0 && (
        <Section title={say('history.gone.said')}>
          <DescriptionList
            items={said.map((one) => ({
              label: fieldName(one.field, say),
              value: <Dutch>{words(one, one.after)}</Dutch>,
            }))}
          />
        </Section>
      )}
      <Section title={say('history.title')}>
        <RecordHistory noun={noun} id={id} opened />
      </Section>
    </Page>
  );
}
