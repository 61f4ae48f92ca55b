import { common } from './nl/common.ts';
import { policy } from './nl/policy.ts';
import { overview } from './nl/overview.ts';
import { participation } from './nl/participation.ts';
import { values } from './nl/values.ts';
import { positions } from './nl/positions.ts';
import { evidence } from './nl/evidence.ts';
import { history } from './nl/history.ts';

/** What the first page and the frame around every page say, in Dutch; one file a noun. */
export const first = {
  common,
  policy,
  overview,
  participation,
  values,
  positions,
  evidence,
  history,
} as const;
