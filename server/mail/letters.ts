import { INBOX_COUNTED, sinceWords, type Inbox, type InboxGroup, type InboxLine, laterWords } from '../../shared/inbox.ts';
import type { MailStep } from '../../shared/mail.ts';
import { longDate } from '../../shared/papers.ts';
import { hatName, type HatChoice } from '../../shared/people.ts';
import { amsterdamDate } from '../db/world.ts';
import type { Locale } from '../session.ts';
import { sayIn } from '../texts.ts';
import { renderParts, type Part } from './render.ts';
import type { Letter } from './transport.ts';

/** For whom a letter is made, and where it leads. */
export interface Writing {
  language: Locale;
  publicUrl: string;
  /** whether everything here is invented */
  example: boolean;
}

type Written = Pick<Letter, 'subject' | 'text' | 'html'>;

function written({ language, example }: Writing, title: string, parts: readonly Part[]): Written {
  const say = sayIn(language);
  const mark: Part[] = example ? [{ kind: 'text', text: say('common.exampleBanner') }] : [];
  const subject = example ? say('mail.exampleSubject', { subject: title }) : title;
  return { subject, ...renderParts(title, [...mark, ...parts], language) };
}

/** How one stops this kind of mail, at the foot of each. */
function foot({ language, publicUrl }: Writing, kind: 'digest' | 'steps', wayOut: string): Part[] {
  const say = sayIn(language);
  return [
    { kind: 'text', text: say(`mail.why.${kind}`) },
    { kind: 'link', text: say(`mail.stop.${kind}`), href: wayOut },
    { kind: 'link', text: say('mail.choose'), href: `${publicUrl}/account` },
  ];
}

/** What happened, and where to look; never what anybody wrote. */
export function stepLetter(
  writing: Writing,
  step: { event: MailStep; organisation: string | null; count: number; path: string },
  wayOut: string,
): Written {
  const say = sayIn(writing.language);
  const { event, organisation, count, path } = step;
  const title = say(`mail.step.${event}.subject`, { organisation: organisation ?? say('mail.theCode'), count });
  return written(writing, title, [
    { kind: 'text', text: say(`mail.step.${event}.text`, { count }) },
    { kind: 'link', text: say('mail.look'), href: writing.publicUrl + path },
    ...foot(writing, 'steps', wayOut),
  ]);
}

function lineText({ language }: Writing, kind: InboxGroup['kind'], { text, about, since, changes }: InboxLine): string {
  const say = sayIn(language);
  const what = typeof text === 'string' ? say(`mail.line.${kind}`) : say(text.key, text.args);
  const day = since === null ? null : longDate(since.length === 10 ? since : amsterdamDate(since), language);
  const when = day === null ? null : say(...sinceWords(kind, day, changes));
  return [what, about, when].filter((part) => part !== null).join(', ');
}

function groupParts(writing: Writing, group: InboxGroup): Part[] {
  const say = sayIn(writing.language);
  const { kind, total, lines } = group;
  const later = laterWords(group);
  const beyond = total >= INBOX_COUNTED;
  const more = total - lines.length;
  const rest = beyond ? say('inbox.beyond') : say('inbox.more', { count: more });
  return [
    { kind: 'heading', text: say(`inbox.group.${kind}`, { count: beyond ? total - 1 : total }) },
    {
      kind: 'list',
      items: lines.map((line) => ({ text: lineText(writing, kind, line), href: writing.publicUrl + line.href })),
    },
    ...(more > 0 ? [{ kind: 'text', text: rest } as const] : []),
    ...(later === null ? [] : [{ kind: 'text', text: say(...later) } as const]),
  ];
}

/** What waits, under each hat a person wears: the same as the page shows, without the words that anybody wrote. */
export function digestLetter(writing: Writing, hats: readonly { hat: HatChoice; inbox: Inbox }[], wayOut: string): Written {
  const say = sayIn(writing.language);
  const waiting = hats.filter(({ inbox }) => inbox.groups.length > 0);
  const count = waiting.flatMap(({ inbox }) => inbox.groups).reduce((sum, { total }) => sum + total, 0);
  const parts = waiting.flatMap(({ hat, inbox }) => [
    { kind: 'text', text: say('mail.asHat', { hat: hatName(hat, say) }) } as const,
    ...inbox.groups.flatMap((group) => groupParts(writing, group)),
  ]);
  return written(writing, say('mail.digestSubject', { count }), [
    ...parts,
    { kind: 'link', text: say('mail.toInbox'), href: `${writing.publicUrl}/postvak` },
    ...foot(writing, 'digest', wayOut),
  ]);
}

/** Tells somebody that a role waits, with the link that lets them in. */
export function invitationLetter(writing: Writing, path: string): Written {
  const say = sayIn(writing.language);
  return written(writing, say('mail.invitation.subject'), [
    { kind: 'text', text: say('mail.invitation.text') },
    { kind: 'link', text: say('mail.invitation.link'), href: writing.publicUrl + path },
    { kind: 'text', text: say('mail.invitation.foot') },
  ]);
}
