import type { Sentence } from '../say.ts';
import { METHOD } from './method.ts';

/**
 * A whole percentage, or null below the method's minimum of organisations: out of a few, a percentage suggests more than there is.
 * It says 0 only for none and 100 only for all. @throws RangeError where the part is larger than the whole.
 */
export function percentage(part: number, whole: number): number | null {
  if (part < 0 || part > whole) throw new RangeError(`${part} of ${whole} is no part`);
  if (whole < METHOD.minimumForPercentage) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

/** "4 van 6 organisaties", with the percentage beside it from the method's minimum up. */
export function countOf(count: number, total: number): Sentence {
  const percent = percentage(count, total);
  if (percent === null) return { key: 'evidence.count.of', args: { count, total } };
  return { key: 'evidence.count.ofPercent', args: { count, total, percent } };
}
