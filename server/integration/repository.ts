import { byName } from '../../shared/in-order.ts';
import type { ComparedFramework, IntegrationFilter } from '../../shared/integration.ts';
import { read, type World } from '../db/world.ts';

type Chosen = Pick<IntegrationFilter, 'layer' | 'until'>;

/** Per value whether something was found, and whether it was recognised or practised. Drafts of one's own are not counted. */
export async function listFoundValues(
  world: World,
  { layer, until }: Chosen,
): Promise<{ valueId: string; recognised: boolean }[]> {
  let query = read(world, 'finding', 'organisation')
    .selectFrom('finding')
    .where('finding.value_id', 'is not', null)
    .where('finding.state', '<>', 'draft');
  if (layer !== undefined)
    query = query.where('finding.organisation_id', 'in', (eb) =>
      eb.selectFrom('organisation').select('organisation.id').where('organisation.layer', '=', layer),
    );
  if (until !== undefined) query = query.where('finding.date', '<=', until);
  const rows = await query.select(['finding.value_id as valueId', 'finding.kind']).distinct().execute();
  return rows.flatMap(({ valueId, kind }) =>
    valueId === null ? [] : [{ valueId, recognised: kind === 'herkend' || kind === 'praktijk' }],
  );
}

/** The existing frameworks with what they consist of, by name. */
export async function listFrameworks(world: World): Promise<ComparedFramework[]> {
  const frameworks = await read(world, 'framework')
    .selectFrom('framework')
    .select(['id', 'name', 'layer', 'status', 'source'])
    .orderBy('id')
    .execute();
  frameworks.sort(byName(({ name }) => name));
  const items = await read(world, 'framework_item')
    .selectFrom('framework_item')
    .select(['id', 'framework_id', 'name'])
    .orderBy('framework_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return frameworks.map((framework) => ({
    ...framework,
    items: items.filter((item) => item.framework_id === framework.id).map(({ id, name }) => ({ id, name })),
  }));
}
