import { typeGroup, type TypeGroup } from '../../shared/evidence/answers.ts';
import type { KindCounts } from '../../shared/evidence/cells.ts';
import type { RatingCount } from '../../shared/evidence/rating.ts';
import type { AdviceId, FindingKind, Layer, NameStatus } from '../../shared/nouns.ts';
import type { AdviceCount, PartFindings, Proposal, Relation } from '../../shared/values.ts';
import { read, type World } from '../db/world.ts';
import { inRegister } from '../db/stages.ts';

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

/** Findings that hang on no value, by the part they hang on. */
export async function countByPart(world: World): Promise<PartFindings[]> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => [
      'finding.level',
      eb.fn.coalesce('finding.principle_id', 'finding.foundation_id').as('id'),
      eb.fn.countAll<number>().as('findings'),
    ])
    .where('finding.value_id', 'is', null)
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

/** How many organisations of each type the register has on the world's date; an invented organisation is in no register. */
export async function countRegister(world: World): Promise<{ type: TypeGroup; count: number }[]> {
  const rows = await read(world, 'organisation')
    .selectFrom('organisation')
    .select((eb) => ['organisation.layer', 'organisation.network', eb.fn.countAll<number>().as('count')])
    .where(inRegister(world, 'core'))
    .where('organisation.invented', '=', 0)
    .groupBy(['organisation.layer', 'organisation.network'])
    .orderBy('organisation.layer')
    .orderBy('organisation.network')
    .execute();
  return rows.map(({ layer, network, count }) => ({ type: typeGroup({ layer, network }), count }));
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
    ])
    .where('finding.value_id', '=', valueId)
    .where(`finding.${scale}`, 'is not', null)
    .groupBy(['finding.organisation_id', `finding.${scale}`])
    .orderBy('finding.organisation_id')
    .orderBy(`finding.${scale}`)
    .execute();
  return rows.flatMap(({ organisationId, step, findings }) =>
    step === null ? [] : [{ valueId, organisationId, step: Number(step), findings }],
  );
}

/** Findings and organisations per advice about a value. */
export async function countAdvice(world: World, valueId: string): Promise<AdviceCount[]> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => [
      'finding.advice',
      eb.fn.countAll<number>().as('findings'),
      eb.fn.count<number>('finding.organisation_id').distinct().as('organisations'),
    ])
    .where('finding.value_id', '=', valueId)
    .where('finding.advice', 'is not', null)
    .groupBy('finding.advice')
    .execute();
  return rows.flatMap(({ advice, ...row }) => (advice === null ? [] : [{ ...row, advice: advice as AdviceId }]));
}

/** Findings about a value that propose a text or a merge, by organisation; at most 200. */
export function listProposals(world: World, valueId: string): Promise<Proposal[]> {
  return read(world, 'finding', 'organisation', 'value')
    .selectFrom('finding')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
    .leftJoin('value', 'value.id', 'finding.merge_value_id')
    .select([
      ...([
        'finding.id as findingId',
        'organisation.id as organisationId',
        'organisation.name as organisation',
        'finding.advice',
      ] as const),
      ...([
        'finding.text',
        'finding.text_proposal as proposal',
        'value.name as mergeWith',
        'value.name_status as mergeStatus',
      ] as const),
    ])
    .where('finding.value_id', '=', valueId)
    .where((eb) => eb.or([eb('finding.text_proposal', 'is not', null), eb('finding.merge_value_id', 'is not', null)]))
    .orderBy('organisation.sort_key')
    .orderBy('finding.date')
    .orderBy('finding.id')
    .limit(200)
    .execute();
}

interface Side { at: 'value_id' | 'other_value_id'; names: 'value_id' | 'other_value_id' }

/** Dilemmas seen from a value: the other values its findings name, or the values whose findings name it. */
export function countDilemmas(world: World, valueId: string, { at, names }: Side): Promise<Relation[]> {
  return read(world, 'finding', 'value')
    .selectFrom('finding')
    .innerJoin('value', 'value.id', `finding.${names}`)
    .select((eb) => [
      ...(['value.id', 'value.name', 'value.name_status as nameStatus'] as const),
      eb.fn.countAll<number>().as('findings'),
      eb.fn.count<number>('finding.organisation_id').distinct().as('organisations'),
    ])
    .where(`finding.${at}`, '=', valueId)
    .where('finding.kind', '=', 'dilemma')
    .groupBy(['value.id', 'value.name', 'value.name_status'])
    .orderBy('findings', 'desc')
    .orderBy('value.id')
    .execute() as Promise<Relation[]>;
}

/** Frameworks that findings about a value overlap with. */
export async function countOverlaps(world: World, valueId: string): Promise<Relation[]> {
  const rows = await read(world, 'finding', 'framework')
    .selectFrom('finding')
    .innerJoin('framework', 'framework.id', 'finding.framework_id')
    .select((eb) => [
      ...(['framework.id', 'framework.name'] as const),
      eb.fn.countAll<number>().as('findings'),
      eb.fn.count<number>('finding.organisation_id').distinct().as('organisations'),
    ])
    .where('finding.value_id', '=', valueId)
    .where('finding.kind', '=', 'overlap')
    .groupBy(['framework.id', 'framework.name'])
    .orderBy('findings', 'desc')
    .orderBy('framework.id')
    .execute();
  return rows.map((row) => ({ ...row, nameStatus: null as NameStatus | null }));
}

/** Counts by kind as one object. */
export function kindCounts(rows: readonly Pick<KindRow, 'kind' | 'n'>[]): KindCounts {
  const counts: KindCounts = {};
  for (const { kind, n } of rows) counts[kind] = (counts[kind] ?? 0) + n;
  return counts;
}
