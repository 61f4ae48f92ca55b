import { byName } from '../../shared/in-order.ts';
import type { Position } from '../../shared/nouns.ts';
import type { PositionHolder } from '../../shared/position-form.ts';
import type { PositionsPage } from '../../shared/positions.ts';
import { read, type World } from '../db/world.ts';
import type { GivenPosition } from '../../shared/next-position.ts';

/** A position as it is recorded, or undefined where there is none that this viewer may know. */
export function positionRecord(world: World, id: string): Promise<(Position & { revision: number; seq: number }) | undefined> {
  return read(world, 'position').selectFrom('position').selectAll().where('position.id', '=', id).executeTakeFirst();
}

type Key = Pick<
  Position,
  'round_id' | 'organisation_id' | 'question' | 'layer' | 'audience_option' | 'meaning' | 'framework_id' | 'value_id'
>;
const subjectColumns = ['layer', 'audience_option', 'meaning', 'framework_id', 'value_id'] as const;

/** The position an organisation already has with this key, or undefined. */
export async function positionWithKey(world: World, key: Key): Promise<string | undefined> {
  let query = read(world, 'position')
    .selectFrom('position')
    .select('position.id')
    .where('position.round_id', '=', key.round_id)
    .where('position.organisation_id', '=', key.organisation_id)
    .where('position.question', '=', key.question);
  for (const column of subjectColumns) {
    const value = key[column];
    query = value === null ? query.where(`position.${column}`, 'is', null) : query.where(`position.${column}`, '=', value);
  }
  return (await query.executeTakeFirst())?.id;
}

/** The positions an organisation gave or began, as far as the viewer may know: what each is about. */
export async function givenBy(world: World, organisationId: string): Promise<GivenPosition[]> {
  const rows = await read(world, 'position')
    .selectFrom('position')
    .select(['round_id as round', 'question', 'audience_option as option', 'meaning', 'framework_id as framework'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
  return rows.map(({ option, meaning, framework, ...row }) => ({
    ...row,
    ...{ option: option ?? '', meaning: meaning ?? '', framework: framework ?? '' },
  }));
}

interface HolderRow {
  id: string;
  name: string;
  layer: PositionHolder['layer'];
  type: string;
  invented: 0 | 1;
}

const holderOf = ({ type, invented, ...row }: HolderRow): PositionHolder => ({
  ...row,
  umbrella: type === 'koepel',
  invented: invented === 1,
});

/** An organisation as the holder of a position, or undefined. */
export async function holderById(world: World, id: string): Promise<PositionHolder | undefined> {
  const row = await read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name', 'organisation.layer', 'organisation.type', 'organisation.invented'])
    .where('organisation.id', '=', id)
    .executeTakeFirst();
  return row && holderOf(row);
}

/** The umbrella organisation of a layer, or undefined where it has none. */
export async function umbrellaOf(world: World, layer: PositionHolder['layer']): Promise<PositionHolder | undefined> {
  const row = await read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name', 'organisation.layer', 'organisation.type', 'organisation.invented'])
    .where('organisation.type', '=', 'koepel')
    .where('organisation.layer', '=', layer)
    .orderBy('organisation.id')
    .executeTakeFirst();
  return row && holderOf(row);
}

/** Everyone who holds a position this viewer may know, by name: what the filter chooses from. */
export function listHolders(world: World): Promise<PositionsPage['organisations']> {
  return read(world, 'organisation', 'position')
    .selectFrom('organisation')
    .where('organisation.id', 'in', (eb) => eb.selectFrom('position').select('position.organisation_id'))
    .select(['organisation.id', 'organisation.name'])
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
}

export async function listFrameworks(world: World): Promise<{ id: string; name: string }[]> {
  const rows = await read(world, 'framework')
    .selectFrom('framework')
    .select(['framework.id', 'framework.name'])
    .orderBy('framework.id')
    .execute();
  return rows.sort(byName(({ name }) => name));
}

/** How many of these findings belong to an organisation. */
export async function countOwnFindings(world: World, organisationId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { n } = await read(world, 'finding')
    .selectFrom('finding')
    .where('finding.organisation_id', '=', organisationId)
    .where('finding.id', 'in', ids)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
