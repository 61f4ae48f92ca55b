import type { Layer, NameStatus } from '../../shared/nouns.ts';
import { read, type World } from './world.ts';

interface Part {
  name: string;
  nameStatus: NameStatus | null;
}

/** What findings refer to, by id. All of it is small: the parts of the code, the pilots, the frameworks. */
export interface FindingNames {
  parts: ReadonlyMap<string, Part>;
  pilots: ReadonlyMap<string, string>;
  /** the same pilots as one chooses from them: by organisation, then by title */
  pilotList: { id: string; title: string; editionId: string; organisationId: string; organisation: string }[];
  organisations: ReadonlyMap<string, { name: string; layer: Layer }>;
  frameworks: ReadonlyMap<string, string>;
}

/** Names are read once for a page or a file and looked up: joining them to every row costs more than reading the row. */
export async function findingNames(world: World): Promise<FindingNames> {
  const code = await read(world, 'foundation', 'principle', 'value')
    .selectFrom('foundation')
    .leftJoin('principle', 'principle.foundation_id', 'foundation.id')
    .leftJoin('value', 'value.principle_id', 'principle.id')
    .select([
      ...(['foundation.id as foundationId', 'foundation.name as foundation', 'principle.id as principleId'] as const),
      ...(['principle.name as principle', 'value.id as valueId', 'value.name as value', 'value.name_status as status'] as const),
    ])
    .execute();
  const pilots = await read(world, 'pilot', 'organisation')
    .selectFrom('pilot')
    .innerJoin('organisation', 'organisation.id', 'pilot.organisation_id')
    .select([
      ...([
        'pilot.id',
        'pilot.title',
        'pilot.edition_id as editionId',
        'organisation.id as organisationId',
        'organisation.name as organisation',
      ] as const),
      'organisation.layer',
    ])
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .orderBy('pilot.title')
    .orderBy('pilot.id')
    .execute();
  const frameworks = await read(world, 'framework')
    .selectFrom('framework')
    .select(['id', 'name'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const parts = new Map<string, Part>();
  for (const { foundationId, foundation, principleId, principle, valueId, value, status } of code) {
    parts.set(foundationId, { name: foundation, nameStatus: null });
    if (principleId !== null) parts.set(principleId, { name: principle ?? '', nameStatus: null });
    if (valueId !== null) parts.set(valueId, { name: value ?? '', nameStatus: status });
  }
  return {
    parts,
    pilots: new Map(pilots.map(({ id, title }) => [id, title])),
    pilotList: pilots.map(({ layer: _layer, ...pilot }) => pilot),
    organisations: new Map(pilots.map(({ organisationId, organisation: name, layer }) => [organisationId, { name, layer }])),
    frameworks: new Map(frameworks.map(({ id, name }) => [id, name])),
  };
}
