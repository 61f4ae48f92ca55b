import type { Twin } from '../../say.ts';
import type { audience as nl } from '../nl/audience.ts';

export const audience: Twin<typeof nl> = {
  title: 'For whom',
  intro:
    'For whom is the code? Organisations answer per group, in two meanings that stay apart: who must apply the code, and who can hold organisations to account for it. There is no winner and no order.',
  meaning: { applies: 'Who must apply the code?', holdsToAccount: 'Who can hold organisations to account?' },
  short: { applies: 'Apply', holdsToAccount: 'Hold to account' },
  meanings: 'Two meanings',
  answer: { primary: 'Primarily', also: 'Also', not: 'Not' },
  own: { primary: 'Primarily, its own group', also: 'Also, its own group' },
  count: { primary: '{count} primarily', also: '{count} also', not: '{count} not' },
  otherStatus: 'Another status than chosen',
  matrix: {
    title: '{meaning} Answer per group and organisation',
    label: '{meaning} Groups in the rows, organisations in the columns',
    corner: 'Group',
    everywhere: 'Named in every layer of government that takes part ({layers}): {options}.',
    nowhere: 'No group is named in every layer of government that takes part ({layers}).',
    nobody: 'Nobody has answered this question yet.',
    withoutPilot: 'No organisation in the practice test: {layers}.',
    named: 'Named is: primarily, or also. Who names its own group has a ring.',
  },
  perOption: 'Per group',
  perOptionIntro:
    'Numbers per type of organisation, and whether the group is named in every layer of government. Also whether that hangs on one organisation.',
  silent: 'No answer yet about: {options}.',
  table: 'Answers per group',
  notIn: 'no, not in: {layers}',
  survives: 'yes, also without any one organisation',
  survivesNot: 'yes, but not without: {organisations}',
  column: {
    option: 'Group',
    answer: 'Answer',
    meaning: 'Meaning',
    n: 'Answers',
    named: 'Named by',
    everyLayer: 'In every layer of government',
    hangsOn: 'Hangs on',
    own: 'Its own group',
    options: 'Groups named together',
    count: 'Number',
    organisations: 'Organisations',
  },
  answers: 'Answer per group and organisation',
  combinations: {
    title: 'Combinations that occur',
    intro:
      'Which groups organisations name together. A dot is named, primarily or also. Empty is not named; that is not always a no, see the answer of the organisation above.',
    named: 'named',
    unnamed: 'not named',
    none: 'no group at all',
  },
  ownTitle: 'Its own group',
  ownIntro:
    'These organisations name the group their signer belongs to. A position of the board belongs to executives; for a position of officials the function counts.',
  ownNone: 'No organisation names its own group.',
  umbrella:
    '{count, plural, =0 {There are no answers of umbrella organisations.} one {There is # answer of an umbrella organisation. It stands beside the pilots and does not count.} other {There are # answers of umbrella organisations. They stand beside the pilots and do not count.}}',
  umbrellaLink: 'See what the umbrella organisations say',
};
