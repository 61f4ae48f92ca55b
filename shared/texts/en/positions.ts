import type { Twin } from '../../say.ts';
import type { positions as nl } from '../nl/positions.ts';

export const positions: Twin<typeof nl> = {};
