import type { Twin } from '../../say.ts';
import type { inbox as dutch } from '../nl/inbox.ts';

export const inbox: Twin<typeof dutch> = {
  title: 'What waits for me',
  intro: 'Only what you can act on yourself. What has waited longest comes first.',
  asOf: 'You are looking at an earlier moment. This is what waited then.',
  empty: 'Nothing waits for you',
  emptyHelp: 'As soon as somebody asks you something or needs something from you, it appears here.',
  total: '{count, plural, one {# thing waits for you.} other {# things wait for you.}}',
  many: 'More than {count} things wait for you.',
  group: {
    question: '{count, plural, one {A question to answer} other {# questions to answer}}',
    answer: '{count, plural, one {An answer to your question} other {# answers to your questions}}',
    check: '{count, plural, one {A finding to check} other {# findings to check}}',
    contact: '{count, plural, one {An agreement to keep} other {# agreements to keep}}',
    evidence: '{count, plural, one {A finding with evidence to look at again} other {# findings with evidence to look at again}}',
    statement: '{count, plural, one {A statement to look at again} other {# statements to look at again}}',
    position: '{count, plural, one {A position to give} other {# positions to give}}',
    draft: '{count, plural, one {A draft to finish} other {# drafts to finish}}',
  },
  help: {
    question: 'Somebody has a question or a doubt. Answer below the finding or pilot.',
    answer: 'Has your question been answered? Then close it.',
    check: 'See whether the finding is complete: a case, a value, an argument and a source. Whether you agree does not matter.',
    contact: 'The date of these agreements has come.',
    evidence: 'A file or link is no longer valid, or asks for a new look.',
    statement: 'What the statement rests on has changed since it was judged.',
    position: 'The round is open and your organisation has no position on this yet.',
    draft: 'Only your organisation sees this. It does not count yet.',
  },
  contact: 'Get in touch',
  since: 'since {date}',
  due: 'by {date}',
  more: 'And {count} more.',
  beyond: 'And more.',
  whole: {
    check: 'To the whole list of findings to check',
    contact: 'To all agreements',
    statement: 'To all statements to look at again',
  },
};
