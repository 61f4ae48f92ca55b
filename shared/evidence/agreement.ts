import type { Counts } from './ordinal.ts';
import { total } from './ordinal.ts';

/** One layer of a distribution: which steps are filled, and how many observations lie in it. */
export interface AgreementLayer {
  pattern: readonly boolean[];
  observations: number;
}

/**
 * Splits counts in layers of equal frequency: again and again the smallest count that is left, taken from every step that still
 * has observations. Whole counts only, or rounding leaves layers that do not exist.
 * Source: van der Eijk 2001, doi 10.1023/A:1010374114305.
 */
export function layersOf(counts: Counts): AgreementLayer[] {
  const layers: AgreementLayer[] = [];
  let left = counts;
  while (total(left) > 0) {
    const height = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => count > 0);
    layers.push({ pattern, observations: height * pattern.filter(Boolean).length });
    left = left.map((count) => (count > 0 ? count - height : 0));
  }
  return layers;
}

/** Over all ordered triples of steps: those that look like 110 or 011 (one peak), and those like 101 (two). */
function countTriples(pattern: readonly boolean[]): { onePeak: number; twoPeaks: number } {
  const seen = { onePeak: 0, twoPeaks: 0 };
  pattern.forEach((first, i) => {
    pattern.slice(i + 1).forEach((middle, j) => {
      for (const last of pattern.slice(i + j + 2)) {
        if (first && !middle && last) seen.twoPeaks += 1;
        else if (middle && first !== last) seen.onePeak += 1;
      }
    });
  });
  return seen;
}

/**
 * Agreement of one layer with S of K steps filled: U(1 - (S-1)/(K-1)), with U = ((K-2)TU - (K-1)TDU) / ((K-2)(TU+TDU)), U = 0
 * where no triple counts; 1 where S = 1. Null for K < 3 and for an empty layer. Source: van der Eijk 2001.
 */
export function layerAgreement(pattern: readonly boolean[]): number | null {
  const steps = pattern.length;
  const filled = pattern.filter(Boolean).length;
  if (steps < 3 || filled === 0) return null;
  if (filled === 1) return 1;
  const { onePeak, twoPeaks } = countTriples(pattern);
  if (onePeak + twoPeaks === 0) return 0;
  const unimodality = ((steps - 2) * onePeak - (steps - 1) * twoPeaks) / ((steps - 2) * (onePeak + twoPeaks));
  return unimodality * (1 - (filled - 1) / (steps - 1));
}

/**
 * Agreement A: the layers' agreement weighted by their share of the observations. 1 is one step, 0 evenly spread, -1 half at each
 * end. Null for fewer than three steps or no observations. Source: van der Eijk 2001.
 */
export function agreement(counts: Counts): number | null {
  const n = total(counts);
  if (counts.length < 3 || n === 0) return null;
  return layersOf(counts).reduce((sum, layer) => sum + (layerAgreement(layer.pattern) ?? 0) * (layer.observations / n), 0);
}

/** Polarisation, (1 - A)/2: 0 is one step, 1 half at each end. Null where A is undefined. */
export function polarisation(counts: Counts): number | null {
  const a = agreement(counts);
  return a === null ? null : (1 - a) / 2;
}
