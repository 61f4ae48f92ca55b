import { countSteps, medianStep } from './ordinal.ts';
import { Tally, type Trial, type TrialAnswer, type TrialKind } from './trials.ts';

/** One organisation's own judgement of a value, its type, and its findings per step. */
export interface WeighedAnswer extends TrialAnswer {
  type: string;
  findingsPerStep: readonly number[];
}

function leastCommonMultiple(numbers: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return numbers.reduce((a, b) => (a / divisor(a, b)) * b, 1);
}

/** Counts in which every type weighs the same, whatever the number of its organisations: whole numbers, so exact. */
function typesEqual(answers: readonly WeighedAnswer[], scaleSteps: number): number[] {
  const sizes = new Map<string, number>();
  for (const { type } of answers) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  const whole = leastCommonMultiple([...sizes.values()]);
  const counts = new Array<number>(scaleSteps).fill(0);
  for (const { type, step } of answers) counts[step] = (counts[step] ?? 0) + whole / (sizes.get(type) ?? 1);
  return counts;
}

/** The other weightings that relevance and applicability alone have, as a check: each type equal, and per finding. */
export function tryWeightings(answers: readonly WeighedAnswer[], scaleSteps: number): Trial[] {
  const found = medianStep(
    countSteps(
      answers.map(({ step }) => step),
      scaleSteps,
    ),
  );
  if (found === null) return [];
  const weighed = (kind: TrialKind, counts: number[]): Trial => {
    const tally = new Tally(kind, found);
    const median = medianStep(counts);
    if (median) tally.add(median, []);
    return tally.done();
  };
  const perFinding = Array.from({ length: scaleSteps }, (_, step) =>
    answers.reduce((sum, { findingsPerStep }) => sum + (findingsPerStep[step] ?? 0), 0),
  );
  return [weighed('types-equal', typesEqual(answers, scaleSteps)), weighed('per-finding', perFinding)];
}
