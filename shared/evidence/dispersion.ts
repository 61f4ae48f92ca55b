import type { Counts } from './ordinal.ts';
import { total } from './ordinal.ts';

/**
 * Leik's D, ordinal dispersion between 0 (all on one step) and 1 (half at each end): twice the sum over the steps of the smaller of
 * the cumulative share and its complement, divided by the number of steps less one. Null for fewer than two steps or no observations.
 * Source: Leik 1966, as documented with R's agrmt.
 */
export function leikD(counts: Counts): number | null {
  const n = total(counts);
  if (counts.length < 2 || n === 0) return null;
  let passed = 0;
  // Whole numbers until the one division at the end, so that multiplied counts give the very same value.
  const distance = counts.reduce((sum, count) => {
    passed += count;
    return sum + Math.min(passed, n - passed);
  }, 0);
  return (2 * distance) / (n * (counts.length - 1));
}
