import type { Twin } from '../../say.ts';
import type { rounds as nl } from '../nl/rounds.ts';

export const rounds: Twin<typeof nl> = {};
