import { folded } from './cells.ts';

/**
 * The number of letters to add, drop, change or swap with their neighbour to make one word the other (optimal string alignment).
 * Stops at `limit` + 1: further apart is all the same.
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, (before[j - 2] ?? Infinity) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The farthest a name may be from what was found and still be offered: two letters, or two in five of a long word. */
const reach = (found: string): number => Math.max(2, Math.floor(found.length * 0.4));

// A name is a line of a list; what is longer is a paragraph in the wrong column, and comparing it letter by letter takes long.
const LONGEST = 120;

/** The name closest to what was found, in the spelling of the list; else the first that contains it; null where none is near. */
export function nearestName(found: string, names: Iterable<string>): string | null {
  const wanted = folded(found);
  if (wanted === '' || wanted.length > LONGEST) return null;
  let best: string | null = null;
  let containing: string | null = null;
  let limit = reach(wanted);
  for (const name of names) {
    const candidate = folded(name);
    const distance = editDistance(wanted, candidate, limit);
    if (distance < limit || (distance === limit && best === null)) [best, limit] = [name, distance];
    if (containing === null && wanted.length >= 4 && candidate.includes(wanted)) containing = name;
  }
  return best ?? containing;
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of folded(text).match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How much two texts share, 0 to 1: twice the words in common over all words (Dice 1945). Two texts without words share nothing. */
export function likeness(left: string, right: string): number {
  const ours = wordCounts(left);
  const theirs = wordCounts(right);
  let common = 0;
  for (const [word, count] of ours) common += Math.min(count, theirs.get(word) ?? 0);
  const total = [...ours.values(), ...theirs.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (2 * common) / total;
}
