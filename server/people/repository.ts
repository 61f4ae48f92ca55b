import { byName } from '../../shared/in-order.ts';
import type { HatChoice, InvitationRow, PersonRow } from '../../shared/people.ts';
import type { Layer } from '../../shared/nouns.ts';
import { read, type World } from '../db/world.ts';

/** The roles that the viewer may know of, with whose they are, by role and then by name. */
async function listHats(world: World): Promise<(HatChoice & { personId: string })[]> {
  return read(world, 'hat', 'organisation')
    .selectFrom('hat')
    .leftJoin('organisation', 'organisation.id', 'hat.organisation_id')
    .select(['hat.id', 'hat.role', 'hat.organisation_id as organisationId', 'organisation.name as organisation', 'hat.layer'])
    .select('hat.person_id as personId')
    .orderBy('hat.role')
    .orderBy('organisation.sort_key')
    .orderBy('hat.id')
    .execute();
}

/** Who can log in, by name: everybody where the viewer may know everybody, else those with a role of the viewer's layer. */
export async function listPeople(world: World): Promise<PersonRow[]> {
  if (world.scope.people === 'none') return [];
  const hats = await listHats(world);
  const persons = await world.db
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email'])
    .select(['account.last_seen_at as lastSeenAt', 'account.blocked_at as blockedAt'])
    .orderBy('person.id')
    .execute();
  persons.sort(byName(({ name, email }) => name ?? email ?? ''));
  const rows = persons.map((person) => ({
    ...person,
    hats: hats.filter((hat) => hat.personId === person.id).map(withoutPerson),
  }));
  return world.scope.people === 'all' ? rows : rows.filter((row) => row.hats.length > 0);
}

function withoutPerson({ personId: _, ...hat }: HatChoice & { personId: string }): HatChoice {
  return hat;
}

/** The organisations one may invite somebody for, by name: those of one's own layer, or all that have not ended. */
export async function organisationsToInvite(world: World): Promise<{ id: string; name: string; layer: Layer }[]> {
  const { people } = world.scope;
  if (people === 'none') return [];
  const query = read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name', 'organisation.layer'])
    .where((eb) => eb.or([eb('organisation.end_date', 'is', null), eb('organisation.end_date', '>', world.today)]))
    .where('organisation.type', '<>', 'koepel');
  return (people === 'all' ? query : query.where('organisation.layer', '=', people))
    .orderBy('organisation.layer')
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
}

/** The invitations that still wait and that the viewer may know of, by address. */
export async function listInvitations(world: World, now: string): Promise<InvitationRow[]> {
  const { people } = world.scope;
  if (people === 'none') return [];
  const rows = await world.db
    .selectFrom('invitation')
    .select(['id', 'email', 'role', 'organisation_id as organisationId', 'layer'])
    .select(['created_at as createdAt', 'expires_at as expiresAt'])
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('email')
    .orderBy('id')
    .execute();
  const named = new Map((await organisationsToInvite(world)).map((one) => [one.id, one]));
  const of = (id: string | null) => (id === null ? undefined : named.get(id));
  return rows
    .map((row) => ({ ...row, organisation: of(row.organisationId)?.name ?? null }))
    .filter((row) => people === 'all' || row.layer === people || of(row.organisationId)?.layer === people);
}

/** The layer of an organisation; undefined where there is none with that id. */
export async function layerOf(world: World, id: string): Promise<Layer | undefined> {
  const row = await read(world, 'organisation')
    .selectFrom('organisation')
    .select('organisation.layer')
    .where('organisation.id', '=', id)
    .executeTakeFirst();
  return row?.layer;
}

/** A role that the viewer may know of. */
export function hatById(world: World, id: string) {
  return read(world, 'hat')
    .selectFrom('hat')
    .select(['hat.id', 'hat.person_id', 'hat.role', 'hat.organisation_id', 'hat.layer'])
    .where('hat.id', '=', id)
    .executeTakeFirst();
}
