import type { Twin } from '../../say.ts';
import type { participation as nl } from '../nl/participation.ts';

export const participation: Twin<typeof nl> = {};
