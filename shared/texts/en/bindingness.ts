import type { Twin } from '../../say.ts';
import type { bindingness as nl } from '../nl/bindingness.ts';

export const bindingness: Twin<typeof nl> = {};
