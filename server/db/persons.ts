import type { Database } from './open.ts';
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
