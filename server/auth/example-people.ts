import { randomBytes } from 'node:crypto';
import type { Grant } from '../../shared/people.ts';
import type { Database } from '../db/open.ts';
import { ensurePerson, SYSTEM } from '../db/persons.ts';
import { openWorld, read } from '../db/world.ts';
import { invite, openInvitations } from '../people/invitations.ts';

const nobody = {
  key: 'example-people',
  submitted: false,
  draftsOf: null,
  contacts: 'none',
  judgements: false,
  people: 'none',
} as const;

const plain = (role: Grant['role']): Grant => ({ role, organisation_id: null, layer: null });

/** The waterschap of the example: an invented one where there is one, else the first of the register. */
async function waterschap(database: Database): Promise<string | null> {
  const row = await read(await openWorld(database, nobody), 'organisation')
    .selectFrom('organisation')
    .select('organisation.id')
    .where('organisation.layer', '=', 'waterschap')
    .where('organisation.type', '<>', 'koepel')
    .orderBy('organisation.invented', 'desc')
    .orderBy('organisation.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Makes the people of the example provider welcome: each is invited for the role in the name. The administrator comes in by ADMIN_EMAIL. */
export async function inviteExamplePeople(database: Database): Promise<void> {
  await ensurePerson(database, { id: SYSTEM, name: null });
  const organisation_id = await waterschap(database);
  const coordinator: Grant = { role: 'coordinator', organisation_id: null, layer: 'waterschap' };
  const pilot: Grant = { role: 'pilotorganisation', organisation_id, layer: null };
  const invited: [string, Grant][] = [
    ['programma', plain('programme')],
    ['coordinator', coordinator],
    ['pilot', pilot],
    ['twee.rollen', coordinator],
    ['twee.rollen', pilot],
    ['lezer', plain('reader')],
  ];
  const known = await database.read.selectFrom('person').select('email').execute();
  for (const [name, grant] of invited) {
    const email = `${name}@voorbeeld.example`;
    const waiting = await openInvitations(database, { email, emailVerified: true }, null);
    const has = waiting.some(({ role }) => role === grant.role) || known.some((person) => person.email === email);
    if (!has) await invite(database, { ...grant, email, token: randomBytes(32).toString('base64url'), invitedBy: SYSTEM });
  }
}
