import type { Counts } from './ordinal.ts';
import { total } from './ordinal.ts';

/** One centre (A in the middle, J at the high end, L at the low end), two camps or more (U at both ends, S elsewhere), flat (F). */
export type Shape = 'A' | 'J' | 'L' | 'U' | 'S' | 'F';

/** Less than one organisation: between whole counts every difference is then a difference. */
const BELOW_ONE_ORGANISATION = 0.5;

function direction(difference: number, tolerance: number): number {
  return Math.abs(difference) > tolerance ? Math.sign(difference) : 0;
}

/** Up (1) and down (-1) along the scale, what stays level left out, repetition drawn together. */
function turns(heights: readonly number[], tolerance: number): number[] {
  const moves = heights.slice(1).map((height, i) => direction(height - (heights[i] ?? 0), tolerance));
  return moves.filter((move) => move !== 0).filter((move, i, all) => i === 0 || move !== all[i - 1]);
}

const shapes: Readonly<Record<string, Shape>> = { '1': 'J', '-1': 'L', '1 -1': 'A', '-1 1': 'U' };

/**
 * The shape of a distribution in the AJUS system of Galtung (1969), with F and L as the documentation of R's agrmt adds them.
 * A difference between two neighbouring steps of at most `tolerance` (in the unit of the heights) is none. Null for fewer than three steps.
 */
export function shape(heights: readonly number[], tolerance: number): Shape | null {
  const first = heights[0];
  const last = heights[heights.length - 1];
  if (first === undefined || last === undefined || heights.length < 3) return null;
  const path = turns(heights, tolerance);
  // Steps each too small to count can still add up to a slope.
  const overall = path.length > 0 ? path : [direction(last - first, tolerance)];
  if (overall[0] === 0) return 'F';
  return shapes[overall.join(' ')] ?? 'S';
}

/** The shape of counts of organisations, tolerance less than one organisation. Null for fewer than three steps or no observations. */
export function shapeOfOrganisations(counts: Counts): Shape | null {
  return total(counts) === 0 ? null : shape(counts, BELOW_ONE_ORGANISATION);
}
