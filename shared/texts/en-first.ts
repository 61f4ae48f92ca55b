import type { Twin } from '../say.ts';
import type { first as dutch } from './nl-first.ts';
import { common } from './en/common.ts';
import { policy } from './en/policy.ts';
import { overview } from './en/overview.ts';
import { participation } from './en/participation.ts';
import { values } from './en/values.ts';
import { positions } from './en/positions.ts';
import { evidence } from './en/evidence.ts';
import { history } from './en/history.ts';

/** What the first page and the frame around every page say, in English; a missing or extra text does not compile. */
export const first: Twin<typeof dutch> = {
  common,
  policy,
  overview,
  participation,
  values,
  positions,
  evidence,
  history,
};
