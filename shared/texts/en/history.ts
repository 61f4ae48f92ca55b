import type { Twin } from '../../say.ts';
import type { history as nl } from '../nl/history.ts';

export const history: Twin<typeof nl> = {};
