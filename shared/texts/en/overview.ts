import type { Twin } from '../../say.ts';
import type { overview as nl } from '../nl/overview.ts';

export const overview: Twin<typeof nl> = {
  title: 'Overview',
  state: {
    label: 'Where we are',
    pilots: '{count, plural, =0 {zero pilots} one {# pilot} other {# pilots}}',
    organisations:
      '{count, plural, =0 {zero organisations with a pilot} one {# organisation with a pilot} other {# organisations with a pilot}}',
    findings: '{count, plural, =0 {zero findings} one {# finding} other {# findings}}',
    positions: '{count, plural, =0 {zero positions} one {# position} other {# positions}} in {round}',
  },
  drafts:
    '{count, plural, one {# of these is a draft of your organisation} other {# of these are drafts of your organisation}}; others do not see that.',
  start: {
    title: 'There are no findings yet',
    help: 'Under participation you see what is publicly known already.',
    participation: 'To participation',
  },
  participation: {
    title: 'Participation per layer of government',
    table: 'Participation per layer and stage',
    sentence:
      'The register holds {total} organisations. A stage is recorded for {known, plural, =0 {none} other {#}}; {pilots, plural, =0 {none has} one {# has} other {# have}} a pilot.',
    announced:
      'Announced is not confirmed. Source: {source} ({date}), about {count, plural, one {# organisation} other {# organisations}}.',
    register: 'In the register',
    withPilot: 'With a pilot',
    pilots: '{count} with a pilot',
    inAll: '{name} ({total})',
    who: 'Layer or type',
    counted: {
      none: '{count} without a recorded contact',
      informed: '{count} informed',
      'information-requested': '{count} with a request for explanation',
      'information-given': '{count} with an explanation',
      announced: '{count} announced',
      confirmed: '{count} with confirmed participation',
      started: '{count} with a running pilot',
      completed: '{count} completed',
      stopped: '{count} stopped',
      declined: '{count, plural, one {# does not take part} other {# do not take part}}',
    },
    segment: '{name}: {count} of {total}, {stage}',
    segmentPilots: '{name}: {count} of {total} with a pilot',
    all: 'All organisations and whom to call next',
  },
  matrix: {
    title: 'Values and organisations',
    help: 'Per value and organisation with a pilot: what was examined and found. Not examined is not: nothing found.',
    label: 'Values by organisation',
    sentence:
      'There are findings about {one} of {total} values; about {two} from two or more types of organisations, about {three} from three or more. {contested, plural, =0 {No cell is contested.} one {# cell is contested: there the value was recognised and an obstacle or overlap was found.} other {# cells are contested: there the value was recognised and an obstacle or overlap was found.}}',
    noFindings: 'There are no findings yet, so nothing can be said about any value.',
    otherEdition:
      '{count, plural, one {# finding is} other {# findings are}} about a value of another edition and {count, plural, one {is} other {are}} not in these cells.',
    checked: '{checked, number} of {total, number} findings {checked, plural, one {was} other {were}} checked for completeness.',
    aboutNoValue:
      '{count, plural, one {# finding is} other {# findings are}} about a principle, a foundation or the code as a whole and {count, plural, one {is} other {are}} not in this table.',
    toThese: 'See these findings',
    value: 'Value',
    layer: 'Organisations from',
    sort: { number: 'Order of the code', missing: 'Most missing first', name: 'By name' },
    empty: 'No pilot has been recorded yet',
    emptyHelp: 'After that, what was found per value and organisation is shown here.',
    emptyLayer: 'No organisation of this layer has a pilot',
    emptyLayerHelp: 'Choose another layer, or all.',
    values: 'Findings per value',
    cells: 'Values by organisation',
    column: {
      number: 'Number',
      value: 'Value',
      principle: 'Principle',
      organisation: 'Organisation',
      state: 'State',
      findings: 'Findings',
      types: 'Types of organisations with findings',
    },
  },
  questions: {
    title: 'The two questions',
    round: 'Positions from {round}.',
    noRound: 'There is no round yet in which positions were asked.',
    bindingness: 'How binding?',
    bindingnessLink: 'All positions on how binding',
    audience: 'For whom?',
    audienceLink: 'All positions on the audience',
    applies: 'Who has to apply the code',
    holdsToAccount: 'Who can hold organisations to account',
    everyLayer: 'Named in every layer that takes part:',
    noneEveryLayer: 'No group is named in every layer that takes part.',
    named: '{option}: {count} of {total, plural, one {# organisation} other {# organisations}}',
  },
  missing: {
    title: 'What is still missing',
    titleMeeting: 'What is still missing for {body} of {date}',
    round: '{round} is open{until, select, none {} other { until {until} inclusive}}.',
    noMeeting: 'The round is not tied to a meeting yet.',
    noRound: 'No round is open, so no positions are asked.',
    toRounds: 'To rounds and meetings',
    positions: 'Organisations with a pilot, without a position',
    nobody: 'No organisation has a pilot yet, so there is nobody to ask for a position.',
    inPilot: 'With a pilot',
    nothing: 'missing from nobody',
    silent: 'missing from {count} of {total}',
    silentAll: 'missing from {total, plural, one {the only organisation} =2 {both organisations} other {all # organisations}}',
    neverExamined:
      '{count, plural, =0 {Every value was examined by at least one organisation.} one {# value was examined by nobody} other {# values were examined by nobody}}',
    oneType:
      '{count, plural, =0 {No value depends on one type of organisations.} one {# value has findings from one type of organisations} other {# values have findings from one type of organisations}}',
  },
  changes: { title: 'Recent changes', line: '{moment}, {person}', empty: 'Nothing has been changed yet.' },
};
