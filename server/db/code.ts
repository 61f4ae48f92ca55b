import type { CodeValue } from '../../shared/values.ts';
import type { Edition } from '../../shared/nouns.ts';
import { rowsOf } from './rows-of.ts';
import { personShown } from './persons.ts';
import { read, type World } from './world.ts';

/* The code as it stands at a revision: what several pages show beside their own figures. */

function editionsQuery(world: World) {
  return read(world, 'edition')
    .selectFrom('edition')
    .select(['edition.id', 'edition.title', 'edition.short', 'edition.published'])
    .orderBy('edition.published', 'desc')
    .orderBy('edition.id', 'desc');
}

/** Every edition of the code, the newest first. */
export function listEditions(world: World): Promise<Edition[]> {
  return rowsOf(world, editionsQuery, null);
}

/** The newest edition of the code, or undefined in a database without reference data: what a pilot that begins now applies. */
export async function newestEdition(world: World): Promise<Edition | undefined> {
  return (await listEditions(world))[0];
}

/** The editions that pilots have submitted findings under. A finding has the edition of its pilot, and of those there are few. */
async function editionsWithFindings(world: World): Promise<Set<string>> {
  const rows = await read(world, 'pilot', 'finding')
    .selectFrom('pilot')
    .select('pilot.edition_id as id')
    .distinct()
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('finding')
          .select('finding.id')
          .whereRef('finding.pilot_id', '=', 'pilot.id')
          .where('finding.state', '<>', 'draft'),
      ),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * The edition a page shows: the one asked for, else the newest that has findings, else the newest. So adding an edition that nobody
 * worked with yet changes no page. Undefined where the edition asked for is not there.
 */
export async function editionsWithShown(
  world: World,
  asked?: string,
): Promise<{ editions: Edition[]; shown: Edition | undefined }> {
  const editions = await listEditions(world);
  if (asked !== undefined) return { editions, shown: editions.find(({ id }) => id === asked) };
  if (editions.length < 2) return { editions, shown: editions[0] };
  const used = await editionsWithFindings(world);
  return { editions, shown: editions.find(({ id }) => used.has(id)) ?? editions[0] };
}

/** The edition that is shown, where one needs no other. */
export async function shownEdition(world: World, asked?: string): Promise<Edition | undefined> {
  return (await editionsWithShown(world, asked)).shown;
}

function valuesQuery(world: World, editionId: string) {
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
    .orderBy('value.id');
}

/** The values of an edition in the order of the code, each with its principle and foundation. */
export function valuesOf(world: World, editionId: string): Promise<CodeValue[]> {
  return rowsOf(world, valuesQuery, editionId);
}

/**
 * The values one chooses from: those of the edition shown, and where a record names a value of another edition those of that one as
 * well, so that saving the record cannot lose it.
 */
export async function valuesToChoose(world: World, chosen: string | null = null): Promise<CodeValue[]> {
  const edition = await shownEdition(world);
  const shown = edition === undefined ? [] : await valuesOf(world, edition.id);
  if (chosen === null || chosen === '' || shown.some(({ id }) => id === chosen)) return shown;
  const other = await read(world, 'value')
    .selectFrom('value')
    .select('value.edition_id')
    .where('value.id', '=', chosen)
    .executeTakeFirst();
  return other === undefined ? shown : [...shown, ...(await valuesOf(world, other.edition_id))];
}

function madeQuery(world: World, revision: number) {
  return world.db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .select(['change.at', personShown().as('person')])
    .where('change.revision', '=', revision);
}

/** When and by whom a version was made. Who is a name, or the id that `personName` puts in words. */
export async function madeBy(world: World, revision: number): Promise<{ at: string; person: string }> {
  const [made] = await rowsOf(world, madeQuery, revision);
  if (made === undefined) throw new Error(`there is no change ${String(revision)}`);
  return made;
}
