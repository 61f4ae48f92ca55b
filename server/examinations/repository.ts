import { cellState, overPilots } from '../../shared/evidence/cells.ts';
import type { EmptyCell } from '../../shared/examinations.ts';
import { read, type World } from '../db/world.ts';

/**
 * How it stands with a value at an organisation that has no findings about it, over all its pilots; undefined where there is no such
 * organisation or value. It says what the cell of the matrix says: both ask `cellState`.
 */
export async function emptyCell(world: World, asked: { organisation: string; value: string }): Promise<EmptyCell | undefined> {
  const organisation = await read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name'])
    .where('organisation.id', '=', asked.organisation)
    .executeTakeFirst();
  const value = await read(world, 'value')
    .selectFrom('value')
    .select(['value.id', 'value.name', 'value.name_status as nameStatus'])
    .where('value.id', '=', asked.value)
    .executeTakeFirst();
  if (organisation === undefined || value === undefined) return undefined;
  const examined = await read(world, 'examination')
    .selectFrom('examination')
    .select('examination.state')
    .where('examination.organisation_id', '=', organisation.id)
    .where('examination.value_id', '=', value.id)
    .execute();
  return {
    ...{ organisationId: organisation.id, organisation: organisation.name },
    ...{ valueId: value.id, value: value.name, nameStatus: value.nameStatus },
    state: cellState(overPilots(examined.map(({ state }) => state)), {}),
  };
}
