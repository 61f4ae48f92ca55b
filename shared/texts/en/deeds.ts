import type { Twin } from '../../say.ts';
import type { deeds as nl } from '../nl/deeds.ts';

export const deeds: Twin<typeof nl> = {
  title: 'What was done',
  intro:
    'Everything that was recorded, with who did it, when and why. The newest is on top. You see only what you may read yourself. Open a line to see which records it is about.',
  table: 'What was done',
  list: 'Recorded changes, the newest on top',
  line: '{command}, by {person}',
  undid: 'Undoes change {revision}.',
  number: 'Change {revision}',
  counted: '{noun}: {n}',
  others: '{count, plural, one {# other record} other {# other records}}',
  loaded: 'This was the loading of a whole file. The page of an organisation, a value or a pilot shows what of it was loaded.',
  notShown: '{count, plural, one {Of # record} other {Of # records}} there is nothing left to show here.',
  recordLine: '{noun} {what}',
  empty: 'Nothing was found',
  emptyHelp: 'Choose fewer filters, or a longer period.',
  range: 'Change {last} to {first}',
  filter: {
    person: 'By whom',
    command: 'What was done',
    noun: 'Kind of record',
    from: 'From day',
    to: 'Up to and including day',
    everyone: 'Everybody',
    everything: 'Everything',
  },
  column: {
    day: 'Day',
    at: 'Moment (UTC)',
    person: 'By',
    command: 'What',
    reason: 'Reason',
    records: 'Records',
    undoes: 'Undoes',
    revision: 'Change',
  },
};
