import type { Aged } from '../../shared/attachments.ts';
import { layerOfType, type PilotOrganisation } from '../../shared/evidence/answers.ts';
import { concludeMatrix, type CellRecord, type Matrix } from '../../shared/evidence/matrix.ts';
import { makeResult, type Result } from '../../shared/evidence/result.ts';
import { concludeNamedEverywhere, type NamedEverywhere } from '../../shared/every-layer.ts';
import { layers, type Layer } from '../../shared/nouns.ts';
import { missingPositions, missingValues, type Missing } from '../../shared/missing.ts';
import type { OverviewFilter, OverviewPage } from '../../shared/overview.ts';
import { announcedSources, concludeParticipation } from '../../shared/stages.ts';
import { closedFor } from '../../shared/rounds.ts';
import { countAged } from '../db/aged.ts';
import { originsOf } from '../db/carried.ts';
import { editionsWithShown, valuesOf } from '../db/code.ts';
import { findingsIn, type FindingSelection } from '../db/finding-rows.ts';
import type { World } from '../db/world.ts';
import { sealed } from '../evidence/frame.ts';
import { readEvidence, type Evidence } from '../evidence/positions.ts';
import { strictnessResults } from '../evidence/results.ts';
import { scaleOf } from '../evidence/scales.ts';
import { recentChanges } from './changes.ts';
import { cellRecords, totalFindings, withCarried } from './matrix.ts';
import { countCells, countPilots, countStages, listExamined, listNamings, listSpoken } from './repository.ts';

const RECENT = 10;

interface Asked {
  question: string;
  selection?: Record<string, unknown>;
  scales?: string[];
  positionIds?: string[];
  aged?: Aged | undefined;
}

function resultOf<Outcome>({ frame }: Evidence, asked: Asked, outcome: Outcome): Result<Outcome> {
  const { question, selection = {}, scales = [], positionIds = [], aged } = asked;
  return sealed(makeResult({ ...frame, question, selection, scales, positionIds, aged, weighting: null, outcome }));
}

/** Organisations with a pilot as the columns of the matrix: by layer, then by name. */
function columnsOf(evidence: Evidence, layer: Layer | undefined): PilotOrganisation[] {
  const inPilot = new Set(evidence.inPilot.map(({ id }) => id));
  const place = (one: { layer: Layer }): number => layers.indexOf(one.layer);
  return evidence.organisations
    .filter(({ id, type }) => inPilot.has(id) && (layer === undefined || layerOfType(type) === layer))
    .sort((a, b) => place(a) - place(b))
    .map(({ id, type }) => ({ id, type }));
}

/** What is not there yet before the meeting of the round that is open. */
async function missing(world: World, evidence: Evidence, whole: Matrix): Promise<Missing> {
  const round = evidence.rounds.find((one) => closedFor(one, world.today) === null) ?? null;
  const inPilot = new Set(evidence.inPilot.map(({ id }) => id));
  const takingPart = evidence.organisations.filter(({ id }) => inPilot.has(id));
  const positions = round === null ? [] : missingPositions(takingPart, await listSpoken(world, round.id));
  return { round, positions, ...missingValues(whole) };
}

/** For whom, as far as every layer names it, from the positions of the round that the two questions are shown for. */
async function namedEverywhere(world: World, evidence: Evidence): Promise<Result<NamedEverywhere[]>> {
  const { round, scales, inPilot } = evidence;
  const [scale, options] = [scaleOf(scales, 'audience'), scaleOf(scales, 'audience-option')];
  const answers = round === null ? [] : await listNamings(world, round.id, scale.id);
  const asked = {
    question: 'audience-every-layer',
    selection: { round: round?.id ?? null },
    scales: [scale.id, options.id],
    positionIds: answers.map(({ id }) => id),
  };
  return resultOf(
    evidence,
    asked,
    concludeNamedEverywhere(
      answers,
      inPilot,
      options.options.map(({ code }) => code),
    ),
  );
}

interface MatrixAsked {
  filter: OverviewFilter;
  records: CellRecord[];
  aged: Aged | undefined;
}

/** The matrix as asked, and over all layers: what is missing does not depend on which columns one looks at. */
function matrices(evidence: Evidence, valueIds: string[], asked: MatrixAsked) {
  const { records, filter, aged } = asked;
  const { layer } = filter;
  const conclude = (of: Layer | undefined): Matrix => concludeMatrix(valueIds, columnsOf(evidence, of), records);
  const matrix = resultOf(
    evidence,
    { question: 'matrix', selection: { ...(layer && { layer }), ...(filter.across && { across: true }) }, aged },
    conclude(layer),
  );
  return { matrix, whole: layer === undefined ? matrix.outcome : conclude(undefined) };
}

/** The findings that stand in the cells of the matrix of an edition. */
function inMatrix(world: World, edition: string, layer: Layer | undefined): FindingSelection {
  const inCells = findingsIn(world).where('finding.edition_id', '=', edition).where('finding.level', '=', 'waarde');
  if (layer === undefined) return inCells;
  return inCells.where('finding.organisation_id', 'in', (eb) =>
    eb.selectFrom('organisation').select('organisation.id').where('organisation.layer', '=', layer),
  );
}

/** Everything on the landing page, in one world. */
export async function overview(world: World, filter: OverviewFilter): Promise<OverviewPage> {
  const evidence = await readEvidence(world, {}, ['bindingness']);
  const { organisations, round, scales } = evidence;
  const { editions, shown } = await editionsWithShown(world, filter.edition);
  const edition = shown?.id ?? null;
  const values = edition === null ? [] : await valuesOf(world, edition);
  const valueIds = values.map(({ id }) => id);
  const counts = await countCells(world);
  const own = cellRecords(counts, await listExamined(world));
  const records = filter.across && edition !== null ? withCarried(own, counts, await originsOf(world, edition)) : own;
  const inEdition = { ...evidence, frame: { ...evidence.frame, edition } };
  const { matrix, whole } = matrices(inEdition, valueIds, {
    ...{ filter, records },
    aged: edition === null ? undefined : await countAged(world, inMatrix(world, edition, filter.layer)),
  });
  const { layers: strictness, support } = strictnessResults(evidence);
  const stages = await countStages(world);
  return {
    ...{ editions, values, matrix, strictness, support, organisations, round },
    totals: {
      pilots: await countPilots(world),
      organisations: evidence.inPilot.length,
      ...totalFindings(counts, new Set(valueIds)),
    },
    participation: resultOf(evidence, { question: 'participation' }, concludeParticipation(stages)),
    announced: announcedSources(stages),
    audience: await namedEverywhere(world, evidence),
    scales: { bindingness: scaleOf(scales, 'bindingness'), 'audience-option': scaleOf(scales, 'audience-option') },
    missing: await missing(world, evidence, whole),
    changes: await recentChanges(world, RECENT),
  };
}
