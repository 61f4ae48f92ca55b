import type { Twin } from '../say.ts';
import type { nl } from './nl.ts';
import { common } from './en/common.ts';
import { policy } from './en/policy.ts';
import { overview } from './en/overview.ts';
import { organisations } from './en/organisations.ts';
import { participation } from './en/participation.ts';
import { mapping } from './en/mapping.ts';
import { drafts } from './en/drafts.ts';
import { editions } from './en/editions.ts';
import { values } from './en/values.ts';
import { pilots } from './en/pilots.ts';
import { findings } from './en/findings.ts';
import { codings } from './en/codings.ts';
import { positions } from './en/positions.ts';
import { snapshots } from './en/snapshots.ts';
import { statements } from './en/statements.ts';
import { bindingness } from './en/bindingness.ts';
import { integration } from './en/integration.ts';
import { audience } from './en/audience.ts';
import { evidence } from './en/evidence.ts';
import { rounds } from './en/rounds.ts';
import { meetings } from './en/meetings.ts';
import { papers } from './en/papers.ts';
import { workbook } from './en/workbook.ts';
import { imports } from './en/imports.ts';
import { exports } from './en/exports.ts';
import { admin } from './en/admin.ts';
import { frameworks } from './en/frameworks.ts';
import { compare } from './en/compare.ts';
import { changes } from './en/changes.ts';
import { history } from './en/history.ts';

/** The English twin; a missing or extra text does not compile. */
export const en: Twin<typeof nl> = {
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
};
