import type { Twin } from '../../say.ts';
import type { integration as nl } from '../nl/integration.ts';

export const integration: Twin<typeof nl> = {
  title: 'Integration and added value',
  intro:
    'Does the code fit in the Code Goed Openbaar Bestuur of 2009? And what does it add to what is there already, such as the Digikompas and the GDPR? Layers of government stand side by side and are not added up.',
  action: { digikompas: 'Water authorities and the Digikompas' },
  filter: { layer: 'Layer of government' },
  parts: { label: 'Parts of this page', added: 'Added value according to organisations' },
  added: {
    title: 'What does the code add, according to organisations?',
    intro: 'Positions on added value, per framework and per layer of the organisation that answers.',
    none: 'No organisation has answered this question yet.',
    noneFiltered: 'With these filters no organisation has answered this question.',
    count: 'Number of answers',
    layer: 'Layer of government',
    answers: 'Which answers',
    step: '{step}: {count} of {n} ({organisations})',
  },
  crosswalk: {
    title: 'Comparison with existing frameworks',
    intro:
      'Per framework this shows what findings say about each value beside the framework as a whole and beside each of its items. The numbers are findings, per layer of government. Choose a number to see which findings they are.',
    rules:
      'Where the organisation itself recorded a verdict, that counts: overlap, addition, tension or no relation. Where it recorded none, the finding counts with the framework that it names, marked ‘derived’: the verdict follows from the kind of finding. Overlap then is overlap. Recognised or used is an addition. A problem, a dilemma or unclear wording is a tension. No relation is never derived. Where nothing was found nothing is said: that does not mean there is no relation.',
    rulesTitle: 'How do these verdicts come about?',
    count: '{findings, number} {verdict}',
    derived: 'derived',
    partDerived: '{derived, number} derived',
    derivedCount: 'Of which derived from the kind of finding',
    organisations: 'Organisations',
    value: 'Value',
    findings: 'Findings',
    account: 'Account',
    none: 'No finding names an existing framework',
    noneMore: 'An organisation names a framework with its finding.',
    noneFiltered: 'With these filters no finding names an existing framework',
    fewerFilters: 'Choose fewer filters.',
  },
  adds: {
    title: 'What the code adds and where it repeats',
    intro:
      'Derived from the verdicts above and from the kinds of findings, with the same filters. Nothing can be said about values without a finding.',
    nowhereElse: 'Only something of its own found: {count, plural, =0 {no value} one {# value} other {# values}}',
    nowhereElseMeans:
      'The value turned out usable, an addition to a framework, or without relation to it. Nobody found overlap or tension with a named framework.',
    onlyRepeats: 'Only overlap found: {count, plural, =0 {no value} one {# value} other {# values}}',
    onlyRepeatsMeans: 'The value overlaps with a named framework. Nobody found it usable by itself or an addition.',
    unknown:
      '{count, plural, =0 {Something was found about every value} one {About # value nothing was found} other {About # values nothing was found}}',
  },
  frameworks: { title: 'The frameworks', source: 'Source of {name}' },
};
