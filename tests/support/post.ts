import pino from 'pino';
import type { Grant } from '../../shared/people.ts';
import { commit } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { ensurePerson } from '../../server/db/persons.ts';
import type { MailOffice } from '../../server/mail/deliver.ts';
import { openPost } from '../../server/mail/transport.ts';

export const PUBLIC_URL = 'https://pilotmonitor.example';

/** What sends the mail of a database to a mail server. */
export function officeOf(database: Database, url: string): MailOffice {
  const from = 'Pilotmonitor <pilotmonitor@voorbeeld.example>';
  return { database, log: pino({ level: 'silent' }), publicUrl: PUBLIC_URL, post: openPost({ url, from }, PUBLIC_URL) };
}

/** Somebody who can log in, with an address, under these roles. */
export async function personWith(database: Database, id: string, ...hats: Grant[]): Promise<void> {
  await ensurePerson(database, { id, name: `Iemand (${id})` });
  await database.write
    .updateTable('person')
    .set({ email: `${id}@voorbeeld.example` })
    .where('id', '=', id)
    .execute();
  const at = database.clock();
  const account = { issuer: 'x', subject: id, person_id: id, created_at: at, last_seen_at: at, blocked_at: null };
  await database.write.insertInto('account').values(account).execute();
  await commit(database, { personId: id, command: 'test' }, (change) =>
    change.add(
      'hat',
      hats.map((hat, at) => ({ id: `${id}-${String(at)}`, person_id: id, granted_by: id, ...hat })),
    ),
  );
}

export const programme: Grant = { role: 'programme', organisation_id: null, layer: null };
export const coordinatorOf = (layer: Grant['layer']): Grant => ({ role: 'coordinator', organisation_id: null, layer });
export const pilotOf = (organisation_id: string): Grant => ({ role: 'pilotorganisation', organisation_id, layer: null });
