import type { Twin } from '../../say.ts';
import type { frameworks as nl } from '../nl/frameworks.ts';

export const frameworks: Twin<typeof nl> = {
  title: 'Frameworks',
  intro:
    'Existing codes, principles and laws. In a finding, pilots tell which framework a value overlaps with. The names are taken from the sources.',
  table: 'Existing frameworks',
  column: {
    name: 'Framework',
    layer: 'Layer of government',
    status: 'Status',
    items: 'Items',
    findings: 'Findings with overlap',
  },
  noItems: 'No items recorded',
  empty: 'No frameworks have been loaded yet.',
};
