import type { Viewer } from '../../shared/policy.ts';
import { scopeOf, type Scope } from '../../shared/policy.ts';
import { hatsOf } from '../db/hats.ts';
import type { Database } from '../db/open.ts';
import { openWorld, read, type World } from '../db/world.ts';

/* Who can be mailed, and what they may know. */

/** What the program itself looks with: what was submitted and who has which role; no drafts, no contacts. */
export const mailScope: Scope = {
  ...{ key: 'mail', submitted: true, draftsOf: null, contacts: 'none', judgements: true, people: 'all' },
};

/** The hats a person wears now. */
export async function viewersOf(database: Database, personId: string): Promise<Viewer[]> {
  const hats = await hatsOf(database, personId);
  return hats.map(({ role, organisationId, layer }) => ({ personId, role, organisationId, layer }));
}

/** Those of these people who log in here, are not kept out, and have an address; who wants that kind of mail. */
export async function reachable(
  { read: db }: Database,
  personIds: readonly string[] | 'all',
  kind: 'digest' | 'steps',
): Promise<string[]> {
  if (personIds.length === 0) return [];
  let query = db
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .leftJoin('mail_choice', 'mail_choice.person_id', 'person.id')
    .select('person.id')
    .where('account.blocked_at', 'is', null)
    .where('person.email', 'is not', null)
    .orderBy('person.id');
  query =
    kind === 'digest'
      ? query.where('mail_choice.digest', '=', 1)
      : query.where((eb) => eb.or([eb('mail_choice.steps', '=', 1), eb('mail_choice.steps', 'is', null)]));
  if (personIds !== 'all') query = query.where('person.id', 'in', [...new Set(personIds)]);
  return (await query.execute()).map(({ id }) => id);
}

/** Where a person can be mailed now; undefined where they cannot any more. */
export async function addressOf({ read: db }: Database, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .select('person.email')
    .where('person.id', '=', personId)
    .where('account.blocked_at', 'is', null)
    .executeTakeFirst();
  return row?.email ?? undefined;
}

/** The people who wear a hat now. */
export async function wearers(
  world: World,
  hat: { role: 'coordinator'; layer: string } | { role: 'pilotorganisation'; organisationId: string } | { role: 'programme' },
): Promise<string[]> {
  let query = read(world, 'hat')
    .selectFrom('hat')
    .select('hat.person_id')
    .where('hat.role', '=', hat.role)
    .orderBy('hat.person_id');
  if (hat.role === 'coordinator') query = query.where('hat.layer', '=', hat.layer as never);
  if (hat.role === 'pilotorganisation') query = query.where('hat.organisation_id', '=', hat.organisationId);
  return (await query.execute()).map(({ person_id }) => person_id);
}

/** Whether a person may, under one of their hats, know a remark. */
export async function mayReadRemark(database: Database, personId: string, remarkId: string): Promise<boolean> {
  for (const viewer of await viewersOf(database, personId)) {
    const world = await openWorld(database, scopeOf(viewer));
    const there = await read(world, 'remark').selectFrom('remark').select('id').where('id', '=', remarkId).executeTakeFirst();
    if (there !== undefined) return true;
  }
  return false;
}
