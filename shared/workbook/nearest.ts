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
    // a swap reaches two rows back, so both must be beyond the limit
    if (Math.min(...current) > limit && Math.min(...previous) >= limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? 0, limit + 1);
}

interface Name {
  name: string;
  folded: string;
}

/** The name at the least distance within a limit; of equals the first. `part` says which part of a name is compared. */
function closest(
  wanted: string,
  names: readonly Name[],
  { limit, part }: { limit: number; part?: (name: string) => string },
): Name | null {
  let best: Name | null = null;
  let left = limit;
  for (const candidate of names) {
    const distance = editDistance(wanted, part ? part(candidate.folded) : candidate.folded, left);
    if (distance < left || (distance === left && best === null)) [best, left] = [candidate, distance];
  }
  return best;
}

const byLength = (left: Name, right: Name): number => right.folded.length - left.folded.length;

/** A name that holds what was found, or the longest that what was found holds: 'Digikompas', 'heel belangrijk'. */
function holding(wanted: string, names: readonly Name[]): Name | null {
  if (wanted.length < SHORTEST) return null;
  const longer = names.find(({ folded: name }) => name.includes(wanted));
  const shorter = names.filter(({ folded: name }) => name.length >= SHORTEST && wanted.includes(name)).sort(byLength);
  return longer ?? shorter[0] ?? null;
}

/** The name that shares most words with a line of several, if that is half of them. */
function mostAlike(wanted: string, names: readonly Name[]): Name | null {
  if (wanted.split(' ').length < 3) return null;
  const ranked = names
    .map((candidate) => ({ candidate, alike: likeness(wanted, candidate.folded) }))
    .sort((a, b) => b.alike - a.alike);
  const [best] = ranked;
  return best && best.alike >= 0.5 ? best.candidate : null;
}

// A name is a line of a list; what is longer is a paragraph in the wrong column, and comparing it letter by letter takes long.
const LONGEST = 120;
const SHORTEST = 4;

/**
 * The name that was most likely meant, in the spelling of the list; null where none is near. A slip of a letter or two comes first, then
 * a name that holds the text or is held by it, then two letters in five, a name that begins so, and one of the same words.
 */
export function nearestName(found: string, among: Iterable<string>): string | null {
  const wanted = folded(found);
  if (wanted === '' || wanted.length > LONGEST) return null;
  const names = [...among].map((name) => ({ name, folded: folded(name) }));
  const share = (part: number): number => Math.floor(wanted.length * part);
  const start = (name: string): string => name.slice(0, wanted.length);
  const nearest =
    closest(wanted, names, { limit: Math.min(2, Math.max(1, share(0.3))) }) ??
    holding(wanted, names) ??
    closest(wanted, names, { limit: Math.max(2, share(0.4)) }) ??
    closest(wanted, names, { limit: share(0.25), part: start }) ??
    mostAlike(wanted, names);
  return nearest?.name ?? null;
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
