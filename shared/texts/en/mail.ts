import type { Twin } from '../../say.ts';
import type { mail as dutch } from '../nl/mail.ts';

export const mail: Twin<typeof dutch> = {
  exampleSubject: '[example] {subject}',
  theCode: 'the code',
  look: 'See it in the Pilotmonitor',
  choose: 'Choose which mail you want',
  toInbox: 'Everything that waits for you',
  asHat: 'On behalf of {hat}:',
  digestSubject: '{count, plural, one {# thing waits for you} other {# things wait for you}} in the Pilotmonitor',
  why: {
    digest: 'You get this mail because you chose a daily mail.',
    steps: 'You get this mail because something in the Pilotmonitor waits for you.',
  },
  stop: { digest: 'Stop the daily mail', steps: 'Stop the mail at each step' },
  step: {
    submitted: {
      subject: '{organisation} submitted {count, plural, one {a finding} other {# findings}}',
      text: '{count, plural, one {The finding waits} other {The findings wait}} for your check: are there a case, a value, an argument and a source?',
    },
    asked: {
      subject: 'There is a question for {organisation}',
      text: 'Somebody has a question or a doubt and waits for an answer. Answer below the finding or pilot.',
    },
    answered: { subject: 'There is an answer to your question', text: 'Has your question been answered? Then close it.' },
    checked: {
      subject: '{count, plural, one {A finding was} other {# findings were}} checked',
      text: '{count, plural, one {The finding} other {Each finding}} of your organisation is complete. Whether anybody agrees was not asked.',
    },
    mentioned: {
      subject: 'You are named in a conversation',
      text: 'Somebody named you below a finding, pilot, value or statement.',
    },
    reopened: {
      subject: '{organisation} reopened a finding',
      text: 'The finding is a draft again and does not count. You see it again as soon as it is submitted anew.',
    },
  },
  line: {
    question: 'Question',
    mention: 'Named',
    answer: 'Answer',
    check: 'Finding',
    contact: 'Agreement',
    evidence: 'Finding',
    source: 'Finding',
    statement: 'Statement',
    position: 'Position',
    draft: 'Draft',
    followed: 'Followed',
  },
  invitation: {
    subject: 'You are invited to the Pilotmonitor CODIO',
    text: 'The Pilotmonitor holds what organisations learn from the Code Goed Digitaal Openbaar Bestuur. With this link you log in for the first time.',
    link: 'Log in with your invitation',
    foot: 'The link works for 14 days and is for you only. If you did not expect this mail, you need not do anything.',
  },
  out: {
    title: 'Stop this mail?',
    digest: 'You will not get a daily mail any more. What waits for you stays in the Pilotmonitor.',
    steps:
      'You will not get mail any more when somebody submits, asks or checks something. What waits for you stays in the Pilotmonitor.',
    done: 'The mail is stopped',
    stopped: {
      digest: 'You do not get a daily mail any more.',
      steps: 'You do not get mail at each step any more.',
    },
    again: 'Mail after all? Choose it in your account.',
    unknown: 'This link does not work',
    unknownHelp: 'Use the link in a newer mail, or choose in your account which mail you want.',
  },
  account: {
    title: 'Mail',
    intro: 'What waits for you is always in the Pilotmonitor. Here you choose what you get by mail as well, at {email}.',
    noAddress: 'Your organisation passes on no e-mail address. So you get no mail.',
    off: 'This Pilotmonitor sends no mail: the administrator has not set a mail server. Your choice is kept.',
    which: 'Which mail do you want?',
    steps: 'At each step that waits for me',
    stepsHelp: 'At once, when somebody submits, asks, answers or checks something.',
    digest: 'Every day what waits for me',
    digestHelp: 'At seven in the morning. If nothing waits, no mail comes.',
    language: 'Language of the mail',
    save: 'Keep this choice',
    saved: 'Your choice is kept.',
  },
};
