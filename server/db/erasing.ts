import type { Kysely } from 'kysely';
import type { AboutPerson } from '../../shared/erasing.ts';
import type { Database } from './open.ts';
import { FOREVER, type Tables } from './schema.ts';

/* People stand outside the history, so that they can go without breaking it: what they did stays, of a person without a name. */

/** The name of a person who was erased; `personName` (shared/history.ts) has the words for it. */
export const ERASED = '';

/** Removes all that is kept about a person, but for the row that the history refers to: that keeps no name and no address. */
export async function forget(trx: Kysely<Tables>, { id, email }: { id: string; email: string | null }): Promise<void> {
  await trx.deleteFrom('mail_outbox').where('person_id', '=', id).execute();
  await trx.deleteFrom('mail_choice').where('person_id', '=', id).execute();
  await trx.deleteFrom('follow').where('person_id', '=', id).execute();
  await trx.deleteFrom('visit').where('person_id', '=', id).execute();
  await trx.deleteFrom('session').where('person_id', '=', id).execute();
  await trx.deleteFrom('account').where('person_id', '=', id).execute();
  if (email !== null) await trx.deleteFrom('invitation').where('email', '=', email.toLowerCase()).execute();
  await trx.updateTable('person').set({ name: ERASED, email: null }).where('id', '=', id).execute();
}

/** The roles a person has or had, in the order in which they were given, with the moments they began and ended. */
async function everyHat({ read }: Database, id: string): Promise<AboutPerson['roles']> {
  const rows = await read
    .selectFrom('hat_version as hat')
    .innerJoin('change as given', 'given.revision', 'hat.revision')
    .leftJoin('change as ended', 'ended.revision', 'hat.until')
    .select(['hat.role', 'hat.organisation_id', 'hat.layer', 'given.at as from', 'ended.at as until'])
    .where('hat.person_id', '=', id)
    .orderBy('hat.seq')
    .execute();
  return rows;
}

/** Everything that is kept about a person; undefined where there is no such person, or nothing any more. */
export async function aboutPerson(database: Database, id: string): Promise<AboutPerson | undefined> {
  const { read } = database;
  const person = await read.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (person === undefined || person.name === ERASED) return undefined;
  const own = 'person_id';
  const account = await read
    .selectFrom('account')
    .select(['issuer', 'subject', 'created_at', 'last_seen_at', 'blocked_at'])
    .where(own, '=', id)
    .executeTakeFirst();
  const sessions = read.selectFrom('session').select(['device', 'created_at', 'last_seen_at', 'ended_at']);
  const invitations = read.selectFrom('invitation').select(['email', 'role', 'created_at', 'accepted_at']);
  const seen = await read.selectFrom('visit').select(['revision', 'at']).where(own, '=', id).executeTakeFirst();
  const mail = read.selectFrom('mail_choice').select(['digest', 'steps', 'language']).where(own, '=', id);
  const follows = read.selectFrom('follow').select(['noun', 'record_id', 'at']);
  const mails = read.selectFrom('mail_outbox').select(['day', 'kind', 'event', 'state', 'sent_at']);
  const changes = read.selectFrom('change').select(['revision', 'at', 'command', 'reason']);
  return {
    ...{ person, account: account ?? null, seen: seen ?? null, roles: await everyHat(database, id) },
    sessions: await sessions.where(own, '=', id).orderBy('created_at').orderBy('id').execute(),
    invitations: await invitations
      .where('email', '=', person.email?.toLowerCase() ?? '')
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    follows: await follows.where(own, '=', id).orderBy('noun').orderBy('record_id').execute(),
    mail: (await mail.executeTakeFirst()) ?? null,
    mails: await mails.where(own, '=', id).orderBy('created_at').orderBy('id').execute(),
    changes: await changes.where(own, '=', id).orderBy('revision').execute(),
  };
}

/** People who log in and have no role, with the last moment at which they had one or were seen. */
export async function withoutHat({
  read,
}: Database): Promise<{ id: string; name: string | null; email: string | null; since: string }[]> {
  const rows = await read
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .leftJoin('hat_version as hat', 'hat.person_id', 'person.id')
    .leftJoin('change as ended', 'ended.revision', 'hat.until')
    .select(['person.id', 'person.name', 'person.email', 'account.last_seen_at as seen'])
    .select((eb) => [eb.fn.max('ended.at').as('ended'), eb.fn.max('hat.until').as('until')])
    .groupBy(['person.id', 'person.name', 'person.email', 'account.last_seen_at'])
    .orderBy('person.id')
    .execute();
  return rows
    .filter(({ until }) => until !== FOREVER)
    .map(({ id, name, email, seen, ended }) => ({ id, name, email, since: ended !== null && ended > seen ? ended : seen }));
}
