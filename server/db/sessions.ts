import type { Viewer } from '../../shared/policy.ts';
import { hatNow } from './hats.ts';
import { sha256 } from './hash.ts';
import type { Database } from './open.ts';

/** How long a session lasts without use, and at most. */
export interface SessionLimits {
  idleMinutes: number;
  hours: number;
}

/** A person who is logged in, in one browser; `viewer` is who one acts as, null until a role is chosen or where none was given. */
export interface OpenSession {
  id: string;
  personId: string;
  name: string | null;
  email: string | null;
  hatId: string | null;
  viewer: Viewer | null;
}

const MINUTE = 60_000;
// that somebody is still there is written down at most once a minute
const SEEN_EVERY = MINUTE;
const later = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();

/** Begins a session; what its cookie will hold is kept as a hash only. @returns its id. */
export async function beginSession(
  database: Database,
  session: { token: string; personId: string; hatId: string | null; device: string },
  limits: SessionLimits,
): Promise<string> {
  const at = database.clock();
  const row = {
    id: crypto.randomUUID(),
    token_hash: sha256(session.token),
    person_id: session.personId,
    hat_id: session.hatId,
    created_at: at,
    last_seen_at: at,
    expires_at: later(at, limits.hours * 60 * MINUTE),
    device: session.device,
    ended_at: null,
  };
  await database.write.insertInto('session').values(row).execute();
  return row.id;
}

function openSessions(database: Database, limits: SessionLimits) {
  const now = database.clock();
  const rows = database.read
    .selectFrom('session')
    .innerJoin('account', 'account.person_id', 'session.person_id')
    .where('session.ended_at', 'is', null)
    .where('account.blocked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', later(now, -limits.idleMinutes * MINUTE));
  return { now, rows };
}

/** Who holds this token now; null for a token that was never given, has ended or has been out of use, and for a blocked person. */
export async function findSession(database: Database, token: string, limits: SessionLimits): Promise<OpenSession | null> {
  const { now, rows } = openSessions(database, limits);
  const row = await rows
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['session.id', 'session.person_id', 'session.hat_id', 'session.last_seen_at', 'person.name', 'person.email'])
    .where('session.token_hash', '=', sha256(token))
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.last_seen_at < later(now, -SEEN_EVERY)) await see(database, row.id, now);
  const hat = row.hat_id === null ? undefined : await hatNow(database, row.person_id, row.hat_id);
  const viewer: Viewer | null =
    hat === undefined ? null : { personId: row.person_id, role: hat.role, organisationId: hat.organisation_id, layer: hat.layer };
  const { id, name, email } = row;
  return { id, name, email, personId: row.person_id, hatId: viewer === null ? null : row.hat_id, viewer };
}

/** Whether a session goes on under the same role, without taking the question for a use of it. */
export async function goesOn(
  database: Database,
  { id, personId, hatId }: Pick<OpenSession, 'id' | 'personId' | 'hatId'>,
  limits: SessionLimits,
): Promise<boolean> {
  if (hatId === null) return false;
  const { rows } = openSessions(database, limits);
  const row = await rows.select('session.hat_id').where('session.id', '=', id).executeTakeFirst();
  return row?.hat_id === hatId && (await hatNow(database, personId, hatId)) !== undefined;
}

async function see(database: Database, id: string, at: string): Promise<void> {
  await database.write.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute();
}

/** Acts under another role from now on, with a new token: the old one is worth nothing any more. False where the role is not theirs. */
export async function chooseHat(
  database: Database,
  session: Pick<OpenSession, 'id' | 'personId'>,
  chosen: { hat: string; token: string },
): Promise<boolean> {
  const hat = await hatNow(database, session.personId, chosen.hat);
  if (hat === undefined) return false;
  await database.write
    .updateTable('session')
    .set({ hat_id: hat.id, token_hash: sha256(chosen.token) })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .execute();
  return true;
}

/** Ends sessions of a person: one, all but one, or all. @returns how many were open. */
export async function endSessions(
  database: Database,
  personId: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  let ending = database.write
    .updateTable('session')
    .set({ ended_at: database.clock() })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null);
  if (which.only !== undefined) ending = ending.where('id', '=', which.only);
  if (which.except !== undefined) ending = ending.where('id', '<>', which.except);
  const { numUpdatedRows } = await ending.executeTakeFirst();
  // what still streams to them looks at once whether it may; other processes see it at their next turn
  database.signals.wake();
  return Number(numUpdatedRows);
}

/** One's open sessions, the one used last first. */
export function listSessions(
  database: Database,
  personId: string,
  limits: SessionLimits,
): Promise<{ id: string; device: string; createdAt: string; lastSeenAt: string }[]> {
  return openSessions(database, limits)
    .rows.select(['session.id', 'session.device', 'session.created_at as createdAt', 'session.last_seen_at as lastSeenAt'])
    .where('session.person_id', '=', personId)
    .orderBy('session.last_seen_at', 'desc')
    .orderBy('session.id')
    .execute();
}
