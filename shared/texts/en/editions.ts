import type { Twin } from '../../say.ts';
import type { editions as nl } from '../nl/editions.ts';

export const editions: Twin<typeof nl> = {};
