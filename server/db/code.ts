import type { CodeValue } from '../../shared/values.ts';
import type { Edition } from '../../shared/nouns.ts';
import { read, type World } from './world.ts';

/* The code as it stands at a revision: what several pages show beside their own figures. */

/** The newest edition of the code, or undefined in a database without reference data. */
export function newestEdition(world: World): Promise<Edition | undefined> {
  return read(world, 'edition')
    .selectFrom('edition')
    .select(['edition.id', 'edition.title', 'edition.short', 'edition.published'])
    .orderBy('edition.published', 'desc')
    .orderBy('edition.id', 'desc')
    .executeTakeFirst();
}

/** The values of an edition in the order of the code, each with its principle and foundation. */
export function valuesOf(world: World, editionId: string): Promise<CodeValue[]> {
  return read(world, 'value', 'principle', 'foundation')
    .selectFrom('value')
    .innerJoin('principle', 'principle.id', 'value.principle_id')
    .innerJoin('foundation', 'foundation.id', 'principle.foundation_id')
    .select([
      ...(['value.id', 'value.number', 'value.name', 'value.name_status as nameStatus', 'value.source'] as const),
      ...(['principle.id as principleId', 'principle.name as principle'] as const),
      ...(['foundation.id as foundationId', 'foundation.name as foundation'] as const),
    ])
    .where('value.edition_id', '=', editionId)
    .orderBy('foundation.position')
    .orderBy('principle.position')
    .orderBy('value.number')
    .orderBy('value.id')
    .execute();
}

/** When and by whom a version was made. Who is a name, or the id that `personName` puts in words. */
export function madeBy(world: World, revision: number): Promise<{ at: string; person: string }> {
  return world.db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .select((eb) => ['change.at', eb.fn.coalesce('person.name', 'person.id').as('person')])
    .where('change.revision', '=', revision)
    .executeTakeFirstOrThrow();
}
