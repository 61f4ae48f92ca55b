import type { FollowedNoun } from '../../shared/follow.ts';
import type { Generated } from 'kysely';
import type { MailEvent } from '../../shared/mail.ts';
import type { Layer, Noun, Nouns } from '../../shared/nouns.ts';
import type { Role } from '../../shared/policy.ts';

/** A version that nothing has closed: 2^53 - 1, the largest integer every part of the system keeps exactly. */
export const FOREVER = 9007199254740991;

export interface Versioned {
  seq: Generated<number>;
  revision: number;
  until: Generated<number>;
  row_hash: string;
}

export interface ChangeRow {
  revision: number;
  at: string;
  person_id: string;
  command: string;
  reason: string | null;
  undoes: number | null;
  hash: string;
}

/** Who logs in: one person, known by what the identity provider calls them. */
interface AccountRow {
  issuer: string;
  subject: string;
  person_id: string;
  created_at: string;
  last_seen_at: string;
  blocked_at: string | null;
}

/** A role that waits for the person with this address; only the hash of the link's secret is kept. */
interface InvitationRow {
  id: string;
  email: string;
  token_hash: string;
  role: Role;
  organisation_id: string | null;
  layer: Layer | null;
  invited_by: string;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
  withdrawn_at: string | null;
}

/** A person in one browser; only the hash of what its cookie holds is kept. */
interface SessionRow {
  id: string;
  token_hash: string;
  person_id: string;
  hat_id: string | null;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  device: string;
  ended_at: string | null;
}

/** A login under way: what must come back from the provider, to the browser that began it. */
interface LoginAttemptRow {
  state_hash: string;
  browser_hash: string;
  nonce: string;
  code_verifier: string;
  return_path: string;
  invitation_hash: string | null;
  expires_at: string;
}

/** What a person follows, and the revision up to which they saw it. */
interface FollowRow {
  person_id: string;
  noun: FollowedNoun;
  record_id: string;
  revision: number;
  at: string;
}

/** Which mail a person wants, and in which language; without a row the defaults hold (shared/mail.ts). */
interface MailChoiceRow {
  person_id: string;
  digest: 0 | 1;
  steps: 0 | 1;
  language: 'nl' | 'en';
}

/** A mail that must go out, went out, or did not: what it is about, never what it says. */
export interface MailRow {
  id: string;
  person_id: string;
  /** with the kind: what is never mailed twice */
  day: string;
  kind: string;
  event: MailEvent;
  path: string | null;
  organisation_id: string | null;
  count: number;
  state: 'waiting' | 'sending' | 'sent' | 'empty' | 'failed' | 'unknown';
  tries: number;
  next_try_at: string;
  created_at: string;
  sent_at: string | null;
  /** the hash of the secret in the link with which this kind of mail is stopped */
  way_out_hash: string | null;
  last_error: string | null;
}

interface Fixed {
  head: { one: number; revision: number; hash: string };
  change: ChangeRow;
  change_item: { revision: number; noun: Noun; id: string };
  person: { id: string; name: string | null; email: string | null };
  /** the revision a person last saw, and when: not a record of anything, so outside the history */
  visit: { person_id: string; revision: number; at: string };
  follow: FollowRow;
  account: AccountRow;
  invitation: InvitationRow;
  session: SessionRow;
  login_attempt: LoginAttemptRow;
  mail_choice: MailChoiceRow;
  mail_outbox: MailRow;
  /** the revision up to which changes were looked at for mail */
  mail_cursor: { one: number; revision: number };
}

/** Every table as it is stored. Only server/db may name the version tables. */
export type Tables = Fixed & { [N in Noun as `${N}_version`]: Nouns[N] & Versioned } & {
  [N in Noun as `${N}_key`]: { id: string };
};

/** Every relation a read sees: as of its revision and within its scope. `seq` and `revision` name the version. */
export type Relations = { [N in Noun]: Nouns[N] & { seq: number; revision: number } };

/** All nouns, in an order in which each refers only to earlier ones or to itself. */
export const nounList = [
  'organisation',
  'edition',
  'foundation',
  'principle',
  'value',
  'scale',
  'scale_option',
  'framework',
  'framework_item',
  'participation',
  'contact',
  'public_fact',
  'pilot',
  'examination',
  'finding',
  'evidence',
  'comparison',
  'action',
  'meeting',
  'round',
  'position',
  'position_finding',
  'statement',
  'statement_link',
  'statement_rating',
  'coding',
  'attachment',
  'snapshot',
  'paper',
  'mapping',
  'method',
  'text_draft',
  'text_draft_finding',
  'hat',
  'remark',
  'remark_mention',
  'release',
  'dataset',
] as const satisfies readonly Noun[];
