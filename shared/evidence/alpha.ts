/** One row a coder, one column a unit; null where the coder did not judge the unit. */
export type Ratings = readonly (readonly (number | null)[])[];

type Matrix = number[][];

/** How often each value was used (in units judged at least twice), and how often two values met in one unit. */
interface Coincidences {
  frequencies: number[];
  met: Matrix;
}

function unitsOf(ratings: Ratings): number[][] {
  const width = Math.max(0, ...ratings.map((row) => row.length));
  const units = Array.from({ length: width }, (_, unit) => ratings.map((row) => row[unit] ?? null));
  return units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length >= 2);
}

function emptyMatrix(size: number): Matrix {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

function add(matrix: Matrix, place: readonly [number, number], amount: number): void {
  const row = matrix[place[0]];
  if (row) row[place[1]] = (row[place[1]] ?? 0) + amount;
}

/** Ordered pairs of judgements that met in units with this many judgements, in whole numbers. */
function pairsIn(units: readonly number[][], values: readonly number[]): Matrix {
  const pairs = emptyMatrix(values.length);
  for (const unit of units) {
    const codes = unit.map((value) => values.indexOf(value));
    codes.forEach((one, i) => {
      codes.forEach((other, j) => {
        if (i !== j) add(pairs, [one, other], 1);
      });
    });
  }
  return pairs;
}

/** Pairs are counted per size of unit and divided afterwards, so the order of units and coders cannot change the last decimal. */
function coincidencesOf(ratings: Ratings): Coincidences {
  const units = unitsOf(ratings);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const met = emptyMatrix(values.length);
  for (const size of [...new Set(units.map((unit) => unit.length))].sort((a, b) => a - b)) {
    const ofSize = units.filter((unit) => unit.length === size);
    pairsIn(ofSize, values).forEach((row, one) => {
      row.forEach((pairs, other) => {
        add(met, [one, other], pairs / (size - 1));
      });
    });
  }
  const judgements = units.flat();
  const frequencies = values.map((value) => judgements.filter((judgement) => judgement === value).length);
  return { frequencies, met };
}

type Distance = (low: number, high: number, frequencies: readonly number[]) => number;

const nominal: Distance = () => 1;

/** All judgements from the one value to the other, each end for half, squared. */
const ordinal: Distance = (low, high, frequencies) => {
  const between = frequencies.slice(low, high + 1).reduce((sum, frequency) => sum + frequency, 0);
  return (between - ((frequencies[low] ?? 0) + (frequencies[high] ?? 0)) / 2) ** 2;
};

function alpha(ratings: Ratings, distance: Distance): number | null {
  const { frequencies, met } = coincidencesOf(ratings);
  const n = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  let observed = 0;
  let expected = 0;
  frequencies.forEach((one, low) => {
    frequencies.slice(low + 1).forEach((other, offset) => {
      const high = low + 1 + offset;
      const apart = distance(low, high, frequencies);
      observed += (met[low]?.[high] ?? 0) * apart;
      expected += one * other * apart;
    });
  });
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/**
 * Krippendorff's alpha for names: 1 is full agreement between coders, 0 what chance would give, below 0 worse than chance.
 * Null (undefined) without variation, or where no unit was judged twice. Source: Krippendorff 2011.
 */
export function alphaNominal(ratings: Ratings): number | null {
  return alpha(ratings, nominal);
}

/** Krippendorff's alpha for an ordered scale; the numbers only give the order. Null as for names. Source: Krippendorff 2011. */
export function alphaOrdinal(ratings: Ratings): number | null {
  return alpha(ratings, ordinal);
}
