import type { Twin } from '../../say.ts';
import type { admin as nl } from '../nl/admin.ts';

export const admin: Twin<typeof nl> = {};
