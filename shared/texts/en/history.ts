import type { Twin } from '../../say.ts';
import type { history as nl } from '../nl/history.ts';

export const history: Twin<typeof nl> = {
  conflict: 'Somebody else changed this meanwhile. Choose per field which text stays.',
};
