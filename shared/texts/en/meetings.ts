import type { Twin } from '../../say.ts';
import type { meetings as nl } from '../nl/meetings.ts';

export const meetings: Twin<typeof nl> = {};
