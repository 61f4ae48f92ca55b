import type { BindingnessPage } from '../../shared/bindingness.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';

function valuesAskedQuery(world: World, roundId: string) {
  return read(world, 'value', 'position')
    .selectFrom('value')
    .where('value.id', 'in', (eb) =>
      eb
        .selectFrom('position')
        .select('position.value_id')
        .where('position.round_id', '=', roundId)
        .where('position.question', '=', 'bindingness')
        .where('position.state', '=', 'signed')
        .where('position.value_id', 'is not', null),
    )
    .select(['value.id', 'value.name', 'value.name_status as nameStatus'])
    .orderBy('value.number')
    .orderBy('value.id');
}

/** The values about which strictness was asked apart in a round, in the order of the code. */
export function listValuesAsked(world: World, roundId: string): Promise<BindingnessPage['values']> {
  return rowsOf(world, valuesAskedQuery, roundId);
}
