import type { Selectable } from 'kysely';
import type { Grant } from '../../shared/people.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import type { Tables } from '../db/schema.ts';

export type Invitation = Selectable<Tables['invitation']>;

const DAYS = 14;

/**
 * Keeps a role for whoever logs in with this e-mail address. The token is for the link that is passed on; only its hash is kept.
 * @returns the id of the invitation.
 */
export async function invite(
  database: Database,
  invitation: Grant & { email: string; token: string; invitedBy: string },
): Promise<string> {
  const { email, token, role, organisation_id, layer, invitedBy } = invitation;
  const at = database.clock();
  const row: Invitation = {
    ...{ id: crypto.randomUUID(), email: email.toLowerCase(), token_hash: sha256(token) },
    ...{ role, organisation_id, layer, invited_by: invitedBy, created_at: at },
    expires_at: new Date(Date.parse(at) + DAYS * 86_400_000).toISOString(),
    ...{ accepted_at: null, withdrawn_at: null },
  };
  await database.write.insertInto('invitation').values(row).execute();
  return row.id;
}

/**
 * The invitations that wait for this person. The address must be theirs: the provider says that it verified it, or they came by
 * the link that was sent there.
 */
export async function openInvitations(
  database: Database,
  who: { email: string | null; emailVerified: boolean },
  tokenHash: string | null,
): Promise<Invitation[]> {
  if (who.email === null) return [];
  const rows = await database.write
    .selectFrom('invitation')
    .selectAll()
    .where('email', '=', who.email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', database.clock())
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.filter((row) => who.emailVerified || row.token_hash === tokenHash);
}

/** Notes that invitations were accepted. */
export async function closeInvitations(database: Database, ids: readonly string[]): Promise<void> {
  await database.write.updateTable('invitation').set({ accepted_at: database.clock() }).where('id', 'in', ids).execute();
}

/** Takes an invitation back: its link and its address open nothing any more. */
export async function withdrawInvitation(database: Database, id: string): Promise<void> {
  await database.write.updateTable('invitation').set({ withdrawn_at: database.clock() }).where('id', '=', id).execute();
}
