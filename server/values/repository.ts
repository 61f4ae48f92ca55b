import { sql } from 'kysely';
import { typeGroup, type TypeGroup } from '../../shared/evidence/answers.ts';
import type { KindCounts } from '../../shared/evidence/cells.ts';
import type { RatingCount } from '../../shared/evidence/rating.ts';
import type { FindingKind, Layer } from '../../shared/nouns.ts';
import type { PartFindings } from '../../shared/values.ts';
import { read, type World } from '../db/world.ts';

/** Findings of one organisation about one value, by kind. */
export interface KindRow {
  valueId: string;
  organisationId: string;
  kind: FindingKind;
  n: number;
}

/**
 * Findings by value, organisation and kind; `valueId` asks for one value. Grouped by state as well, which is the order of the index of
 * the matrix, so that nothing is sorted; a kind can come twice where one sees drafts of one's own.
 */
export async function countByKind(world: World, valueId?: string): Promise<KindRow[]> {
  const query = read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => [
      'finding.value_id as valueId',
      'finding.organisation_id as organisationId',
      'finding.kind',
      eb.fn.countAll<number>().as('n'),
    ])
    .where((eb) => (valueId === undefined ? eb('finding.value_id', 'is not', null) : eb('finding.value_id', '=', valueId)))
    .groupBy(['finding.value_id', 'finding.organisation_id', 'finding.state', 'finding.kind']);
  const rows = await query.execute();
  return rows.flatMap(({ valueId: value, ...row }) => (value === null ? [] : [{ ...row, valueId: value }]));
}

/** Of the findings about a value that others see, how many were checked on completeness. */
export async function countChecked(world: World, valueId: string): Promise<{ checked: number; total: number }> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => ['finding.state', eb.fn.countAll<number>().as('n')])
    .where('finding.value_id', '=', valueId)
    .where('finding.state', '<>', 'draft')
    .groupBy('finding.state')
    .execute();
  const of = (state: string): number => rows.find((row) => row.state === state)?.n ?? 0;
  return { checked: of('checked'), total: of('checked') + of('submitted') };
}

/** Findings under an edition that hang on no value, by the part they hang on. */
export async function countByPart(world: World, editionId: string): Promise<PartFindings[]> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => [
      'finding.level',
      eb.fn.coalesce('finding.principle_id', 'finding.foundation_id').as('id'),
      eb.fn.countAll<number>().as('findings'),
    ])
    .where('finding.value_id', 'is', null)
    .where('finding.edition_id', '=', editionId)
    .groupBy((eb) => ['finding.level', eb.fn.coalesce('finding.principle_id', 'finding.foundation_id')])
    .execute();
  return rows.flatMap(({ level, ...row }) => (level === 'waarde' ? [] : [{ ...row, level }]));
}

export interface NamedOrganisation {
  id: string;
  name: string;
  layer: Layer;
  type: TypeGroup;
  hasPilot: boolean;
}

/** Organisations with a pilot or a finding about something, by name: those a page about values may have to name. */
export async function organisationsOf(world: World, ids: readonly string[]): Promise<NamedOrganisation[]> {
  const rows = await read(world, 'organisation', 'pilot')
    .selectFrom('organisation')
    .select((eb) => [
      ...(['organisation.id', 'organisation.name', 'organisation.layer', 'organisation.network'] as const),
      eb
        .exists(eb.selectFrom('pilot').select('pilot.id').whereRef('pilot.organisation_id', '=', 'organisation.id'))
        .as('hasPilot'),
    ])
    .where((eb) =>
      eb.or([
        eb('organisation.id', 'in', eb.selectFrom('pilot').select('pilot.organisation_id')),
        ...(ids.length === 0 ? [] : [eb('organisation.id', 'in', ids)]),
      ]),
    )
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
  return rows.map(({ id, name, layer, network, hasPilot }) => ({
    id,
    name,
    layer,
    type: typeGroup({ layer, network }),
    hasPilot: Boolean(hasPilot),
  }));
}

/** Findings about a value by organisation and step; those without a judgement are left out. */
export async function countSteps(
  world: World,
  valueId: string,
  scale: 'relevance' | 'applicability',
): Promise<Omit<RatingCount, 'organisationType'>[]> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => [
      'finding.organisation_id as organisationId',
      `finding.${scale} as step`,
      eb.fn.countAll<number>().as('findings'),
      sql<number>`sum(case when finding.state = 'checked' then 1 else 0 end)`.as('checked'),
    ])
    .where('finding.value_id', '=', valueId)
    .where(`finding.${scale}`, 'is not', null)
    .groupBy(['finding.organisation_id', `finding.${scale}`])
    .orderBy('finding.organisation_id')
    .orderBy(`finding.${scale}`)
    .execute();
  return rows.flatMap(({ organisationId, step, findings, checked }) =>
    step === null ? [] : [{ valueId, organisationId, step: Number(step), findings, checked: Number(checked) }],
  );
}

/** Counts by kind as one object. */
export function kindCounts(rows: readonly Pick<KindRow, 'kind' | 'n'>[]): KindCounts {
  const counts: KindCounts = {};
  for (const { kind, n } of rows) counts[kind] = (counts[kind] ?? 0) + n;
  return counts;
}
