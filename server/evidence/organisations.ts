import { typeGroup, type TypeGroup } from '../../shared/evidence/answers.ts';
import type { Layer } from '../../shared/nouns.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';

export interface EvidenceOrganisation {
  id: string;
  name: string;
  shortName: string;
  layer: Layer;
  type: TypeGroup;
}

/** Organisations by id: the ones asked, or those with a pilot. */
function organisationsQuery(world: World, ids: readonly string[] | 'with a pilot') {
  const every = read(world, 'organisation', 'pilot')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name', 'organisation.short_name', 'organisation.layer', 'organisation.network'])
    .orderBy('organisation.id');
  if (ids !== 'with a pilot') return every.where('organisation.id', 'in', ids);
  return every.where('organisation.id', 'in', (eb) => eb.selectFrom('pilot').select('pilot.organisation_id'));
}

/** Organisations as evidence knows them, by id: the ones asked, or those with a pilot. */
export async function listOrganisations(world: World, ids: readonly string[] | 'with a pilot'): Promise<EvidenceOrganisation[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(world, organisationsQuery, ids);
  return rows.map((row) => ({ id: row.id, name: row.name, shortName: row.short_name, layer: row.layer, type: typeGroup(row) }));
}

/** Who holds the positions beside those that are known; nearly always nobody, so their names are not joined to every position. */
export function otherHolders(world: World, rows: readonly { organisation_id: string }[], known: readonly EvidenceOrganisation[]) {
  const seen = new Set(known.map(({ id }) => id));
  const others = new Set<string>();
  for (const { organisation_id: id } of rows) if (!seen.has(id)) others.add(id);
  return listOrganisations(world, [...others].sort());
}

// one collator for all: making one for each comparison takes longer than every query of a page together
const { compare } = new Intl.Collator('nl');

/** Organisations by name, as Dutch orders them. */
export const byName = (a: EvidenceOrganisation, b: EvidenceOrganisation): number =>
  compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
