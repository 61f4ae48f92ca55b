import type { Twin } from '../../say.ts';
import type { mapping as nl } from '../nl/mapping.ts';

export const mapping: Twin<typeof nl> = {
  title: 'New edition',
  intro:
    'You start with the structure of an edition that is already there. Say for each value what becomes of it. Nothing is recorded until you confirm at the bottom.',
  button: 'Make a new edition',
  none: 'There is no edition to start with yet.',
  back: 'Back to the edition',
  about: 'About the new edition',
  from: 'Starts with {title}, {published}.',
  field: {
    title: 'Title',
    short: 'Short name',
    shortHelp: 'For example: CODIO 2027. The edition has this name on all pages and in web addresses.',
    published: 'Published',
    publishedHelp: 'As a year, a month or a day: 2027, 2027-04 or 2027-04-15.',
    source: 'Source of the names',
    sourceHelp:
      'A web address or document that has all names of this edition. Without a source new names carry the words: working name.',
  },
  lines: 'What was and what becomes',
  linesIntro:
    'Each value is in it once. Findings stay with the value they are about. Under the new value they are listed as: taken over, not judged again.',
  line: {
    kind: 'What becomes of {name}?',
    name: 'New name for {name}',
    names: 'New names for {name}',
    into: '{name} merges into',
  },
  namesHelp: 'One name per line.',
  intoHelp: 'Fill in the same name for each value that merges into it.',
  kind: {
    same: 'stays the same',
    renamed: 'gets another name',
    split: 'is split',
    merged: 'merges into one value',
    new: 'new',
    dropped: 'is dropped',
  },
  added: 'New values',
  addedIntro: 'Values that come from no old value.',
  add: 'Add a new value',
  addedName: 'Name of new value {number}',
  addedPrinciple: 'Principle of new value {number}',
  remove: 'Remove',
  removeLabel: 'Remove: new value {number}',
  show: 'Show what this does',
  apply: 'Record the edition',
  nothingLeft: 'no value',
  preview: {
    title: 'What this does',
    intro:
      'Nothing changes in {short}. The new edition gets {count, plural, one {# value} other {# values}}. {carried, plural, =0 {There is no finding to take over.} one {# finding can then also be found under a new value.} other {# findings can then also be found under a new value.}}',
    left: '{count, plural, one {# finding is about a value that is dropped. It can still be found in {short}.} other {# findings are about values that are dropped. They can still be found in {short}.}}',
    onNoValue:
      '{count, plural, one {# finding is about a principle, a foundation or the code as a whole. It stays in {short} only.} other {# findings are about a principle, a foundation or the code as a whole. They stay in {short} only.}}',
    lines: 'By old value',
    values: 'By new value',
  },
  column: {
    was: 'Was',
    kind: 'What changes',
    becomes: 'Becomes',
    findings: 'Findings',
    organisations: 'Organisations',
    examinations: 'Times examined',
  },
  problem: {
    from: 'The edition you started with is not there.',
    published: 'Fill in a year, a month or a day. For example: 2027-04.',
    earlier: 'A new edition is published later than {short}. Fill in a later date.',
    shortTaken:
      'There is already an edition with the short name {short}, or the name has no letters or digits. Choose another short name.',
    missing: '{name}: say what becomes of this value.',
    twice: '{name} is in the list twice. Keep one line.',
    unknown: 'This value is not part of the edition you started with. Remove the line.',
    renamedName: '{name}: fill in exactly one new name.',
    renamedSame: '{name}: the new name is the same as the old one. Choose: stays the same.',
    splitNames: '{name}: fill in two or more new names, each on its own line.',
    mergedName: '{name}: fill in exactly one name, of the value it merges into.',
    mergedAlone: '{name}: no other value merges into {into}. Choose: gets another name. Or let another value merge into it.',
    nameTwice: 'The name {name} is there twice. Choose another name.',
    addedName: 'Fill in the name of the new value, or remove the line.',
    nothing: 'All values are dropped and none is added. Keep at least one value.',
  },
};
