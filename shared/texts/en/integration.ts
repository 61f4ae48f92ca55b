import type { Twin } from '../../say.ts';
import type { integration as nl } from '../nl/integration.ts';

export const integration: Twin<typeof nl> = {
  title: 'Integration and added value',
  intro:
    'Does the code fit in the Code Goed Openbaar Bestuur of 2009? And what does it add to what is there already, such as the Digikompas and the GDPR? Layers of government stand side by side and are not added up.',
  action: { digikompas: 'Water authorities and the Digikompas' },
  filter: { layer: 'Layer of government' },
  verdict: { overlap: 'overlap', addition: 'addition', tension: 'tension' },
  verdictLine:
    '{verdict}: {findings, plural, one {# finding} other {# findings}} of {organisations, plural, one {# organisation} other {# organisations}}',
  added: {
    title: 'What does the code add, according to organisations?',
    intro: 'Positions on added value, per framework and per layer of the organisation that answers.',
    none: 'No organisation has answered this question yet.',
    layer: 'Layer of government',
    answers: 'Answers',
    step: '{step}: {count} of {n} ({organisations})',
  },
  crosswalk: {
    title: 'Comparison with existing frameworks',
    intro:
      'Per value and framework what the cases showed. Overlap: that is what the finding is called. Addition: the value was recognised or used beside the framework. Tension: beside the framework there was a problem, a dilemma or unclear wording. Where nothing was found nothing is said: that does not mean there is no relation.',
    found: 'What was found',
    layers: 'Per layer',
    findings: 'Findings',
    account: 'Account',
    none: 'No finding names an existing framework',
    noneMore: 'An organisation names a framework with its finding. Choose fewer filters, or load a workbook with findings.',
  },
  adds: {
    title: 'What the code adds and where it repeats',
    intro: 'Derived from the findings above, with the same filters. Nothing can be said about values without a finding.',
    nowhereElse:
      '{count, plural, =0 {No value was} one {# value was} other {# values were}} recognised without overlap or tension with a named framework',
    onlyRepeats:
      '{count, plural, =0 {For no value} one {For # value} other {For # values}} only overlap was found, and no use of its own',
    unknown:
      '{count, plural, =0 {Something was found about every value} one {About # value nothing was found} other {About # values nothing was found}}',
  },
  frameworks: { title: 'The frameworks', source: 'Source of {name}' },
};
