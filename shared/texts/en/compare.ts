import type { Twin } from '../../say.ts';
import type { compare as nl } from '../nl/compare.ts';

export const compare: Twin<typeof nl> = {
  title: 'Compare',
  intro:
    'Compare two days or two rounds. A change of position is read only from organisations that answered both times. Who joined and who dropped out stand apart.',
  between: '{first} and {last}',
  side: { round: '{round}', day: '{date}', dayRound: '{date} ({round})' },
  oneDay: 'There is nothing to compare {date} with',
  oneDayHelp:
    'Two different days or two rounds stand beside each other. Choose an earlier day, or come back when more is recorded.',
  transitions: 'From which answer to which answer',
  same: 'On {count, plural, one {# other subject} other {# other subjects}} nothing changed.',
  nothing: 'No answer changed, came or dropped out.',
  both: '{count, plural, =0 {No organisation answered} one {# organisation answered} other {# organisations answered}} both times; {moved, plural, =0 {none of them changed} one {# of them changed} other {# of them changed}} position{names}.',
  joined: 'Joined: {names}.',
  left: 'Dropped out: {names}.',
  median: {
    same: 'The middle step stayed the same: “{before}”.',
    composition:
      'Who answered both times answered the same: no change of position. Of everybody who answered the middle step was “{before}” first and “{after}” then; that is composition.',
    mixed:
      'Of those who answered both times, the middle step stayed the same: “{bothBefore}”. Of everybody who answered it was “{before}” first and “{after}” then; that comes from who joined or dropped out.',
    change:
      'Of those who answered both times, the middle step was “{bothBefore}” first and “{bothAfter}” then. Of everybody who answered it was “{before}” first and “{after}” then; that counts who joined or dropped out as well.',
    changeAlike: 'Of those who answered both times, the middle step was “{bothBefore}” first and “{bothAfter}” then.',
    none: 'no answer',
    range: 'between {lower} and {upper}',
  },
  series: {
    all: '{count, plural, =0 {No organisation answered} one {# organisation answered} other {# organisations answered}} in all {rounds} rounds.',
    step: 'From {from} to {to}: {count, plural, =0 {nobody changed} one {# changed} other {# changed}} position{names}.',
    returned: 'Back at the first answer: {names}.',
  },
  findings: {
    title: 'Findings',
    counts:
      '{made, plural, =0 {No new finding} one {# new finding} other {# new findings}}, {changed, plural, =0 {none changed} other {# changed}}, {withdrawn, plural, =0 {none withdrawn} other {# withdrawn}}.',
    of: '{what}, {organisation}',
    more: 'The first {count} are below.',
    all: 'All changes since {date}',
  },
  filter: {
    first: 'First round',
    second: 'Second round',
    third: 'Third round',
    from: 'From day',
    to: 'Up to and including day',
    none: 'None',
  },
  column: {
    subject: 'Subject',
    from: 'First',
    to: 'Then',
    count: 'Number',
    organisations: 'Organisations',
  },
};
