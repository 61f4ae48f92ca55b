import type { Twin } from '../../say.ts';
import type { pilots as nl } from '../nl/pilots.ts';

export const pilots: Twin<typeof nl> = {};
