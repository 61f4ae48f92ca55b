import type { Twin } from '../../say.ts';
import type { comparisons as nl } from '../nl/comparisons.ts';

export const comparisons: Twin<typeof nl> = {
  title: 'Comparison with existing frameworks',
  verdict: { overlap: 'overlap', addition: 'addition', tension: 'tension', none: 'no relation' },
  verdictHelp: {
    overlap: 'The framework says this already.',
    addition: 'Here the code says something that the framework does not.',
    tension: 'Here the code and the framework are at odds.',
    none: 'The framework is not about this.',
  },
  verdictLabel: 'Verdict on the framework',
  together: 'Framework, item and verdict belong together. Choose which stays: your comparison or that of the other person.',
  item: 'Item of the framework',
  whole: 'Framework as a whole',
  intro: 'What the organisation says with this finding about an existing framework, or about an item of it.',
  none: 'No comparison with an existing framework is recorded with this finding.',
  derived:
    'No verdict on {framework} is recorded. So this finding counts there as {verdict}: that is derived from the kind of finding.',
  add: 'Compare with a framework',
  edit: 'Edit comparison',
  change: 'Edit: {framework}, {item}',
  changed: 'Changed on {date} by {person}',
  withdraw: 'Withdraw comparison',
  formHelp:
    'Do you want to compare the finding with an existing framework, or with an item of it? Then first save it as a draft. On its page you record your verdict, and after that you submit it.',
  gone: 'This comparison is not there (any more). It may have been withdrawn.',
  problem: {
    item: 'This item is not part of this framework. Choose another item.',
    twice: 'With this finding you already recorded a verdict on this item of this framework. Edit that verdict.',
  },
};
