import { nothingCarried, type Lineage, type RelatedValue } from '../../shared/carried.ts';
import type { MappingKind } from '../../shared/nouns.ts';
import { carriedUnder, originsOf } from '../db/carried.ts';
import { findingRows, findingsIn, newestFindings } from '../db/finding-rows.ts';
import { read, type World } from '../db/world.ts';

/** How many findings that were taken over the page itself shows; the list of findings has the rest. */
const SHOWN = 20;

interface Step {
  kind: MappingKind;
  fromId: string | null;
  toId: string | null;
  toEdition: string;
}

/** The lines of the was-wordtlijsten in which a value stands, on either side. */
function stepsOf(world: World, id: string): Promise<Step[]> {
  return read(world, 'mapping', 'edition')
    .selectFrom('mapping')
    .innerJoin('edition', 'edition.id', 'mapping.to_edition_id')
    .select(['mapping.kind', 'mapping.from_value_id as fromId', 'mapping.to_value_id as toId', 'edition.short as toEdition'])
    .where((eb) => eb.or([eb('mapping.from_value_id', '=', id), eb('mapping.to_value_id', '=', id)]))
    .orderBy('edition.published')
    .orderBy('mapping.id')
    .execute();
}

/** These values with their edition and what hangs on each itself, the newest edition first. */
async function relatedValues(world: World, kinds: ReadonlyMap<string, MappingKind | null>): Promise<RelatedValue[]> {
  const ids = [...kinds.keys()];
  if (ids.length === 0) return [];
  const counts = await carriedUnder(
    world,
    ids.map((one) => ({ valueId: one, originId: one })),
  );
  const rows = await read(world, 'value', 'edition')
    .selectFrom('value')
    .innerJoin('edition', 'edition.id', 'value.edition_id')
    .select(['value.id', 'value.name', 'value.name_status as nameStatus', 'edition.short as edition'])
    .where('value.id', 'in', ids)
    .orderBy('edition.published', 'desc')
    .orderBy('value.number')
    .orderBy('value.id')
    .execute();
  return rows.map((row) => {
    const { findings, organisations } = counts.get(row.id) ?? nothingCarried;
    return { ...row, kind: kinds.get(row.id) ?? null, findings, organisations };
  });
}

/** Where a value comes from and what became of it, with what stands under it from older editions; the findings themselves on request. */
export async function lineageOf(world: World, asked: { id: string; editionId: string; across: boolean }): Promise<Lineage> {
  const { id, editionId, across } = asked;
  const steps = await stepsOf(world, id);
  const origins = steps.some(({ toId }) => toId === id)
    ? (await originsOf(world, editionId)).filter(({ valueId }) => valueId === id)
    : [];
  const kindOf = (originId: string): MappingKind | null => steps.find(({ fromId }) => fromId === originId)?.kind ?? null;
  const originIds = origins.map(({ originId }) => originId);
  const next = steps.flatMap(({ fromId, toId, kind }) => (fromId === id && toId !== null ? [[toId, kind] as const] : []));
  const found = findingsIn(world).where('finding.value_id', 'in', originIds);
  return {
    before: await relatedValues(world, new Map(originIds.map((originId) => [originId, kindOf(originId)]))),
    after: await relatedValues(world, new Map(next)),
    droppedIn: steps.filter(({ fromId, toId }) => fromId === id && toId === null).map(({ toEdition }) => toEdition),
    carried: (await carriedUnder(world, origins)).get(id) ?? nothingCarried,
    carriedFindings: across && originIds.length > 0 ? await findingRows(world, newestFindings(found, SHOWN)) : [],
  };
}
