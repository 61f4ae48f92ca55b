import type { Twin } from '../../say.ts';
import type { findings as nl } from '../nl/findings.ts';

export const findings: Twin<typeof nl> = {};
