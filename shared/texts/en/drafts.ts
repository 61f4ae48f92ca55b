import type { Twin } from '../../say.ts';
import type { drafts as nl } from '../nl/drafts.ts';

export const drafts: Twin<typeof nl> = {
  title: 'Text of the code',
  intro:
    'What organisations want to change in the text, with who proposes it and why. The programme drafts lines of a next edition. Each line names the findings it rests on.',
  proposals: 'Proposals side by side',
  noProposals: 'There is no proposal for another text yet.',
  noValue: 'What is missing in the code',
  all: 'All {count} proposals about {name}',
  noText: 'Without a new text.',
  table: 'Lines of a next edition',
  noDrafts: 'There is no line of a next edition yet.',
  noDraftsHelp: 'The programme writes a line for a value, or adds a new value.',
  filter: 'Value',
  write: 'Write a line',
  writeLabel: 'Write a line: {name}',
  add: 'Propose a new value',
  change: 'Change',
  changeLabel: 'Change: {name}',
  withdraw: 'Remove',
  withdrawTitle: 'Remove line: {name}',
  column: {
    value: 'Value',
    kind: 'What changes',
    name: 'Name in the next edition',
    text: 'Text',
    note: 'Explanation',
    findings: 'Rests on',
  },
  form: {
    title: 'Line of a next edition',
    about: 'About the value {name}.',
    added: 'A new value.',
    findings: 'Which findings does this rest on?',
    noFindings: 'There are no findings with a proposal to choose from.',
    choice: '{organisation}: {text}',
  },
  saved: 'The line has been saved.',
  problem: {
    kind: 'Choose what changes.',
    name: 'Fill in the name that the next edition gets.',
    value: 'Choose add only for a new value.',
    gone: 'This line is not there (any more).',
    unknownValue: 'Choose a value of this edition.',
    finding: 'Choose only findings that were submitted.',
  },
};
