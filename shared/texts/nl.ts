import { common } from './nl/common.ts';
import { policy } from './nl/policy.ts';
import { overview } from './nl/overview.ts';
import { organisations } from './nl/organisations.ts';
import { participation } from './nl/participation.ts';
import { mapping } from './nl/mapping.ts';
import { drafts } from './nl/drafts.ts';
import { editions } from './nl/editions.ts';
import { values } from './nl/values.ts';
import { pilots } from './nl/pilots.ts';
import { findings } from './nl/findings.ts';
import { codings } from './nl/codings.ts';
import { positions } from './nl/positions.ts';
import { snapshots } from './nl/snapshots.ts';
import { statements } from './nl/statements.ts';
import { bindingness } from './nl/bindingness.ts';
import { integration } from './nl/integration.ts';
import { audience } from './nl/audience.ts';
import { evidence } from './nl/evidence.ts';
import { rounds } from './nl/rounds.ts';
import { meetings } from './nl/meetings.ts';
import { papers } from './nl/papers.ts';
import { workbook } from './nl/workbook.ts';
import { imports } from './nl/imports.ts';
import { exports } from './nl/exports.ts';
import { admin } from './nl/admin.ts';
import { frameworks } from './nl/frameworks.ts';
import { compare } from './nl/compare.ts';
import { changes } from './nl/changes.ts';
import { history } from './nl/history.ts';

/** Everything a person reads, in Dutch; one file a noun. */
export const nl = {
  common,
  policy,
  overview,
  organisations,
  participation,
  editions,
  drafts,
  mapping,
  values,
  pilots,
  findings,
  codings,
  positions,
  snapshots,
  statements,
  bindingness,
  audience,
  integration,
  evidence,
  rounds,
  meetings,
  papers,
  workbook,
  imports,
  exports,
  admin,
  frameworks,
  history,
  changes,
  compare,
} as const;
