import type { Twin } from '../../say.ts';
import type { workbook as nl } from '../nl/workbook.ts';

export const workbook: Twin<typeof nl> = {};
