import { adviceIds, type NameStatus } from '../../shared/nouns.ts';
import type { AdviceCount, Proposal, Relation } from '../../shared/values.ts';
import { read, type World } from '../db/world.ts';

/* What findings about a value want changed in its text, and what they name beside it. */

/** Findings and organisations per advice about a value, in the fixed order of advices. */
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
  return adviceIds.flatMap((advice) =>
    rows.flatMap(({ findings, organisations, ...row }) => (row.advice === advice ? [{ advice, findings, organisations }] : [])),
  );
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

interface Side {
  at: 'value_id' | 'other_value_id';
  names: 'value_id' | 'other_value_id';
}

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
