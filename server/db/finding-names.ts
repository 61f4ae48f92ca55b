import { byName, byNameWithin } from '../../shared/in-order.ts';
import type { Layer, NameStatus } from '../../shared/nouns.ts';
import { rowsOf } from './rows-of.ts';
import { read, type World } from './world.ts';

interface Part {
  name: string;
  nameStatus: NameStatus | null;
}

/** A part of the code with what it is part of; in the order of the code, edition by edition. */
export interface CodeRow {
  editionId: string;
  foundationId: string;
  foundation: string;
  principleId: string | null;
  principle: string | null;
  valueId: string | null;
  value: string | null;
  status: NameStatus | null;
}

/** What findings refer to, by id. All of it is small: the parts of the code, the pilots, the frameworks. */
export interface FindingNames {
  parts: ReadonlyMap<string, Part>;
  code: readonly CodeRow[];
  pilots: ReadonlyMap<string, string>;
  /** the same pilots as one chooses from them: by organisation, then by title */
  pilotList: { id: string; title: string; editionId: string; organisationId: string; organisation: string }[];
  organisations: ReadonlyMap<string, { name: string; layer: Layer }>;
  frameworks: ReadonlyMap<string, string>;
}

function codeQuery(world: World) {
  return read(world, 'foundation', 'principle', 'value')
    .selectFrom('foundation')
    .leftJoin('principle', 'principle.foundation_id', 'foundation.id')
    .leftJoin('value', 'value.principle_id', 'principle.id')
    .select([
      ...(['foundation.edition_id as editionId', 'foundation.id as foundationId', 'foundation.name as foundation'] as const),
      ...(['principle.id as principleId', 'principle.name as principle'] as const),
      ...(['value.id as valueId', 'value.name as value', 'value.name_status as status'] as const),
    ])
    .orderBy('foundation.position')
    .orderBy('foundation.id')
    .orderBy('principle.position')
    .orderBy('principle.id')
    .orderBy('value.number')
    .orderBy('value.id');
}

function pilotsQuery(world: World) {
  return read(world, 'pilot', 'organisation')
    .selectFrom('pilot')
    .innerJoin('organisation', 'organisation.id', 'pilot.organisation_id')
    .select([
      ...(['pilot.id', 'pilot.title', 'pilot.edition_id as editionId'] as const),
      ...(['organisation.id as organisationId', 'organisation.name as organisation', 'organisation.layer'] as const),
    ])
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .orderBy('pilot.id');
}

function frameworksQuery(world: World) {
  return read(world, 'framework').selectFrom('framework').select(['id', 'name']).orderBy('id');
}

/** Names are read once for a page or a file and looked up: joining them to every row costs more than reading the row. */
export async function findingNames(world: World): Promise<FindingNames> {
  const code: CodeRow[] = await rowsOf(world, codeQuery, null);
  const pilots = byNameWithin(
    await rowsOf(world, pilotsQuery, null),
    ({ organisationId }) => organisationId,
    ({ title }) => title,
  );
  const frameworks = [...(await rowsOf(world, frameworksQuery, null))].sort(byName(({ name }) => name));
  const parts = new Map<string, Part>();
  for (const { foundationId, foundation, principleId, principle, valueId, value, status } of code) {
    parts.set(foundationId, { name: foundation, nameStatus: null });
    if (principleId !== null) parts.set(principleId, { name: principle ?? '', nameStatus: null });
    if (valueId !== null) parts.set(valueId, { name: value ?? '', nameStatus: status });
  }
  return {
    ...{ parts, code },
    pilots: new Map(pilots.map(({ id, title }) => [id, title])),
    pilotList: pilots.map(({ layer: _layer, ...pilot }) => pilot),
    organisations: new Map(pilots.map(({ organisationId, organisation: name, layer }) => [organisationId, { name, layer }])),
    frameworks: new Map(frameworks.map(({ id, name }) => [id, name])),
  };
}
