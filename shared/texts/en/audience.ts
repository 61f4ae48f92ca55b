import type { Twin } from '../../say.ts';
import type { audience as nl } from '../nl/audience.ts';

export const audience: Twin<typeof nl> = {};
