import type { Twin } from '../../say.ts';
import type { remarks as dutch } from '../nl/remarks.ts';

export const remarks: Twin<typeof dutch> = {
  title: 'Conversation',
  open: '{count, plural, =0 {No open questions} one {# open question} other {# open questions}}',
  empty: 'Nothing has been said about this yet.',
  intro: 'Whoever can read this record reads this conversation too.',
  kind: { question: 'Question', remark: 'Remark', disagreement: 'Do not agree', doubt: 'Is this not right?' },
  kindHelp: {
    question: 'The organisation gets the question and answers here.',
    remark: 'A remark asks nothing of anybody.',
    disagreement: 'Your objection stays visible. It blocks nothing.',
    doubt: 'The organisation sees why you think this is not right.',
  },
  chooseKind: 'What do you want to say?',
  text: 'Your text',
  textHelp: 'Name no persons. Others read this too.',
  answerText: 'Your answer',
  add: 'Post',
  begin: 'Say or ask something',
  answer: 'Answer',
  close: 'Close',
  reopen: 'Open again',
  resolved: 'Closed',
  waiting: 'Waits for an answer',
  said: '{person}, {date}',
  saidAs: '{person} for {hat}, {date}',
  problem: {
    text: 'Fill in what you want to say.',
    tooLong: 'This is too long. Keep it within 4,000 characters.',
    gone: 'This conversation is not there (any more). Reload the page.',
    subject: 'What you look for is not there (any more).',
    changedMeanwhile: 'Somebody else updated this conversation meanwhile. Reload the page.',
  },
};
