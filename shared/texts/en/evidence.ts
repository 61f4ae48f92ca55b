import type { Twin } from '../../say.ts';
import type { evidence as nl } from '../nl/evidence.ts';

export const evidence: Twin<typeof nl> = {};
