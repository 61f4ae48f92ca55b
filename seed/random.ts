/** A source of numbers that gives the same row for the same seed, so that an invented world is the same on every machine. */
export interface Dice {
  /** a whole number from 0 up to, not including, n */
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  chance(percentage: number): boolean;
}

/** mulberry32: small, well known, and enough for invented content. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    pick<T>(from: readonly T[]): T {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    chance: (percentage) => next() * 100 < percentage,
  };
}
