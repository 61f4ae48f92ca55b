import type { RemarkKind } from './nouns.ts';
import { onOwnLayer } from './own-layer.ts';
import { reachOf, type Role, type Viewer } from './policy.ts';
import type { MessageArgs, MessageKey, Sentence } from './say.ts';

/*
 * What waits for whoever looks, under the hat they wear: only what they can act on, of each kind what waits longest first. The page shows it, and a
 * daily mail says the same.
 */

/** In the order in which one would begin: what somebody else waits for comes before what is one's own. */
export const inboxKinds = [
  'question',
  'mention',
  'answer',
  'check',
  'contact',
  'evidence',
  'source',
  'statement',
  'position',
  'draft',
  'followed',
] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** One thing that waits. */
export interface InboxLine {
  id: string;
  /** the words of an organisation, or a sentence of ours */
  text: string | Sentence;
  /** whose or what it is about: an organisation, a pilot, a round */
  about: string | null;
  href: string;
  /** a day or a moment, ISO; null where nobody can say */
  since: string | null;
  /** in how many records others changed something; only for what is followed */
  changes?: number;
}

export interface InboxGroup {
  kind: InboxKind;
  /** how many there are, at most `INBOX_COUNTED` */
  total: number;
  /** the first of them */
  lines: InboxLine[];
  /** how many more wait for somebody else first, at most `INBOX_COUNTED`; only of what is to be checked */
  later?: number;
}

/** The words for what waits for somebody else before one can act on it; null where nothing does. */
export function laterWords({ later = 0 }: Pick<InboxGroup, 'later'>): [MessageKey, MessageArgs] | null {
  if (later === 0) return null;
  return later >= INBOX_COUNTED ? ['inbox.laterMany', { count: later - 1 }] : ['inbox.later', { count: later }];
}

export interface Inbox {
  /** those in which something waits, in the order above */
  groups: InboxGroup[];
}

/** The words for since when something waits, with the day as it is written out: a date to keep, changes of others, or a day alone. */
export function sinceWords(kind: InboxKind, date: string, changes?: number): [MessageKey, MessageArgs] {
  if (changes !== undefined) return ['inbox.changes', { count: changes, date }];
  return [kind === 'contact' ? 'inbox.due' : 'inbox.since', { date }];
}

/** As many of each kind as one sees at a glance. */
export const INBOX_LINES = 8;
/** Beyond this many nobody needs to know the number, and nobody counts on. */
export const INBOX_COUNTED = 1000;

/** The findings with aged evidence that this viewer can act on: of the own organisation, of the own layer, or all. */
function agedPage(viewer: Pick<Viewer, 'role' | 'layer' | 'organisationId'>): string {
  const aged = '/bevindingen?evidence=aged';
  if (viewer.organisationId !== null) return `${aged}&organisation=${viewer.organisationId}`;
  return viewer.layer === null ? aged : `${aged}&layer=${viewer.layer}`;
}

/** Where the whole list of a kind is, for the kinds that have a page of their own: narrowed to what this viewer finds in the inbox. */
export function inboxPage(
  kind: InboxKind,
  viewer: Pick<Viewer, 'role' | 'layer' | 'organisationId'>,
): { href: string; label: MessageKey } | undefined {
  const pages: Partial<Record<InboxKind, string>> = {
    check: onOwnLayer('/controle', viewer),
    contact: `${onOwnLayer('/deelname', viewer)}#bellen`,
    statement: '/deelconclusies?look=true',
    evidence: agedPage(viewer),
    source: `/controle?complete=source&organisation=${viewer.organisationId ?? ''}`,
  };
  const href = pages[kind];
  return href === undefined
    ? undefined
    : { href, label: `inbox.whole.${kind as 'check' | 'contact' | 'statement' | 'evidence' | 'source'}` };
}

/** What a role finds in its inbox: the kinds that it may act on. */
export function kindsFor(role: Role): readonly InboxKind[] {
  const may: Record<InboxKind, boolean> = {
    question: reachOf(role, 'remark.write') !== null,
    mention: true,
    answer: true,
    check: reachOf(role, 'finding.check') !== null,
    contact: reachOf(role, 'contact.record') !== null,
    evidence: reachOf(role, 'finding.write') !== null || reachOf(role, 'question.ask') !== null,
    source: reachOf(role, 'finding.write') !== null,
    statement: reachOf(role, 'statement.rate') !== null,
    position: reachOf(role, 'position.sign') !== null,
    draft: reachOf(role, 'finding.write') !== null,
    followed: reachOf(role, 'submitted.read') !== null,
  };
  return inboxKinds.filter((kind) => may[kind]);
}

/** A word in a conversation: by whom, under which hat, when. */
export interface Word {
  personId: string;
  hat: string;
  at: string;
}

/** An open question or doubt, with its last word: the last answer, or the question itself where nobody answered. */
export interface OpenThread {
  id: string;
  kind: RemarkKind;
  text: string;
  /** whose finding or pilot it is about; null for the code and for statements */
  organisationId: string | null;
  begun: Word;
  last: Word;
}

/** The desk a person works at: what is said under this hat is said for all who wear it, but for hats that are nobody's in particular. */
export interface Desk {
  personId: string;
  hat: string;
  role: Role;
}

// a reader and an administrator speak for themselves alone
const alone: readonly string[] = ['reader', 'administrator'] satisfies Role[];

/** Whether something was said at this desk. */
export function saidAt({ personId, hat }: Pick<Desk, 'personId' | 'hat'>, word: Word): boolean {
  return word.hat === hat && (!alone.includes(hat) || word.personId === personId);
}

/** Whether an open conversation waits for this desk: somebody else had the last word. */
export function waitsAt(desk: Desk, thread: OpenThread): boolean {
  return !saidAt(desk, thread.last);
}

/**
 * Whether an open conversation waits for an answer. Who answers is the organisation it is about, or the programme; until they had the last
 * word it waits. What they began themselves waits until another had it.
 */
export function waitsForAnswer({ organisationId, begun, last }: Pick<OpenThread, 'organisationId' | 'begun' | 'last'>): boolean {
  const answering = organisationId === null ? 'programme' : `pilotorganisation:${organisationId}`;
  return begun.hat === answering ? saidAt(begun, last) : last.hat !== answering;
}

/** Those that wait longest first; of one moment they stay in the order given, and those of which nobody can say since when come last. */
export function longestFirst<T extends Pick<InboxLine, 'since'>>(lines: readonly T[]): T[] {
  // every day and moment sorts before a tilde
  const since = (line: T): string => line.since ?? '~';
  return [...lines].sort((a, b) => (since(a) === since(b) ? 0 : since(a) < since(b) ? -1 : 1));
}
