import { sql, type RawBuilder } from 'kysely';
import type { Database } from './open.ts';
import { FOREVER } from './schema.ts';
import type { World } from './world.ts';

/** The product itself, as the one who loads the reference data. */
export const SYSTEM = 'pilotmonitor';

/** Makes sure a person exists to put changes to; an existing one keeps name and address. */
export async function ensurePerson(database: Database, person: { id: string; name: string | null }): Promise<void> {
  await database.write
    .insertInto('person')
    .values({ id: person.id, name: person.name, email: null })
    .onConflict((on) => on.column('id').doNothing())
    .execute();
}

/** How the person of a role that was chosen on this machine begins, where the role is that of an organisation. */
const ofOrganisation = 'demo-pilotorganisation-';

/**
 * What a row of `person` is shown by, for `personName` to put in words: the name, else the id; in the id of a role of an organisation the
 * organisation stands by its name of today.
 */
export function personShown(alias = 'person'): RawBuilder<string> {
  const id = sql.ref(`${alias}.id`);
  const organisation = sql`(select shown.name from organisation_version as shown
    where shown.id = substr(${id}, ${sql.lit(ofOrganisation.length + 1)}) and shown.until = ${sql.lit(FOREVER)})`;
  const role = sql`case when ${id} like ${sql.lit(`${ofOrganisation}%`)} then ${sql.lit(ofOrganisation)} || ${organisation} end`;
  return sql<string>`coalesce(${sql.ref(`${alias}.name`)}, ${role}, ${id})`;
}

/** The names of persons by id; who has none (any more) is left out. */
export async function personNames({ db }: Pick<World, 'db'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/** When changes were made and by whom, by their revision; the person as `personShown` has it. */
export async function madeIn(
  { db }: Pick<World, 'db'>,
  revisions: readonly number[],
): Promise<Map<number, { at: string; person: string }>> {
  if (revisions.length === 0) return new Map();
  const rows = await db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .select(['change.revision', 'change.at'])
    .select(personShown().as('person'))
    .where('change.revision', 'in', [...new Set(revisions)])
    .execute();
  return new Map(rows.map(({ revision, at, person }) => [revision, { at, person }]));
}
