import type { Twin } from '../../say.ts';
import type { editions as nl } from '../nl/editions.ts';

export const editions: Twin<typeof nl> = {
  title: 'Edition of the code',
  intro:
    '{title}, {published}. A name that is not settled carries the words ‘working name’ everywhere. Findings hang on the value itself: renaming or moving a value loses none.',
  table: 'Values in this edition',
  statusHelp: {
    confirmed: 'A source names this as one of the values of the code.',
    mentioned: 'A source names this as a value at stake, but not literally as one of the thirty.',
    working: 'The printed list could not be read. This name stands until BZK confirms or replaces it.',
  },
  counts: '{confirmed} confirmed, {mentioned} mentioned, {working} working names.',
  column: {
    number: 'No.',
    name: 'Value',
    status: 'Standing of the name',
    source: 'Source of the name',
    foundation: 'Foundation',
    principle: 'Principle',
    findings: 'Findings',
  },
  change: 'Edit',
  changeLabel: 'Edit: {name}',
  none: 'No edition has been loaded yet.',
  form: {
    title: 'Edit value {number}',
    findings:
      '{count, plural, =0 {No findings have been recorded about this value yet.} one {# finding hangs on this value. It stays with it.} other {# findings hang on this value. They stay with it.}}',
    name: 'Name',
    status: 'Standing of the name',
    source: 'Source of the name',
    sourceHelp: 'A web address or a document. Without a source a name stays a working name.',
    principle: 'Principle',
    number: 'Number',
    swap: 'This number now belongs to {name}. That value gets number {number}.',
    reason: 'Why do you change this?',
    reasonHelp: 'Stays in the history.',
  },
  undo: {
    button: 'Undo this edition',
    title: 'Undo {short}',
    first: 'This is the first edition. It cannot be undone.',
    used: 'This edition can no longer be undone: somebody has worked with it ({nouns}).',
    gone: 'This edition is not there (any more).',
  },
  problem: {
    gone: 'This value does not exist.',
    source: 'Enter the source that holds this name. If there is no source, choose: Working name.',
    number: 'Enter a whole number, from 1.',
    numberTooHigh: 'This edition has {count} values. Choose a number from 1 to {count}.',
    numberMoved: 'Someone else changed numbers in the meantime. Reload the page and try again.',
    nameTaken: 'Value {number} already has this name. Choose another name.',
    principle: 'Choose a principle of this edition.',
  },
};
