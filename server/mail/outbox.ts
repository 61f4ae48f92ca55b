import { mailPauses, type MailEvent } from '../../shared/mail.ts';
import type { Database } from '../db/open.ts';
import type { MailRow } from '../db/schema.ts';

/*
 * What must be mailed. A row is made once for a person, a day and a kind, whoever makes it, and is taken by one process at a time, so two
 * processes on one database never mail the same twice. It says what a mail is about; what it says is made when it is sent.
 */

// whoever takes a mail has this long to send it; nobody knows whether one that takes longer was sent, and so it is not sent again
const LEASE_MINUTES = 10;

const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** What to mail to whom. `key` tells one event of a kind from another; empty for what comes once a day. */
export interface ToMail {
  personId: string;
  /** the day in Amsterdam that it is about */
  day: string;
  event: MailEvent;
  key: string;
  path: string | null;
  organisationId: string | null;
  count: number;
}

/** Puts mails in the outbox; what is there already is not put there again. */
export async function queueMail(database: Database, mails: readonly ToMail[]): Promise<void> {
  if (mails.length === 0) return;
  const at = database.clock();
  const rows = mails.map((mail) => ({
    ...{ id: crypto.randomUUID(), person_id: mail.personId, day: mail.day, event: mail.event },
    ...{ kind: mail.key === '' ? mail.event : `${mail.event}:${mail.key}`, path: mail.path },
    ...{ organisation_id: mail.organisationId, count: mail.count, state: 'waiting' as const, tries: 0, next_try_at: at },
    ...{ created_at: at, sent_at: null, way_out_hash: null, last_error: null },
  }));
  await database.write
    .insertInto('mail_outbox')
    .values(rows)
    .onConflict((on) => on.columns(['person_id', 'day', 'kind']).doNothing())
    .execute();
}

/** Mails whose time has come, those that waited longest first. */
export function dueMails({ write, clock }: Database, limit: number): Promise<MailRow[]> {
  return write
    .selectFrom('mail_outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', clock())
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Takes a mail to send it: only one who saw it waiting, and only once. @returns false where another was first. */
export async function takeMail({ write, clock }: Database, { id, tries }: MailRow, wayOutHash: string): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('mail_outbox')
    .set({ state: 'sending', tries: tries + 1, next_try_at: later(clock(), LEASE_MINUTES), way_out_hash: wayOutHash })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('tries', '=', tries)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Notes how it ended: sent, or nothing to say. */
export async function closeMail({ write, clock }: Database, id: string, state: 'sent' | 'empty'): Promise<void> {
  const sent_at = state === 'sent' ? clock() : null;
  await write.updateTable('mail_outbox').set({ state, sent_at, last_error: null }).where('id', '=', id).execute();
}

/** Puts a mail back that was not taken, after a pause that grows; the last time, or where it is refused for good, it is given up. */
export async function postponeMail(
  { write, clock }: Database,
  { id, tries }: Pick<MailRow, 'id' | 'tries'>,
  problem: { why: string; forGood: boolean },
): Promise<void> {
  const pause = problem.forGood ? undefined : mailPauses[tries];
  const next =
    pause === undefined ? { state: 'failed' as const } : { state: 'waiting' as const, next_try_at: later(clock(), pause) };
  await write
    .updateTable('mail_outbox')
    .set({ ...next, last_error: problem.why })
    .where('id', '=', id)
    .execute();
}

/** Sets aside what somebody took and did not finish: the process ended, and nobody knows whether the mail was sent. */
export async function setAside({ write, clock }: Database): Promise<void> {
  await write
    .updateTable('mail_outbox')
    .set({ state: 'unknown', last_error: 'interrupted' })
    .where('state', '=', 'sending')
    .where('next_try_at', '<=', clock())
    .execute();
}
