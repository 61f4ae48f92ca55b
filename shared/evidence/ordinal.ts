/** How many organisations chose each step of an ordered scale: the index is the step, the number a whole count. */
export type Counts = readonly number[];

/** The median as two steps: equal where one step holds the middle, different where the middle lies between two. */
export interface Median {
  lower: number;
  upper: number;
}

/** A stretch of a scale, both ends included. */
export interface StepRange {
  from: number;
  to: number;
}

/** The number of observations. @throws RangeError where a count is not a whole number of at least 0. */
export function total(counts: Counts): number {
  return counts.reduce((sum, count) => {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count of organisations`);
    return sum + count;
  }, 0);
}

/** Counts per step for answers given as step numbers 0 .. scaleSteps-1. @throws RangeError for a step that is not on the scale. */
export function countSteps(steps: readonly number[], scaleSteps: number): number[] {
  const counts = new Array<number>(scaleSteps).fill(0);
  for (const step of steps) {
    const count = counts[step];
    if (count === undefined) throw new RangeError(`step ${step} is not on a scale of ${scaleSteps} steps`);
    counts[step] = count + 1;
  }
  return counts;
}

/** The step that holds the observation at this place, the observations laid in order of step; places start at 1. */
function stepAt(counts: Counts, place: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) >= place);
}

/**
 * The ordinal median: the step of the middle observation, or the steps of the two middle ones with an even number.
 * Never the average of two steps: an ordered scale has no distances. Null without observations.
 */
export function medianStep(counts: Counts): Median | null {
  const n = total(counts);
  if (n === 0) return null;
  return { lower: stepAt(counts, Math.ceil(n / 2)), upper: stepAt(counts, Math.floor(n / 2) + 1) };
}

/**
 * The ordinal median of one organisation's own judgements, as one step: between two steps the lower, marked with `between`.
 * Only for relevance and applicability. Null without observations.
 */
export function lowerMedian(counts: Counts): { step: number; between: boolean } | null {
  const median = medianStep(counts);
  return median && { step: median.lower, between: median.lower !== median.upper };
}

/** Every step with the highest count, in order of the scale; none without observations. */
export function modes(counts: Counts): number[] {
  if (total(counts) === 0) return [];
  const highest = Math.max(...counts);
  return counts.flatMap((count, step) => (count === highest ? [step] : []));
}

/**
 * The steps that hold the middle half. Exact rule: lay the n observations in order of step and leave out floor(n/4) at each
 * end; the range runs from the step of the first that remains to that of the last. So it never holds less than half, and with
 * n divisible by four exactly half. Null without observations.
 */
export function middleHalf(counts: Counts): StepRange | null {
  const n = total(counts);
  if (n === 0) return null;
  const leftOut = Math.floor(n / 4);
  return { from: stepAt(counts, leftOut + 1), to: stepAt(counts, n - leftOut) };
}
