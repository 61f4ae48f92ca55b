import type { RemarkKind } from './nouns.ts';
import { reachOf, type Role } from './policy.ts';
import type { MessageKey, Sentence } from './say.ts';

/*
 * What waits for whoever looks, under the hat they wear: only what they can act on, what waits longest first. The page shows it, and a
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
  'statement',
  'position',
  'draft',
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
}

export interface InboxGroup {
  kind: InboxKind;
  /** how many there are, at most `INBOX_COUNTED` */
  total: number;
  /** the first of them */
  lines: InboxLine[];
}

export interface Inbox {
  /** those in which something waits, in the order above */
  groups: InboxGroup[];
}

/** As many of each kind as one sees at a glance. */
export const INBOX_LINES = 8;
/** Beyond this many nobody needs to know the number, and nobody counts on. */
export const INBOX_COUNTED = 1000;

/** Where the whole list of a kind is, for the kinds that have a page of their own. */
export const inboxPages: Partial<Record<InboxKind, { href: string; label: MessageKey }>> = {
  check: { href: '/controle', label: 'inbox.whole.check' },
  contact: { href: '/deelname#bellen', label: 'inbox.whole.contact' },
  statement: { href: '/deelconclusies?look=true', label: 'inbox.whole.statement' },
};

/** What a role finds in its inbox: the kinds that it may act on. */
export function kindsFor(role: Role): readonly InboxKind[] {
  const may: Record<InboxKind, boolean> = {
    question: reachOf(role, 'remark.write') !== null,
    mention: true,
    answer: true,
    check: reachOf(role, 'finding.check') !== null,
    contact: reachOf(role, 'contact.record') !== null,
    evidence: reachOf(role, 'finding.write') !== null || reachOf(role, 'question.ask') !== null,
    statement: reachOf(role, 'statement.rate') !== null,
    position: reachOf(role, 'position.sign') !== null,
    draft: reachOf(role, 'finding.write') !== null,
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
  begun: Word;
  last: Word;
}

/** The desk a person works at: what is said under this hat is said for all who wear it, but for hats that are nobody's in particular. */
export interface Desk {
  personId: string;
  hat: string;
  role: Role;
}

/** Whether something was said at this desk. A reader and an administrator speak for themselves alone. */
export function saidAt({ personId, hat, role }: Desk, word: Word): boolean {
  const alone = role === 'reader' || role === 'administrator';
  return word.hat === hat && (!alone || word.personId === personId);
}

/** Whether an open conversation waits for this desk: somebody else had the last word. */
export function waitsAt(desk: Desk, thread: OpenThread): boolean {
  return !saidAt(desk, thread.last);
}

/** Those that wait longest first, by what had the last word. */
export function longestFirst<T extends { last: Word; id: string }>(threads: readonly T[]): T[] {
  const key = ({ last, id }: T): string => `${last.at} ${id}`;
  return [...threads].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
