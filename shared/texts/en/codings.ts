import type { Twin } from '../../say.ts';
import type { codings as nl } from '../nl/codings.ts';

export const codings: Twin<typeof nl> = {
  title: 'Second judgement',
  intro:
    'A second person reads a finding without seeing how the organisation classified it, and classifies it anew. That shows how firm the classification is. The organisation’s own stays valid.',
  case: 'Topic of the case',
  gone: 'This finding is no longer there. Go on with the next.',
  once: 'You have judged this finding already. A judgement does not change any more, for the first one can be seen afterwards.',
  problem: { kind: 'Choose a kind', relevance: 'Choose how important the value was, or that the text does not say' },
  next: {
    title: 'Judge a finding',
    left: '{left, plural, =0 {There is nothing left to judge.} one {You can judge # more finding.} other {You can judge # more findings.}}',
    none: 'You have judged every finding',
    nothing: 'There is nothing to judge yet',
    nothingHelp: 'As soon as an organisation submits a finding, it is here.',
  },
  form: {
    kind: 'Which kind of finding is this?',
    relevance: 'How important was this value in the case?',
    unsaid: 'The text does not say',
    save: 'Record the judgement and go to the next',
  },
  agreement: {
    title: 'Agreement',
    intro:
      'Over the findings judged twice. Alpha (Krippendorff 2011) is 1 for full agreement and 0 where the judgement could have been chance.',
    findings: 'Findings with a second judgement',
    sameKind: 'Second judgements with the same kind',
    kind: 'Kind (nominal alpha)',
    rated: 'Findings with two judgements of relevance',
    relevance: 'Relevance (ordinal alpha)',
    alpha: '{alpha}',
    undefined: 'n/a, no variation',
    nothing: 'n/a, not judged twice yet',
    none: 'There is no finding with a second judgement yet, so there is nothing to compare.',
  },
  disagreements: {
    title: 'Differences to talk about',
    intro: 'Only of findings you judged yourself: otherwise you would see the first judgement before giving one.',
    none: 'No differences',
  },
  column: {
    kind: 'Kind by the organisation',
    otherKind: 'Kind by the second',
    relevance: 'Relevance by the organisation',
    otherRelevance: 'Relevance by the second',
    coder: 'Second coder',
  },
};
