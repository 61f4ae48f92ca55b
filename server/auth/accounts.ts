import type { Hat } from '../../shared/nouns.ts';
import { commit } from '../db/history.ts';
import { grantHat, hasAdministrator } from '../db/hats.ts';
import type { Database } from '../db/open.ts';
import { closeInvitations, openInvitations } from '../people/invitations.ts';
import type { Identity } from './oidc.ts';

/** The person behind an identity: known by issuer and subject, never by e-mail. @returns null for somebody who is blocked. */
async function personOf(database: Database, identity: Identity): Promise<string | null> {
  const { issuer, subject, name, email } = identity;
  const at = database.clock();
  return database.write.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('account')
      .select(['person_id', 'blocked_at'])
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    if (known !== undefined) {
      if (known.blocked_at !== null) return null;
      await trx.updateTable('person').set({ name, email }).where('id', '=', known.person_id).execute();
      await trx.updateTable('account').set({ last_seen_at: at }).where('person_id', '=', known.person_id).execute();
      return known.person_id;
    }
    const id = crypto.randomUUID();
    await trx.insertInto('person').values({ id, name, email }).execute();
    const account = { issuer, subject, person_id: id, created_at: at, last_seen_at: at, blocked_at: null };
    await trx.insertInto('account').values(account).execute();
    return id;
  });
}

/** Gives a person the roles they were invited for, as one change of their own. */
async function acceptInvitations(
  database: Database,
  personId: string,
  who: { identity: Identity; invitationHash: string | null },
): Promise<void> {
  const invitations = await openInvitations(database, who.identity, who.invitationHash);
  if (invitations.length === 0) return;
  await commit(database, { personId, command: 'hat.accept' }, async (change) => {
    for (const { role, organisation_id, layer, invited_by } of invitations)
      await grantHat(change, { person_id: personId, role, organisation_id, layer, granted_by: invited_by });
  });
  // after the change: one that gives nothing new is not kept, and the invitation was answered all the same
  await closeInvitations(
    database,
    invitations.map(({ id }) => id),
  );
}

/** The first administrator is the person with the address of the settings, as long as there is no other. */
async function grantFirstAdministrator(database: Database, personId: string): Promise<void> {
  if (await hasAdministrator(database)) return;
  const hat: Omit<Hat, 'id'> = {
    person_id: personId,
    role: 'administrator',
    organisation_id: null,
    layer: null,
    granted_by: personId,
  };
  await commit(database, { personId, command: 'hat.first-administrator' }, (change) => grantHat(change, hat));
}

/**
 * Lets somebody in: finds or makes the person, and gives the roles that waited for them.
 * @returns the person's id, or null for somebody who is blocked.
 */
export async function letIn(
  database: Database,
  identity: Identity,
  waiting: { invitationHash: string | null; adminEmail: string | null },
): Promise<string | null> {
  const personId = await personOf(database, identity);
  if (personId === null) return null;
  await acceptInvitations(database, personId, { identity, invitationHash: waiting.invitationHash });
  const isFirst = identity.emailVerified && identity.email !== null && identity.email === waiting.adminEmail;
  if (isFirst) await grantFirstAdministrator(database, personId);
  return personId;
}
