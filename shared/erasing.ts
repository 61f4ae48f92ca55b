import { z } from 'zod';
import { writtenText } from './written.ts';

/* What is kept about a person, and how it goes: the history stays and says 'verwijderde persoon'. */

const id = z.string().min(1).max(80);

export const aboutPersonSchema = z.strictObject({ id });
export const eraseSchema = z.strictObject({
  id,
  reason: writtenText(1000, { empty: 'findings.problem.reason', tooLong: 'findings.problem.tooLong' }),
});

/** After how many months what is no longer needed may go. */
export const retentionMonths = [3, 6, 12, 24] as const;
const months = z
  .number()
  .refine((value): value is (typeof retentionMonths)[number] => retentionMonths.some((one) => one === value));
export const retentionSchema = z.object({ months });

/** Somebody without a role, and since which day that is so and nothing was seen of them. */
export interface Unused {
  id: string;
  name: string | null;
  email: string | null;
  since: string;
}

/** What a setting would remove. */
export interface Retention {
  /** sessions that ended, or lasted their time */
  sessions: number;
  /** invitations that were used, taken back, or were never used in time */
  invitations: number;
  persons: Unused[];
}

/** What is applied is what was shown: nobody goes who was not on the list that was read. */
export const applyRetentionSchema = z.strictObject({ months, persons: z.array(id).max(1_000) });

/** Everything kept about one person, as a file for that person. */
export interface AboutPerson {
  person: { id: string; name: string | null; email: string | null };
  account: { issuer: string; subject: string; created_at: string; last_seen_at: string; blocked_at: string | null } | null;
  roles: { role: string; organisation_id: string | null; layer: string | null; from: string; until: string | null }[];
  sessions: { device: string; created_at: string; last_seen_at: string; ended_at: string | null }[];
  invitations: { email: string; role: string; created_at: string; accepted_at: string | null }[];
  seen: { revision: number; at: string } | null;
  follows: { noun: string; record_id: string; at: string }[];
  mail: { digest: number; steps: number; language: string } | null;
  mails: { day: string; kind: string; event: string; state: string; sent_at: string | null }[];
  changes: { revision: number; at: string; command: string; reason: string | null }[];
}
