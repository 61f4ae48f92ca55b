import type { Twin } from '../../say.ts';
import type { papers as nl } from '../nl/papers.ts';

export const papers: Twin<typeof nl> = {
  title: 'Paper for a meeting',
  intro:
    'Choose the meeting and the kind of paper. The paper holds what is known now; you edit the text afterwards in your word processor.',
  preview: 'Preview of the paper',
  download: 'Download the paper',
  downloadAs: 'Download as {format}',
  odtHelp: 'ODT: to edit further.',
  pdfHelp: 'PDF: accessible, to share.',
  asOf: 'As of {date} (revision {revision}).',
  hash: 'Check number {hash}.',
  permalink: 'See this state',
  nothingYet: 'nothing has been recorded about this yet.',
  agenda: 'agenda item {number}',
  noAgenda: 'without agenda number',
  subtitle: '{body}, {date}, {agenda}',
  onlyLayer: 'This paper is only about the layer {layer}.',
  onlyStatus: 'In this paper only positions with the status “{status}” count.',
  refused: 'The paper cannot be made like this. Check the date and the choices at {fields}.',
  gone: 'There is no such paper.',
  needsSnapshot: 'A paper can only be made final from a kept state. Choose a state first.',
  concept: 'Draft',
  draft: {
    title: 'This is a draft',
    text: 'Every page says “Draft”. Make the paper final to keep it as it is.',
    choose: 'Choose a kept state first. Then you can make the paper final.',
    keep: 'To the kept states',
    make: 'Make final',
    made: 'The paper was made final and kept.',
    failed: 'The paper was not made final.',
  },
  final: {
    title: 'Final papers from this state',
    none: 'No paper has been made final from this state yet.',
    line: '{title}, made final on {date} by {person}. Check number {hash}.',
    as: '{title} as {format}',
  },
  filter: {
    snapshot: 'Kept state',
    now: 'None yet: what is known now',
    meeting: 'Meeting',
    other: 'Next meeting',
    kind: 'Kind of paper',
    automatic: 'As fits the meeting',
    body: 'Body',
    date: 'Date',
    agenda: 'Agenda number',
    round: 'Round',
    latest: 'Latest round',
    status: 'Positions',
    allStatuses: 'By officials and by boards',
    layer: 'Layer of government',
    allLayers: 'All layers',
  },
  kind: {
    mededeling: {
      name: 'Announcement',
      title: 'Announcement: practice test of the Code Good Digital Public Governance',
      intro:
        'This announcement informs the {body} of {date} ({agenda}) about the practice test of the Code Good Digital Public Governance: who takes part, what the values of the code did in practice, and what organisations say about the audience and how binding it should be.',
    },
    nota: {
      name: 'Note',
      title: 'Note: audience and binding force of the Code Good Digital Public Governance',
      intro:
        'This note gives the {body} of {date} ({agenda}) the state of the practice test, for the discussion of two questions: for whom is the code, and how binding should it be? The note informs and takes no decision.',
    },
    bijlage: {
      name: 'Annex',
      title: 'Annex: figures of the practice test of the Code Good Digital Public Governance',
      intro:
        'This annex to the paper for the {body} of {date} ({agenda}) holds the figures of the practice test with their origin.',
    },
  },
  meaning: { applies: 'Who applies the code', holdsToAccount: 'Who may hold organisations to account' },
  section: {
    opening: 'What this paper is about',
    state: 'State of affairs',
    participation: 'Participation per layer of government',
    values: 'Findings per value',
    audience: 'For whom is the code?',
    bindingness: 'How binding should the code be?',
    integration: 'Place in the 2009 code',
    missing: 'What is still missing',
    sources: 'Sources and account',
  },
  column: {
    layer: 'Layer',
    withPilot: 'With a pilot',
    register: 'In the register',
    value: 'Value',
    findings: 'Findings',
    step: 'Step',
    canLive: 'Can live with it',
    prefers: 'Preference',
    total: 'With an answer',
    answer: 'Answer',
    count: 'Number',
    organisations: 'Organisations',
    option: 'Audience',
    primary: 'Primarily',
    also: 'Also',
    not: 'Not',
    noAnswer: 'No judgement',
    notFilled: 'Not filled in',
  },
  cell: {
    contested: 'Contested',
    finding: 'With finding',
    examined: 'No finding',
    'not-applicable': 'N/a',
    'not-examined': 'Not examined',
  },
  state: {
    empty: 'No pilots and no findings have been recorded yet.',
    counts:
      'There {pilots, plural, one {is # pilot} other {are # pilots}} at {organisations, plural, one {# organisation} other {# organisations}}, with {findings, plural, one {# finding} other {# findings}} together.',
    round: 'The positions in this paper come from {round}.',
    noRound: 'There is no round yet in which positions were asked.',
  },
  participation: {
    figure: 'Organisations with a pilot',
    sentence: '{layer}: {count} of {total} {count, plural, one {has} other {have}} a pilot.',
    stages: 'Stage of participation, number of organisations',
    announced:
      '{count, plural, one {# organisation was} other {# organisations were}} announced ({date}); that is not confirmed participation. Source: {source}.',
  },
  values: {
    sentence:
      'Of the {total} values, {one} have a finding from at least one type of organisation, {two} from at least two and {three} from at least three types.',
    howToRead:
      'The columns after “Findings” count organisations. Not examined is not the same as nothing found. Contested: one organisation has recognition beside an obstacle or overlap.',
    caption: 'What each value did in the pilots',
    working:
      '{count, plural, one {# value carries a working name} other {# values carry a working name}}: the name is not confirmed and is not part of the code as such.',
  },
  bindingness: {
    figure: '{layer}: which steps organisations can live with',
    positions: '{layer}: positions with arguments',
    umbrella: 'Positions of umbrella organisations; they stand beside the pilots and do not count in them',
  },
  audience: {
    caption: '{meaning} (number of organisations)',
    nowhere: 'No audience is named in every layer that takes part.',
  },
  choices: {
    basis: 'On which basis?',
    accountability: 'How is account given?',
    integration: 'Whether and how the code fits in the 2009 code',
  },
  missing: {
    nothing: 'Nothing is missing of what was asked for this round.',
    positions: '{layer}: {count} of {total} organisations with a pilot have no position yet on “{question}”.',
    never: 'Examined by nobody yet: {count, plural, one {# value} other {# values}} ({values}).',
    oneType: 'Findings from one type of organisation: {count, plural, one {# value} other {# values}} ({values}).',
  },
  sources: {
    snapshot: 'All figures come from the kept state “{title}” of {date}, check number {digest}.',
    notKept: 'The figures do not come from a kept state.',
    support: 'Support in every layer',
    result: 'check number {hash}, {positions, plural, one {# position} other {# positions}}.',
    method: 'Method: {method}. Scales: {scales}. Visibility: {scope}.',
    register:
      'Register: TOOI (Logius/KOOP), 2026. What is publicly known about participation comes from the announcement about the code; the source stands with the fact.',
  },
};
