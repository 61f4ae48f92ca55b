import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { personName } from '../shared/history.ts';
import { remarkKinds, type Layer, type RemarkKind } from '../shared/nouns.ts';
import {
  remarkHat,
  rightFor,
  waitingKinds,
  type RemarksFilter,
  type RemarksPage,
  type RemarkView,
  type Thread,
} from '../shared/remarks.ts';
import { useTRPC } from './api.ts';
import './conversation.css';
import { RemarkForm } from './remark-form.tsx';
import { useMoment, useRefusal } from './session.ts';
import { Badge } from './ui/Badge.tsx';
import { Actions, Button } from './ui/Button.tsx';
import { Dutch } from './ui/Dutch.tsx';
import { formatMoment } from './ui/format.ts';
import { Notice } from './ui/Notice.tsx';
import { Section } from './ui/Page.tsx';
import { QueryBoundary } from './ui/QueryBoundary.tsx';
import { useLanguage, useSay } from './ui/say.tsx';

interface ConversationProps {
  about: RemarksFilter;
  /** the layer of the organisation it is about, where there is one */
  layer?: Layer | null;
  page: RemarksPage;
}

/** What is said about a record, for whoever may read it: questions with their answers, remarks, disagreements, doubts. */
export function Conversation({ about, layer = null, page }: ConversationProps) {
  const say = useSay();
  const refused = useRefusal(say);
  const subject = { organisationId: page.organisationId, layer };
  const kinds = remarkKinds.filter((kind) => refused(rightFor[kind], subject) === undefined);
  return (
    <Section title={say('remarks.title')} intro={say('remarks.intro')}>
      <p role="status">{say('remarks.open', { count: page.open })}</p>
      {page.threads.length === 0 ? (
        <p className="no-value">{say('remarks.empty')}</p>
      ) : (
        <ul className="threads">
          {page.threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} about={about} subject={subject} />
          ))}
        </ul>
      )}
      <Begin about={about} kinds={kinds} refusal={refused('doubt.raise', subject)} />
    </Section>
  );
}

/** A conversation that is asked for when its record is opened: pages that show it beside much else. */
export function ConversationOf({ about, layer = null }: Omit<ConversationProps, 'page'>) {
  const query = useQuery(useTRPC().remarks.page.queryOptions({ ...about, ...useMoment() }));
  return <QueryBoundary query={query}>{(page) => <Conversation about={about} layer={layer} page={page} />}</QueryBoundary>;
}

/** A form that takes the place of the button that opens it: the focus goes with it, and comes back. */
function useOpening() {
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const before = useRef(false);
  useEffect(() => {
    if (open !== before.current) place.current?.querySelector<HTMLElement>(open ? 'input, textarea' : 'button')?.focus();
    before.current = open;
  }, [open]);
  return { place, open, setOpen };
}

function Begin({ about, kinds, refusal }: { about: RemarksFilter; kinds: readonly RemarkKind[]; refusal: string | undefined }) {
  const say = useSay();
  const { place, open, setOpen } = useOpening();
  return (
    <div ref={place}>
      {open ? (
        <RemarkForm about={about} kinds={kinds} close={() => setOpen(false)} />
      ) : (
        <Button disabledReason={refusal} onClick={() => setOpen(true)}>
          {say('remarks.begin')}
        </Button>
      )}
    </div>
  );
}

interface ThreadProps {
  thread: Thread;
  about: RemarksFilter;
  subject: { organisationId: string | null; layer: Layer | null };
}

function ThreadItem({ thread, about, subject }: ThreadProps) {
  const say = useSay();
  const words = thread.resolved ? 'resolved' : thread.waits ? 'waiting' : waitingKinds.includes(thread.kind) ? 'answered' : null;
  return (
    <li className="thread">
      <p className="thread__kind">
        <Badge tone={thread.waits ? 'warning' : 'neutral'}>{say(`remarks.kind.${thread.kind}`)}</Badge>{' '}
        {words !== null && say(`remarks.${words}`)}
      </p>
      <Said remark={thread} />
      {thread.answers.length > 0 && (
        <ul className="thread__answers">
          {thread.answers.map((answer) => (
            <li key={answer.id}>
              <Said remark={answer} />
            </li>
          ))}
        </ul>
      )}
      <Reply thread={thread} about={about} subject={subject} />
    </li>
  );
}

function Said({ remark }: { remark: RemarkView }) {
  const say = useSay();
  const language = useLanguage();
  const date = formatMoment(remark.at, language);
  const hat = remarkHat(remark, say);
  return (
    <>
      <p className="thread__text">
        <Dutch>{remark.text}</Dutch>
      </p>
      <p className="thread__who">
        {remark.person === remark.personId
          ? say('remarks.said', { person: hat, date })
          : say('remarks.saidAs', { person: personName(remark.person, say), hat, date })}
      </p>
      {remark.named.length > 0 && (
        <p className="thread__who">
          {say('remarks.named', { names: remark.named.map((name) => personName(name, say)).join(', ') })}
        </p>
      )}
    </>
  );
}

function Reply({ thread, about, subject }: ThreadProps) {
  const say = useSay();
  const client = useQueryClient();
  const refused = useRefusal(say);
  const { place, open, setOpen } = useOpening();
  const resolving = useMutation(useTRPC().remarks.resolve.mutationOptions());
  const close = async (): Promise<void> => {
    await resolving.mutateAsync({ id: thread.id, base: thread.revision, resolved: !thread.resolved });
    await client.invalidateQueries();
  };
  const mayAnswer = refused('remark.write', subject);
  if (mayAnswer !== undefined) return null;
  const label = `${say('remarks.answer')}: ${thread.text.slice(0, 60)}`;
  if (open)
    return (
      <div ref={place}>
        <RemarkForm about={about} answers={thread.id} kinds={['remark']} close={() => setOpen(false)} />
      </div>
    );
  return (
    <div ref={place}>
      {resolving.error !== null && (
        <Notice tone="error" live>
          {resolving.error.message}
        </Notice>
      )}
      <Actions>
        <Button appearance="subtle" label={label} onClick={() => setOpen(true)}>
          {say('remarks.answer')}
        </Button>
        {waitingKinds.includes(thread.kind) && (
          <Button
            appearance="subtle"
            busy={resolving.isPending}
            label={`${say(thread.resolved ? 'remarks.reopen' : 'remarks.close')}: ${thread.text.slice(0, 60)}`}
            onClick={() => void close().catch(() => undefined)}
          >
            {say(thread.resolved ? 'remarks.reopen' : 'remarks.close')}
          </Button>
        )}
      </Actions>
    </div>
  );
}
