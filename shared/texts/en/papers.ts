import type { Twin } from '../../say.ts';
import type { papers as nl } from '../nl/papers.ts';

export const papers: Twin<typeof nl> = {};
