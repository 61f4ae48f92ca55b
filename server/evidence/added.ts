import { layerOfType } from '../../shared/evidence/answers.ts';
import { countSteps } from '../../shared/evidence/ordinal.ts';
import { makeResult, type Result } from '../../shared/evidence/result.ts';
import { distributionOf, summarise } from '../../shared/evidence/summary.ts';
import type { AddedOutcome } from '../../shared/integration.ts';
import { layers } from '../../shared/nouns.ts';
import { agedBehind } from '../db/aged.ts';
import { sealed } from './frame.ts';
import type { Evidence, EvidencePosition } from './positions.ts';
import { scaleOf } from './scales.ts';

/** What the code adds to each framework, per layer of who answers; no cell where nobody answered. */
export function addedResults(evidence: Evidence): Result<AddedOutcome>[] {
  const scale = scaleOf(evidence.scales, 'addedValue');
  const { status } = evidence.selection;
  const given = evidence.positions.filter(
    (one) =>
      one.question === 'addedValue' &&
      one.holder === 'organisation' &&
      one.answer !== null &&
      (status === undefined || one.status === status),
  );
  const frameworks = [...new Set(given.flatMap(({ framework_id: id }) => (id === null ? [] : [id])))].sort();
  return frameworks.flatMap((frameworkId) =>
    layers.flatMap((layer) => {
      const about = given.filter((one) => one.framework_id === frameworkId && layerOfType(one.type) === layer);
      return about.length === 0 ? [] : [addedResult(evidence, { frameworkId, layer, scale }, about)];
    }),
  );
}

interface Asked {
  frameworkId: string;
  layer: AddedOutcome['layer'];
  scale: ReturnType<typeof scaleOf>;
}

function addedResult(evidence: Evidence, { frameworkId, layer, scale }: Asked, about: readonly EvidencePosition[]) {
  const answers = about.map((one) => ({ organisationId: one.organisation_id, step: Number(one.answer) }));
  const counts = countSteps(
    answers.map(({ step }) => step),
    scale.options.length,
  );
  const outcome: AddedOutcome = {
    ...{ frameworkId, layer },
    ...summarise(counts),
    distribution: distributionOf(answers, scale.options.length),
  };
  const positionIds = about.map(({ id }) => id);
  const { frame, round, selection } = evidence;
  const chosen = { ...selection, round: round?.id ?? null, framework: frameworkId, layer };
  const parts = { ...frame, question: 'addedValue', selection: chosen, scales: [scale.id], weighting: null };
  return sealed(makeResult({ ...parts, outcome, positionIds, aged: agedBehind(evidence.leaned, positionIds) }));
}
