import { sql } from 'kysely';
import { typeGroup } from '../../shared/evidence/answers.ts';
import type { NamingAnswer } from '../../shared/every-layer.ts';
import { findingKinds, type ExaminationState, type FindingKind, type QuestionId } from '../../shared/nouns.ts';
import type { ShownStage } from '../../shared/participation.ts';
import type { StageCount } from '../../shared/stages.ts';
import { CURRENT, inRegister, readStages } from '../db/stages.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';

/** The findings of one cell by kind; without a value they are about a principle, a foundation or the code. */
export interface CellCount extends Record<FindingKind, number> {
  valueId: string | null;
  organisationId: string;
  drafts: number;
  checked: number;
  /** all of them */
  n: number;
}

function cellsQuery(world: World) {
  const counted = read(world, 'finding')
    .selectFrom('finding')
    .select(['finding.value_id', 'finding.organisation_id', 'finding.state', 'finding.kind'])
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .groupBy(['finding.value_id', 'finding.organisation_id', 'finding.state', 'finding.kind']);
  const sumWhere = (column: 'kind' | 'state', is: string) =>
    sql<number>`sum(case when ${sql.ref(`counted.${column}`)} = ${sql.lit(is)} then counted.n else 0 end)`;
  return world.db
    .selectFrom(counted.as('counted'))
    .select(['counted.value_id as valueId', 'counted.organisation_id as organisationId'])
    .select([sumWhere('state', 'draft').as('drafts'), sumWhere('state', 'checked').as('checked')])
    .select((eb) => eb.fn.sum<number>('counted.n').as('n'))
    .select(findingKinds.map((kind) => sumWhere('kind', kind).as(kind)))
    .groupBy(['counted.value_id', 'counted.organisation_id']);
}

/**
 * All findings in one grouped read: the covering index counts them by cell, state and kind, and those counts are put beside each other,
 * so that one row a cell leaves the database.
 */
export function countCells(world: World): Promise<CellCount[]> {
  return rowsOf(world, cellsQuery, null) as Promise<CellCount[]>;
}

function examinedQuery(world: World) {
  return read(world, 'examination')
    .selectFrom('examination')
    .select(['examination.value_id as valueId', 'examination.organisation_id as organisationId', 'examination.state'])
    .groupBy(['examination.value_id', 'examination.organisation_id', 'examination.state']);
}

/** What the pilots of an organisation recorded about having examined a value, each state once. */
export function listExamined(world: World): Promise<{ valueId: string; organisationId: string; state: ExaminationState }[]> {
  return rowsOf(world, examinedQuery, null);
}

export async function countPilots(world: World): Promise<number> {
  const { n } = await read(world, 'pilot')
    .selectFrom('pilot')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Organisations of one type in one stage; where the stage is 'announced' also where that is written. */
interface StageGroup extends StageCount {
  source: string | null;
  date: string | null;
}

function stagesQuery(world: World) {
  const stage = sql<ShownStage>`coalesce(stage_now.stage, 'none')`;
  const source = sql<string | null>`case when stage_now.stage = 'announced' then stage_now.source end`;
  const date = sql<string | null>`case when stage_now.stage = 'announced' then stage_now.date end`;
  return readStages(world)
    .selectFrom('organisation')
    .leftJoin('stage_now', 'stage_now.organisation_id', 'organisation.id')
    .leftJoin('pilots_of', 'pilots_of.organisation_id', 'organisation.id')
    .where(inRegister(world, CURRENT))
    .select(['organisation.layer', 'organisation.network', stage.as('stage'), source.as('source'), date.as('date')])
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.count<number>('pilots_of.n').as('withPilot')])
    .groupBy(['organisation.layer', 'organisation.network', stage, source, date]);
}

/**
 * How many organisations of the register, and of the others that take part, are in which stage; per type, and of what was announced
 * per source.
 */
export async function countStages(world: World): Promise<StageGroup[]> {
  const rows = await rowsOf(world, stagesQuery, null);
  return rows.map(({ layer, network, ...row }) => ({ ...row, type: typeGroup({ layer, network }) }));
}

function namingsQuery(world: World, { roundId, scaleId }: { roundId: string; scaleId: string }) {
  return read(world, 'position', 'organisation')
    .selectFrom('position')
    .innerJoin('organisation', 'organisation.id', 'position.organisation_id')
    .select([
      'position.id',
      'position.organisation_id as organisationId',
      'position.answer',
      'organisation.layer',
      'organisation.network',
    ])
    .select([sql<string>`position.audience_option`.as('option'), sql<NamingAnswer['meaning']>`position.meaning`.as('meaning')])
    .where('position.question', '=', 'audience')
    .where('position.round_id', '=', roundId)
    .where('position.scale_id', '=', scaleId)
    .where('position.holder', '=', 'organisation')
    .where('position.state', '=', 'signed')
    .where('position.audience_option', 'is not', null)
    .where('position.meaning', 'is not', null)
    .where('position.value_id', 'is', null);
}

/** What organisations signed about the audience in a round, under one version of the scale; of that only who names which option. */
export async function listNamings(world: World, roundId: string, scaleId: string): Promise<NamingAnswer[]> {
  const rows = await rowsOf(world, namingsQuery, { roundId, scaleId });
  return rows.map(({ layer, network, ...row }) => ({ ...row, type: typeGroup({ layer, network }) }));
}

function spokenQuery(world: World, roundId: string) {
  return read(world, 'position')
    .selectFrom('position')
    .select(['position.question', 'position.organisation_id'])
    .where('position.round_id', '=', roundId)
    .where('position.holder', '=', 'organisation')
    .where('position.state', '=', 'signed')
    .groupBy(['position.question', 'position.organisation_id']);
}

/** Which organisations have a signed position on which question in a round, each pair once. */
export function listSpoken(world: World, roundId: string): Promise<{ question: QuestionId; organisation_id: string }[]> {
  return rowsOf(world, spokenQuery, roundId);
}
