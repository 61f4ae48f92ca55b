import { sql } from 'kysely';
import { typeGroup } from '../../shared/evidence/answers.ts';
import { findingKinds, type ExaminationState, type FindingKind } from '../../shared/nouns.ts';
import type { AnnouncedSource, StageCount } from '../../shared/overview.ts';
import type { ShownStage } from '../../shared/participation.ts';
import { inRegister, readStages } from '../db/stages.ts';
import { read, type World } from '../db/world.ts';

/** The findings of one cell by kind, and how many of them are drafts; without a value they are about a principle, a foundation or the code. */
export interface CellCount extends Record<FindingKind, number> {
  valueId: string | null;
  organisationId: string;
  drafts: number;
}

/**
 * All findings in one grouped read: the covering index counts them by cell, state and kind, and those counts are put beside each other,
 * so that one row a cell leaves the database.
 */
export function countCells(world: World): Promise<CellCount[]> {
  const counted = read(world, 'finding')
    .selectFrom('finding')
    .select(['finding.value_id', 'finding.organisation_id', 'finding.state', 'finding.kind'])
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .groupBy(['finding.value_id', 'finding.organisation_id', 'finding.state', 'finding.kind']);
  const sumWhere = (column: 'kind' | 'state', is: string) =>
    sql<number>`sum(case when ${sql.ref(`counted.${column}`)} = ${sql.lit(is)} then counted.n else 0 end)`;
  return world.db
    .selectFrom(counted.as('counted'))
    .select(['counted.value_id as valueId', 'counted.organisation_id as organisationId', sumWhere('state', 'draft').as('drafts')])
    .select(findingKinds.map((kind) => sumWhere('kind', kind).as(kind)))
    .groupBy(['counted.value_id', 'counted.organisation_id'])
    .execute() as Promise<CellCount[]>;
}

/** What the pilots of an organisation recorded about having examined a value, each state once. */
export function listExamined(world: World): Promise<{ valueId: string; organisationId: string; state: ExaminationState }[]> {
  return read(world, 'examination')
    .selectFrom('examination')
    .select(['examination.value_id as valueId', 'examination.organisation_id as organisationId', 'examination.state'])
    .groupBy(['examination.value_id', 'examination.organisation_id', 'examination.state'])
    .execute();
}

export async function countPilots(world: World): Promise<number> {
  const { n } = await read(world, 'pilot')
    .selectFrom('pilot')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** How many organisations of the register, and of the others that take part, are in which stage; per type. */
export async function countStages(world: World): Promise<StageCount[]> {
  const stage = sql<ShownStage>`coalesce(stage_now.stage, 'none')`;
  const rows = await readStages(world)
    .selectFrom('organisation')
    .leftJoin('stage_now', 'stage_now.organisation_id', 'organisation.id')
    .leftJoin('pilots_of', 'pilots_of.organisation_id', 'organisation.id')
    .where((eb) => eb.or([inRegister(world, 'core'), inRegister(world, 'others')]))
    .select(['organisation.layer', 'organisation.network', stage.as('stage')])
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.count<number>('pilots_of.n').as('withPilot')])
    .groupBy(['organisation.layer', 'organisation.network', stage])
    .execute();
  return rows.map(({ layer, network, ...row }) => ({ ...row, type: typeGroup({ layer, network }) }));
}

/** Where the announcements that still stand are written, the source of most organisations first. */
export function listAnnouncedSources(world: World): Promise<AnnouncedSource[]> {
  return readStages(world)
    .selectFrom('stage_now')
    .innerJoin('organisation', 'organisation.id', 'stage_now.organisation_id')
    .where('stage_now.stage', '=', 'announced')
    .where(inRegister(world, 'core'))
    .where('stage_now.source', 'is not', null)
    .select([sql<string>`stage_now.source`.as('source'), 'stage_now.date'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['stage_now.source', 'stage_now.date'])
    .orderBy('count', 'desc')
    .orderBy('stage_now.date')
    .orderBy('stage_now.source')
    .limit(3)
    .execute();
}
