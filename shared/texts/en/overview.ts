import type { Twin } from '../../say.ts';
import type { overview as nl } from '../nl/overview.ts';

export const overview: Twin<typeof nl> = {};
