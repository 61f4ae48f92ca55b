import type { Database } from './open.ts';

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
