import { organisations } from './nl/organisations.ts';
import { follow } from './nl/follow.ts';
import { mail } from './nl/mail.ts';
import { mapping } from './nl/mapping.ts';
import { drafts } from './nl/drafts.ts';
import { editions } from './nl/editions.ts';
import { pilots } from './nl/pilots.ts';
import { attachments } from './nl/attachments.ts';
import { findings } from './nl/findings.ts';
import { comparisons } from './nl/comparisons.ts';
import { codings } from './nl/codings.ts';
import { snapshots } from './nl/snapshots.ts';
import { statements } from './nl/statements.ts';
import { bindingness } from './nl/bindingness.ts';
import { inbox } from './nl/inbox.ts';
import { integration } from './nl/integration.ts';
import { audience } from './nl/audience.ts';
import { remarks } from './nl/remarks.ts';
import { rounds } from './nl/rounds.ts';
import { meetings } from './nl/meetings.ts';
import { methods } from './nl/methods.ts';
import { papers } from './nl/papers.ts';
import { workbook } from './nl/workbook.ts';
import { imports } from './nl/imports.ts';
import { exports } from './nl/exports.ts';
import { admin } from './nl/admin.ts';
import { people } from './nl/people.ts';
import { frameworks } from './nl/frameworks.ts';
import { compare } from './nl/compare.ts';
import { changes } from './nl/changes.ts';
import { backups } from './nl/backups.ts';
import { deeds } from './nl/deeds.ts';
import { releases } from './nl/releases.ts';

/** What the other pages, the documents and the downloads say, in Dutch; one file a noun. */
export const pages = {
  organisations,
  mail,
  follow,
  mapping,
  drafts,
  editions,
  pilots,
  attachments,
  findings,
  codings,
  comparisons,
  snapshots,
  statements,
  bindingness,
  inbox,
  integration,
  audience,
  remarks,
  rounds,
  meetings,
  methods,
  papers,
  workbook,
  imports,
  exports,
  admin,
  frameworks,
  people,
  compare,
  changes,
  backups,
  deeds,
  releases,
} as const;
