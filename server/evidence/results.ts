import { optionOutcome, type AudienceResult } from '../../shared/audience.ts';
import {
  strictnessOutcome,
  type ChoiceResult,
  type CoverageResult,
  type StrictnessResult,
  type SupportResult,
} from '../../shared/bindingness.ts';
import { layerOfType, type StrictnessPosition } from '../../shared/evidence/answers.ts';
import { concludeAudience } from '../../shared/evidence/audience.ts';
import type { AudienceAnswer, AudiencePosition } from '../../shared/evidence/audience-option.ts';
import { concludeChoicesByLayer, type ChoicePosition } from '../../shared/evidence/choices.ts';
import { concludeCoverage } from '../../shared/evidence/coverage.ts';
import { makeResult, type Result } from '../../shared/evidence/result.ts';
import { concludeStrictness } from '../../shared/evidence/strictness.ts';
import type { Layer, QuestionId } from '../../shared/nouns.ts';
import type { ScaleView } from '../../shared/scales.ts';
import { agedBehind } from '../db/aged.ts';
import { sealed } from './frame.ts';
import type { Evidence, EvidencePosition } from './positions.ts';
import { scaleOf } from './scales.ts';

/* The result objects about positions, built once here: pages, overview and paper draw from the same ones, so they cannot disagree. */

interface Asked {
  question: string;
  scales: string[];
  selection?: Record<string, unknown>;
}

function resultOf<Outcome>(evidence: Evidence, asked: Asked, said: { outcome: Outcome; positionIds: string[] }): Result<Outcome> {
  const { frame, round, selection } = evidence;
  const chosen = { ...selection, round: round?.id ?? null, ...asked.selection };
  return sealed(
    makeResult({
      ...frame,
      ...{ question: asked.question, selection: chosen, scales: asked.scales, weighting: null, ...said },
      aged: agedBehind(evidence.leaned, said.positionIds),
    }),
  );
}

/** The organisations' positions on a question under a scale: those of the selected status, and the holders that have another. */
function countedOn(evidence: Evidence, question: QuestionId, scale: ScaleView) {
  const { positions, selection } = evidence;
  const given = positions.filter(
    (one) => one.question === question && one.holder === 'organisation' && one.scale_id === scale.id,
  );
  if (selection.status === undefined) return { counted: given, left: [] };
  const counts = (one: EvidencePosition): boolean => one.status === selection.status;
  return { counted: given.filter(counts), left: given.filter((one) => !counts(one)) };
}

function core(position: EvidencePosition) {
  const { id, holder, status, type: organisationType, organisation_id: organisationId, no_answer: noAnswer } = position;
  return { id, holder, status, organisationType, organisationId, noAnswer };
}

const stepOf = (code: string | null): number | null => (code === null ? null : Number(code));

function strictnessPosition(position: EvidencePosition & { layer: Layer }): StrictnessPosition {
  const { layer, answer, floor, ceiling } = position;
  return Object.assign(core(position), { layer, step: stepOf(answer), floor: stepOf(floor), ceiling: stepOf(ceiling) });
}

const aboutLayer = (position: EvidencePosition): position is EvidencePosition & { layer: Layer } => position.layer !== null;
const holdersAbout = (positions: readonly EvidencePosition[], layer: Layer): string[] =>
  positions.filter((one) => one.layer === layer).map((one) => one.organisation_id);

/** How binding: one result for each layer spoken about or taking part, and one on the support in every layer. Layers are never added up. */
export function strictnessResults(evidence: Evidence): { layers: StrictnessResult[]; support: SupportResult } {
  const scale = scaleOf(evidence.scales, 'bindingness');
  const { counted, left } = countedOn(evidence, 'bindingness', scale);
  const positions = counted.filter(aboutLayer).map(strictnessPosition);
  const { layers, supportInEveryLayer } = concludeStrictness(positions, evidence.inPilot, scale.options.length);
  const own = positions.filter((one) => one.step !== null && layerOfType(one.organisationType) === one.layer);
  return {
    layers: layers.map((block) => {
      const outcome = strictnessOutcome(block, positions, holdersAbout(left, block.layer));
      const asked = { question: 'bindingness', scales: [scale.id], selection: { layer: block.layer } };
      return resultOf(evidence, asked, { outcome, positionIds: block.positionIds });
    }),
    support: resultOf(
      evidence,
      { question: 'bindingness-support', scales: [scale.id] },
      { outcome: supportInEveryLayer, positionIds: own.map(({ id }) => id) },
    ),
  };
}

