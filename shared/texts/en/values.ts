import type { Twin } from '../../say.ts';
import type { values as nl } from '../nl/values.ts';

export const values: Twin<typeof nl> = {};
