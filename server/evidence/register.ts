import { typeGroup, type TypeGroup } from '../../shared/evidence/answers.ts';
import { rowsOf } from '../db/rows-of.ts';
import { CURRENT, inRegister } from '../db/stages.ts';
import { read, type World } from '../db/world.ts';

/** How many organisations of one type the register has. */
export interface RegisterSize {
  type: TypeGroup;
  count: number;
}

function registerQuery(world: World, withOthers: boolean) {
  return read(world, 'organisation')
    .selectFrom('organisation')
    .where(inRegister(world, withOthers ? CURRENT : 'core'))
    .groupBy(['organisation.layer', 'organisation.network'])
    .select((eb) => ['organisation.layer', 'organisation.network', eb.fn.countAll<number>().as('count')])
    .orderBy('organisation.layer')
    .orderBy('organisation.network');
}

/**
 * The register on the world's date, per type, for every page that says "of N in the register". In an example the invented organisations
 * are among them, for they are the ones that take part; organisations beside the four layers count only where one of them does.
 */
export async function countRegister(world: World, takingPart: readonly { type: TypeGroup }[]): Promise<RegisterSize[]> {
  const rows = await rowsOf(
    world,
    registerQuery,
    takingPart.some(({ type }) => type === 'other'),
  );
  return rows.map(({ layer, network, count }) => ({ type: typeGroup({ layer, network }), count }));
}
