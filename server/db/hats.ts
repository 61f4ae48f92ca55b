import { sql } from 'kysely';
import { byName } from '../../shared/in-order.ts';
import type { Hat, Layer } from '../../shared/nouns.ts';
import type { HatChoice } from '../../shared/people.ts';
import type { Viewer } from '../../shared/policy.ts';
import { roleText } from '../../shared/sessions.ts';
import type { Change } from './history.ts';
import type { Database } from './open.ts';
import { FOREVER } from './schema.ts';

/*
 * The roles of the one who asks: read before there is a world, because the world follows from them. All else about roles is read
 * through a world.
 */

/** Under which hat somebody speaks, as it is kept: 'programme', 'coordinator:waterschap', 'pilotorganisation:ws0653'. */
export function hatOf({ role, layer, organisationId }: Viewer): string {
  return roleText({ role, layer: layer ?? undefined, organisation: organisationId ?? undefined });
}

/** The roles a person has now, by role and then by name. */
export async function hatsOf(database: Pick<Database, 'read'>, personId: string): Promise<HatChoice[]> {
  return database.read
    .selectFrom('hat_version as hat')
    .leftJoin('organisation_version as organisation', (join) =>
      join.onRef('organisation.id', '=', 'hat.organisation_id').on('organisation.until', '=', FOREVER),
    )
    .select(['hat.id', 'hat.role', 'hat.organisation_id as organisationId', 'organisation.name as organisation', 'hat.layer'])
    .where('hat.person_id', '=', personId)
    .where('hat.until', '=', FOREVER)
    .orderBy('hat.role')
    .orderBy('organisation.sort_key')
    .orderBy('hat.id')
    .execute();
}

/** A person who logs in here, under one of their roles. */
export type Wearer = Pick<HatChoice, 'role' | 'organisationId' | 'organisation' | 'layer'> & { personId: string; name: string };

/** Who can act for an organisation, for its layer, or for the programme: those one talks with about what is its. */
export async function wearersAround(
  database: Pick<Database, 'read'>,
  about: { organisationId: string | null; layer: Layer | null },
): Promise<Wearer[]> {
  const rows = await database.read
    .selectFrom('hat_version as hat')
    .innerJoin('person', 'person.id', 'hat.person_id')
    .innerJoin('account', 'account.person_id', 'person.id')
    .leftJoin('organisation_version as organisation', (join) =>
      join.onRef('organisation.id', '=', 'hat.organisation_id').on('organisation.until', '=', FOREVER),
    )
    .select(['person.id as personId', 'person.name', 'hat.role', 'hat.organisation_id as organisationId', 'hat.layer'])
    .select('organisation.name as organisation')
    .where('hat.until', '=', FOREVER)
    .where('account.blocked_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('hat.role', '=', 'programme'),
        eb.and([eb('hat.role', '=', 'coordinator'), ...(about.layer === null ? [] : [eb('hat.layer', '=', about.layer)])]),
        eb.and([eb('hat.role', '=', 'pilotorganisation'), eb('hat.organisation_id', '=', about.organisationId ?? '')]),
      ]),
    )
    .orderBy('person.id')
    .orderBy('hat.id')
    .execute();
  return rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ ...row, name }])).sort(byName(({ name }) => name));
}

/** One role a person has now; undefined where it is another's, was ended, or never was. */
export function hatNow(database: Pick<Database, 'read'>, personId: string, id: string): Promise<Hat | undefined> {
  return database.read
    .selectFrom('hat_version')
    .select(['id', 'person_id', 'role', 'organisation_id', 'layer', 'granted_by'])
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('until', '=', FOREVER)
    .executeTakeFirst();
}

/** Whether anybody is an administrator now. */
export async function hasAdministrator(database: Pick<Database, 'read'>): Promise<boolean> {
  const row = await database.read
    .selectFrom('hat_version')
    .select('id')
    .where('role', '=', 'administrator')
    .where('until', '=', FOREVER)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a person is an administrator now, kept out or not. */
export async function isAdministrator(trx: Change['trx'], personId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('hat_version')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', 'administrator')
    .where('until', '=', FOREVER)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether, within a change or in turn with them, an administrator is left who is not kept out. */
export async function keepsAdministrator({ trx }: Pick<Change, 'trx'>): Promise<boolean> {
  const row = await trx
    .selectFrom('hat_version')
    .select('id')
    .where('role', '=', 'administrator')
    .where('until', '=', FOREVER)
    .where('person_id', 'not in', (eb) => eb.selectFrom('account').select('person_id').where('blocked_at', 'is not', null))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives a person a role within a change; one that the person has already is not given twice. */
export async function grantHat(change: Change, hat: Omit<Hat, 'id'>): Promise<void> {
  const has = await change.trx
    .selectFrom('hat_version')
    .select('id')
    .where('person_id', '=', hat.person_id)
    .where('role', '=', hat.role)
    .where((eb) => eb(eb.fn.coalesce('organisation_id', sql.lit('')), '=', hat.organisation_id ?? ''))
    .where((eb) => eb(eb.fn.coalesce('layer', sql.lit('')), '=', hat.layer ?? ''))
    .where('until', '=', FOREVER)
    .executeTakeFirst();
  if (has === undefined) await change.put('hat', { id: crypto.randomUUID(), ...hat });
}
