import type { DatasetKind } from '../../shared/nouns.ts';
import { amsterdamDate, read, type World } from '../db/world.ts';

/** Whether the database holds real or invented content, as of the world's revision. */
export async function datasetKind(world: World): Promise<DatasetKind> {
  const row = await read(world, 'dataset').selectFrom('dataset').select('dataset.kind').executeTakeFirst();
  return row?.kind ?? 'undecided';
}

/** When a revision was made, ISO-8601 UTC; null before the first. */
export async function revisionTime(world: World): Promise<string | null> {
  const row = await world.db.selectFrom('change').select('at').where('revision', '=', world.revision).executeTakeFirst();
  return row?.at ?? null;
}

/** The day of the first record; null in a database without one. */
export async function firstDay(world: World): Promise<string | null> {
  const row = await world.db.selectFrom('change').select('at').orderBy('revision').limit(1).executeTakeFirst();
  return row === undefined ? null : amsterdamDate(row.at);
}

/** Organisations that have a pilot, and the G4, by name: those one can look as. */
export async function organisationsToLookAs(world: World): Promise<{ id: string; name: string }[]> {
  return read(world, 'organisation', 'pilot')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name'])
    .where((eb) =>
      eb.or([
        eb('organisation.network', '=', 'G4'),
        eb('organisation.id', 'in', eb.selectFrom('pilot').select('pilot.organisation_id')),
      ]),
    )
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
}

/** The name of an organisation, or null where there is none with that id. */
export async function organisationName(world: World, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await read(world, 'organisation')
    .selectFrom('organisation')
    .select('organisation.name')
    .where('organisation.id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}
