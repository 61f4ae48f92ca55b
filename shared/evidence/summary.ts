import { agreement } from './agreement.ts';
import { sortIds } from './ids.ts';
import { METHOD } from './method.ts';
import type { Counts, Median, StepRange } from './ordinal.ts';
import { medianStep, middleHalf, modes, total } from './ordinal.ts';
import type { Shape } from './shape.ts';
import { shapeOfOrganisations } from './shape.ts';

/** Which organisations stand on a step, sorted by id. */
export interface StepOrganisations {
  step: number;
  organisationIds: string[];
}

/** What may be said of a distribution of organisations over an ordered scale. Agreement A and shape are null below five organisations. */
export interface OrdinalSummary {
  n: number;
  counts: number[];
  median: Median | null;
  modes: number[];
  middleHalf: StepRange | null;
  agreement: number | null;
  shape: Shape | null;
}

/** Everything the method says about counts per step; no index with fewer organisations than the method's minimum. */
export function summarise(counts: Counts): OrdinalSummary {
  const n = total(counts);
  const indexed = n >= METHOD.minimumForIndex;
  return {
    n,
    counts: [...counts],
    median: medianStep(counts),
    modes: modes(counts),
    middleHalf: middleHalf(counts),
    agreement: indexed ? agreement(counts) : null,
    shape: indexed ? shapeOfOrganisations(counts) : null,
  };
}

/** The organisations per step, for every step of the scale; sorted by id, so the order of arrival does not matter. */
export function distributionOf(
  answers: readonly { organisationId: string; step: number }[],
  scaleSteps: number,
): StepOrganisations[] {
  return Array.from({ length: scaleSteps }, (_, step) => ({
    step,
    organisationIds: sortIds(answers.filter((answer) => answer.step === step).map((answer) => answer.organisationId)),
  }));
}
