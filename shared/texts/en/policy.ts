import type { Twin } from '../../say.ts';
import type { policy as nl } from '../nl/policy.ts';

export const policy: Twin<typeof nl> = {
  notYourRole: 'This is not part of your role.',
  otherLayer: 'You can only do this for organisations of your own layer of government.',
  otherOrganisation: 'Only the organisation itself can do this.',
  pastMoment: 'You are looking at an earlier state. Go to today to change something.',
  noRole: 'Choose a role first.',
};
