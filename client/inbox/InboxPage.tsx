import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  INBOX_COUNTED,
  inboxPage,
  laterWords,
  sinceWords,
  type Inbox,
  type InboxGroup,
  type InboxKind,
  type InboxLine,
} from '../../shared/inbox.ts';
import { parseFollowedKey } from '../../shared/follow.ts';
import { useTRPC } from '../api.ts';
import { useMoment, useSession } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState, Notice } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { FollowedSection } from './FollowedSection.tsx';
import './inbox.css';

/** What waits for whoever looks, under the hat they wear. */
export function InboxPage() {
  const say = useSay();
  const query = useQuery(useTRPC().inbox.page.queryOptions(useMoment()));
  const { revision, newest } = useSession();
  return (
    <Page title={say('inbox.title')} intro={say('inbox.intro')}>
      {revision < newest && <Notice>{say('inbox.asOf')}</Notice>}
      <QueryBoundary query={query}>{(data) => <Groups inbox={data} />}</QueryBoundary>
      {revision === newest && <FollowedSection />}
    </Page>
  );
}

function Groups({ inbox: { groups } }: { inbox: Inbox }) {
  const say = useSay();
  if (groups.length === 0) return <EmptyState title={say('inbox.empty')}>{say('inbox.emptyHelp')}</EmptyState>;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const beyond = groups.some((group) => group.total >= INBOX_COUNTED);
  return (
    <>
      <p role="status">{beyond ? say('inbox.many', { count: total - 1 }) : say('inbox.total', { count: total })}</p>
      {groups.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
    </>
  );
}

function Group({ group }: { group: InboxGroup }) {
  const say = useSay();
  const { kind, total, lines } = group;
  const later = laterWords(group);
  const beyond = total >= INBOX_COUNTED;
  const more = total - lines.length;
  const whole = inboxPage(kind, useSession().viewer);
  return (
    <Section
      id={kind}
      title={say(`inbox.group.${kind}`, { count: beyond ? total - 1 : total })}
      intro={say(`inbox.help.${kind}`)}
    >
      <ul className="inbox">
        {lines.map((line) => (
          <Line key={line.id} line={line} kind={kind} />
        ))}
      </ul>
      {more > 0 && <p>{beyond ? say('inbox.beyond') : say('inbox.more', { count: more })}</p>}
      {later !== null && <p>{say(...later)}</p>}
      {whole !== undefined && (
        <p>
          <TextLink href={whole.href}>{say(whole.label)}</TextLink>
        </p>
      )}
    </Section>
  );
}

function Line({ line: { id, text, about, href, since, changes }, kind }: { line: InboxLine; kind: InboxKind }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className="inbox__line">
      <TextLink href={href}>
        {typeof text === 'string' ? (
          <span className="inbox__text">
            <Dutch>{text}</Dutch>
          </span>
        ) : (
          say(text.key, text.args)
        )}
      </TextLink>
      <p className="inbox__place">
        {about !== null && <Dutch>{about}</Dutch>}
        {about !== null && since !== null && ' · '}
        {since !== null && say(...sinceWords(kind, formatDate(since, language), changes))}
      </p>
      {kind === 'mention' && typeof text === 'string' && <Seen id={id} text={text} />}
      {kind === 'followed' && <FollowedSeen id={id} name={typeof text === 'string' ? text : say(text.key, text.args)} />}
    </li>
  );
}

/** Says that one saw what was changed in what one follows, up to what this page shows. */
function FollowedSeen({ id, name }: { id: string; name: string }) {
  const say = useSay();
  const client = useQueryClient();
  const { revision } = useSession();
  const seeing = useMutation(useTRPC().follow.seen.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
  const one = parseFollowedKey(id);
  if (one === undefined) return null;
  return (
    <Button
      appearance="subtle"
      busy={seeing.isPending}
      label={say('inbox.seenLabel', { text: name.slice(0, 60) })}
      onClick={() => seeing.mutate({ ...one, revision })}
    >
      {say('inbox.seen')}
    </Button>
  );
}

function Seen({ id, text }: { id: string; text: string }) {
  const say = useSay();
  const client = useQueryClient();
  const seeing = useMutation(useTRPC().remarks.seen.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
  return (
    <Button
      appearance="subtle"
      busy={seeing.isPending}
      label={say('inbox.seenLabel', { text: text.slice(0, 60) })}
      onClick={() => seeing.mutate({ id })}
    >
      {say('inbox.seen')}
    </Button>
  );
}
