import type { Twin } from '../../say.ts';
import type { evidence as nl } from '../nl/evidence.ts';

export const evidence: Twin<typeof nl> = {
  noSample: 'The pilots are not a sample.',
  count: {
    of: '{count} of {total, plural, one {# organisation} other {# organisations}}',
    ofPercent: '{count} of {total, plural, one {# organisation} other {# organisations}} ({percent}%)',
  },
  coverage: '{type}: {count} of {total} in the register on {date} {count, plural, one {takes} other {take}} part.',
  type: {
    G4: 'G4',
    G40: 'G40',
    'other-gemeente': 'Other municipalities',
    provincie: 'Provinces',
    waterschap: 'Water authorities',
    rijk: 'Central government',
    other: 'Other organisations',
  },
  noAnswer: {
    'no-judgement': 'no opinion',
    'not-discussed': 'not discussed',
    'not-applicable': 'not applicable',
    'not-filled': 'not filled in',
  },
  noAnswerCounts:
    'Not counted: {noJudgement} no opinion, {notDiscussed} not discussed, {notApplicable} not applicable, {notFilled} not filled in.',
  median: {
    single: '{subject}: the middle step (median) is “{step}”, for {n, plural, one {# organisation} other {# organisations}}.',
    between:
      '{subject}: the middle step (median) lies between “{lower}” and “{upper}”, for {n, plural, one {# organisation} other {# organisations}}.',
    none: '{subject}: there is no answer yet, so there is no middle step.',
  },
  middleHalf: {
    single: 'The middle half stands on “{step}”.',
    range: 'The middle half runs from “{from}” to “{to}”.',
  },
  agreement: {
    full: 'All organisations choose the same step (A = {index, number, ::.00}, method version {method}).',
    large: 'Strong agreement (A = {index, number, ::.00}, method version {method}).',
    reasonable: 'Reasonable agreement (A = {index, number, ::.00}, method version {method}).',
    little: 'Little agreement (A = {index, number, ::.00}, method version {method}).',
    spread: 'No agreement: the answers are spread out (A = {index, number, ::.00}, method version {method}).',
    opposed: 'No agreement: the answers oppose each other (A = {index, number, ::.00}, method version {method}).',
    tooFew: 'Below {minimum} organisations we calculate no measure of agreement. Look at the separate answers.',
    undefined: 'Agreement cannot be calculated on this scale.',
  },
  shape: {
    A: 'The answers lie around one point, not at an end of the scale.',
    J: 'The answers lie around one point, at the high end of the scale.',
    L: 'The answers lie around one point, at the low end of the scale.',
    U: 'There are two camps, each on one side of the scale.',
    S: 'There are two camps or more.',
    F: 'The answers are spread evenly over the steps.',
  },
  acceptable: {
    step: '“{step}”: {count} of {total, plural, one {# organisation} other {# organisations}} can live with this.',
    toAll:
      '{subject}: acceptable to {n, plural, one {the only organisation} =2 {both organisations} other {all # organisations}}: {steps}.',
    noneToAll: '{subject}: no step is acceptable to {n, plural, =2 {both organisations} other {all # organisations}}.',
    toNone: '{subject}: acceptable to no organisation: {steps}.',
  },
  otherLayers:
    '{subject}: {count, plural, one {# answer comes} other {# answers come}} from another layer of government ({organisations}). {count, plural, one {It does} other {They do}} not count for support.',
  support: {
    holds: 'Support in every layer of government that takes part ({layers}): {steps}.',
    none: 'No step has support in every layer of government that takes part ({layers}).',
    open: 'Whether a step has support in every layer of government cannot be said yet. There is no answer yet from: {layers}.',
    nobody: 'No organisation takes part yet, so nothing can be said about support.',
    rule: 'A step has support in a layer when every organisation of that layer that answered can live with it. One organisation that cannot is therefore enough for “no”.',
    withoutPilot: 'No organisation in the practice test: {layers}. Nothing is known about support there.',
  },
  leaveOneOut: {
    nobody: 'There is no answer yet, so there is nothing to leave out.',
    single: 'There is one answer: everything hangs on {organisations}.',
    stable:
      'Does not hang on one organisation: the median stays {between, select, yes {between “{lower}” and “{upper}”} other {“{lower}”}} when any one of the {n} organisations is left out.',
    sensitive1:
      'Sensitive: without {count1, plural, one {{organisations1}} other {one of these organisations ({organisations1})}} it becomes {between1, select, yes {between “{lower1}” and “{upper1}”} other {“{lower1}”}}.',
    sensitive2:
      'Sensitive: without {count1, plural, one {{organisations1}} other {one of these organisations ({organisations1})}} it becomes {between1, select, yes {between “{lower1}” and “{upper1}”} other {“{lower1}”}}; without {count2, plural, one {{organisations2}} other {one of these organisations ({organisations2})}} it becomes {between2, select, yes {between “{lower2}” and “{upper2}”} other {“{lower2}”}}.',
    sensitive3:
      'Sensitive: without {count1, plural, one {{organisations1}} other {one of these organisations ({organisations1})}} it becomes {between1, select, yes {between “{lower1}” and “{upper1}”} other {“{lower1}”}}; without {count2, plural, one {{organisations2}} other {one of these organisations ({organisations2})}} it becomes {between2, select, yes {between “{lower2}” and “{upper2}”} other {“{lower2}”}}; without {count3, plural, one {{organisations3}} other {one of these organisations ({organisations3})}} it becomes {between3, select, yes {between “{lower3}” and “{upper3}”} other {“{lower3}”}}.',
  },
  trials: {
    title: 'What else was tried',
    explained:
      'Every try was computed, not estimated. With more than ten organisations pairs are left out: there would be too many to read.',
    column: { kind: 'Try', tried: 'Number', moved: 'Other outcome', outcomes: 'What then comes out' },
    kind: {
      'one-shift': 'One organisation one step down or up',
      'two-shifts': 'Two organisations each one step down or up',
      'without-ambtelijk': 'Without what only officials signed',
      'without-bestuurlijk': 'Without what a board adopted',
      'all-floors': 'Each on the lightest step it can live with',
      'all-ceilings': 'Each on the heaviest step it can live with',
      'types-equal': 'Every type of organisation weighs the same',
      'per-finding': 'Every finding weighs the same',
      'checked-only': 'Only what was checked for completeness',
    },
    outcome: '{median} ({times, plural, one {once} other {# times}}: {organisations})',
    outcomePlain: '{median}',
    same: 'the same middle step every time',
    nothing: 'nothing to try',
  },
  aged: {
    expired:
      '{count, plural, one {# of the findings behind this rests on evidence that has expired} other {# of the findings behind this rest on evidence that has expired}}',
    review:
      '{count, plural, one {# of the findings behind this rests on evidence that must be looked at again} other {# of the findings behind this rest on evidence that must be looked at again}}',
  },
  heldBack: 'Without {organisation} every other organisation can also live with {steps}.',
  audience: {
    named:
      '{option}: named by {count} of {total, plural, one {# organisation} other {# organisations}} ({primary} in the first place, {also} also).',
    everyLayer: 'Named in every layer of government that takes part.',
    notInLayers: 'Not named in: {layers}.',
    hangsOn:
      'That “in every layer” hangs on {count, plural, one {one organisation} other {# organisations, each the only one in its layer}}: {organisations}.',
    own: 'Of these, {count, plural, one {# signer belongs} other {# signers belong}} to this group: {organisations}.',
    noAnswers: '{option}: there is no answer yet.',
    combination: '{options}: {count, plural, one {# organisation} other {# organisations}} ({organisations}).',
    emptyCombination: 'No group named: {count, plural, one {# organisation} other {# organisations}} ({organisations}).',
  },
  empty: {
    positions: 'There are no positions on this question yet.',
    layer: '{subject}: there are no positions yet. Ask the organisations that take part for theirs.',
    audience: 'There is no position yet on whom the code is meant for.',
  },
};
