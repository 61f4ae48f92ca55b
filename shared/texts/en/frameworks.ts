import type { Twin } from '../../say.ts';
import type { frameworks as nl } from '../nl/frameworks.ts';

export const frameworks: Twin<typeof nl> = {};