/** The layer a position is about: the one it names, or for a question about the code as a whole the layer of who answers. */
const subjectLayer = (one: EvidencePosition): Layer => one.layer ?? layerOfType(one.type);

function choicePosition(position: EvidencePosition): ChoicePosition {
  const answers = position.answer === null ? [] : position.answer.split('+');
  return Object.assign(core(position), { layer: subjectLayer(position), answers });
}

/** An unordered question with several answers: one result for each layer spoken about (basis, accountability) or answering (integration). */
export function choiceResults(evidence: Evidence, question: 'basis' | 'accountability' | 'integration'): ChoiceResult[] {
  const scale = scaleOf(evidence.scales, question);
  const { counted, left } = countedOn(evidence, question, scale);
  const expected = evidence.inPilot.filter(({ id }) => !left.some((one) => one.organisation_id === id));
  const blocks = concludeChoicesByLayer(
    counted.map(choicePosition),
    scale.options.map(({ code }) => code),
    expected,
  );
  return blocks.map((block) => {
    const { layer, positionIds } = block;
    const otherStatus = left
      .filter((one) => subjectLayer(one) === layer)
      .map((one) => one.organisation_id)
      .sort();
    const asked = { question, scales: [scale.id], selection: { layer } };
    return resultOf(evidence, asked, { outcome: { ...block, otherStatus }, positionIds });
  });
}

// stored as the scale has it; the core's word for 'in the first place' says what it is
const audienceCodes: Readonly<Record<string, AudienceAnswer>> = { first: 'primary', also: 'also', not: 'not' };

function audiencePositions(positions: readonly EvidencePosition[]): AudiencePosition[] {
  return positions.flatMap((position) => {
    const { audience_option: option, meaning, answer, signed_function: signedFunction } = position;
    if (option === null || meaning === null) return [];
    return [Object.assign(core(position), { option, meaning, signedFunction, answer: audienceCodes[answer ?? ''] ?? null })];
  });
}

/** For whom: one result a meaning. */
export function audienceResults(evidence: Evidence): AudienceResult[] {
  const scale = scaleOf(evidence.scales, 'audience');
  const options = scaleOf(evidence.scales, 'audience-option');
  const { counted, left } = countedOn(evidence, 'audience', scale);
  const positions = audiencePositions(counted);
  const { meanings, layers, withoutPilot } = concludeAudience(
    positions,
    evidence.inPilot,
    options.options.map(({ code }) => code),
  );
  return meanings.map((block) => {
    const { meaning } = block;
    const silenced = left.filter((one) => one.meaning === meaning);
    const heldOn = (option: string): string[] =>
      silenced.filter((one) => one.audience_option === option).map((one) => one.organisation_id);
    const outcome = {
      ...block,
      options: block.options.map((one) => optionOutcome(one, heldOn(one.option))),
      layers,
      withoutPilot,
    };
    const positionIds = positions.filter((one) => one.meaning === meaning).map(({ id }) => id);
    const asked = { question: 'audience', scales: [scale.id, options.id], selection: { meaning } };
    return resultOf(evidence, asked, { outcome, positionIds });
  });
}

/** Which types take part, of how many in the register on the day of the frame; stands beside every figure. */
export function coverageResult(evidence: Evidence): CoverageResult {
  const outcome = concludeCoverage(evidence.register, evidence.inPilot);
  const { frame } = evidence;
  const parts = { ...frame, question: 'coverage', selection: {}, scales: [], weighting: null, outcome, positionIds: [] };
  return sealed(makeResult(parts));
}
