import type { Twin } from '../../say.ts';
import type { organisations as nl } from '../nl/organisations.ts';

export const organisations: Twin<typeof nl> = {};
