import type { PilotOrganisation } from '../../shared/evidence/answers.ts';
import { layerOfType } from '../../shared/evidence/answers.ts';
import { concludeMatrix, type CellRecord, type Matrix } from '../../shared/evidence/matrix.ts';
import { makeResult, type Result } from '../../shared/evidence/result.ts';
import { layers, questionIds, type Layer } from '../../shared/nouns.ts';
import {
  concludeParticipation,
  missingPositions,
  missingValues,
  overviewFilterSchema,
  type Missing,
  type OverviewFilter,
  type OverviewPage,
  type StagesOf,
} from '../../shared/overview.ts';
import { whyClosed } from '../../shared/rounds.ts';
import { newestEdition, valuesOf } from '../db/code.ts';
import type { World } from '../db/world.ts';
import { sealed, type Frame } from '../evidence/frame.ts';
import { readEvidence, type Evidence } from '../evidence/positions.ts';
import { audienceResults, strictnessResults } from '../evidence/results.ts';
import { scaleOf } from '../evidence/scales.ts';
import { readProcedure, router } from '../trpc.ts';
import { recentChanges } from './changes.ts';
import { cellRecords, totalFindings } from './matrix.ts';
import { countCells, countPilots, countStages, listAnnouncedSources, listExamined } from './repository.ts';

const RECENT = 10;

function resultOf<Outcome>(
  frame: Frame,
  asked: { question: string; selection: Record<string, unknown> },
  outcome: Outcome,
): Result<Outcome> {
  return sealed(makeResult({ ...frame, ...asked, scales: [], weighting: null, positionIds: [], outcome }));
}

async function participation(world: World, frame: Frame): Promise<Result<StagesOf[]>> {
  return resultOf(frame, { question: 'participation', selection: {} }, concludeParticipation(await countStages(world)));
}

/** Organisations with a pilot as the columns of the matrix: by layer, then by name. */
function columnsOf(evidence: Evidence, layer: Layer | undefined): PilotOrganisation[] {
  const types = new Map(evidence.inPilot.map((one) => [one.id, one.type]));
  const place = (one: { layer: Layer }): number => layers.indexOf(one.layer);
  return evidence.organisations
    .filter(({ id }) => types.has(id))
    .sort((a, b) => place(a) - place(b))
    .map(({ id, type }) => ({ id, type }))
    .filter(({ type }) => layer === undefined || layerOfType(type) === layer);
}

/** What is not there yet before the meeting of the round that is open. */
async function missing(world: World, evidence: Evidence, whole: Matrix): Promise<Missing> {
  const closed = (round: Evidence['rounds'][number]) =>
    whyClosed({ state: round.state, open_date: round.openDate, close_date: round.closeDate }, world.today);
  const round = evidence.rounds.find((one) => closed(one) === null) ?? null;
  const asked =
    round === null || round.id === evidence.round?.id ? evidence : await readEvidence(world, { round: round.id }, questionIds);
  const takingPart = evidence.organisations.filter(({ id }) => evidence.inPilot.some((one) => one.id === id));
  const given = asked.positions.filter((position) => position.holder === 'organisation');
  return { round, positions: round === null ? [] : missingPositions(takingPart, given), ...missingValues(whole) };
}

function matrixResult(
  evidence: Evidence,
  valueIds: string[],
  asked: { layer: Layer | undefined; records: CellRecord[] },
): Result<Matrix> {
  const selection = asked.layer === undefined ? {} : { layer: asked.layer };
  return resultOf(
    evidence.frame,
    { question: 'matrix', selection },
    concludeMatrix(valueIds, columnsOf(evidence, asked.layer), asked.records),
  );
}

async function overview(world: World, { layer }: OverviewFilter): Promise<OverviewPage> {
  const evidence = await readEvidence(world, {}, questionIds);
  const edition = await newestEdition(world);
  const values = edition === undefined ? [] : await valuesOf(world, edition.id);
  const counts = await countCells(world);
  const records = cellRecords(counts, await listExamined(world));
  const valueIds = values.map(({ id }) => id);
  const matrix = matrixResult(evidence, valueIds, { layer, records });
  const whole = layer === undefined ? matrix.outcome : concludeMatrix(valueIds, columnsOf(evidence, undefined), records);
  const { layers: strictness, support } = strictnessResults(evidence);
  return {
    ...{ values, matrix, strictness, support },
    totals: { pilots: await countPilots(world), organisations: evidence.inPilot.length, ...totalFindings(counts) },
    participation: await participation(world, evidence.frame),
    announced: await listAnnouncedSources(world),
    organisations: evidence.organisations,
    round: evidence.round,
    audience: audienceResults(evidence),
    scales: {
      bindingness: scaleOf(evidence.scales, 'bindingness'),
      'audience-option': scaleOf(evidence.scales, 'audience-option'),
    },
    missing: await missing(world, evidence, whole),
    changes: await recentChanges(world, RECENT),
  };
}

export const overviewRouter = router({
  /** Everything on the landing page, in one answer. */
  page: readProcedure
    .input(overviewFilterSchema)
    .query(({ ctx, input }): Promise<OverviewPage> => ctx.settle((world) => overview(world, input))),
});
