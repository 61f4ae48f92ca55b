import type { Twin } from '../say.ts';
import type { pages as dutch } from './nl-pages.ts';
import { organisations } from './en/organisations.ts';
import { follow } from './en/follow.ts';
import { mail } from './en/mail.ts';
import { mapping } from './en/mapping.ts';
import { drafts } from './en/drafts.ts';
import { editions } from './en/editions.ts';
import { pilots } from './en/pilots.ts';
import { attachments } from './en/attachments.ts';
import { findings } from './en/findings.ts';
import { comparisons } from './en/comparisons.ts';
import { codings } from './en/codings.ts';
import { snapshots } from './en/snapshots.ts';
import { statements } from './en/statements.ts';
import { bindingness } from './en/bindingness.ts';
import { inbox } from './en/inbox.ts';
import { integration } from './en/integration.ts';
import { audience } from './en/audience.ts';
import { remarks } from './en/remarks.ts';
import { rounds } from './en/rounds.ts';
import { meetings } from './en/meetings.ts';
import { methods } from './en/methods.ts';
import { papers } from './en/papers.ts';
import { workbook } from './en/workbook.ts';
import { imports } from './en/imports.ts';
import { exports } from './en/exports.ts';
import { admin } from './en/admin.ts';
import { people } from './en/people.ts';
import { frameworks } from './en/frameworks.ts';
import { compare } from './en/compare.ts';
import { changes } from './en/changes.ts';
import { backups } from './en/backups.ts';
import { deeds } from './en/deeds.ts';
import { releases } from './en/releases.ts';

/** What the other pages, the documents and the downloads say, in English; a missing or extra text does not compile. */
export const pages: Twin<typeof dutch> = {
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
};
