/** The version that stands beside every result; another threshold or minimum is another version, fixed before a round. */
export const METHOD_VERSION = 'methode-v1';

/** Words for the agreement A, from the strongest down. */
export type AgreementWord = 'full' | 'large' | 'reasonable' | 'little' | 'spread' | 'opposed';

/**
 * What this version fixes beforehand: from which A a word is used (A of 1 is one step, 0 evenly spread, -1 two opposite ends;
 * the borders are a convention of this product, not of the source), how many organisations an index or a percentage
 * needs, and up to how many all pairs of shifts are tried.
 */
export const METHOD = {
  version: METHOD_VERSION,
  agreementWords: [
    { atLeast: 1, word: 'full' },
    { atLeast: 0.6, word: 'large' },
    { atLeast: 0.3, word: 'reasonable' },
    { atLeast: 0.1, word: 'little' },
    { atLeast: -0.3, word: 'spread' },
    { atLeast: -1, word: 'opposed' },
  ],
  minimumForIndex: 5,
  minimumForPercentage: 10,
  pairsUpTo: 10,
} as const satisfies {
  version: string;
  agreementWords: readonly { atLeast: number; word: AgreementWord }[];
  minimumForIndex: number;
  minimumForPercentage: number;
  pairsUpTo: number;
};

/** The word for an agreement A between -1 and 1, by the thresholds of this method version. */
export function agreementWord(agreement: number): AgreementWord {
  // Six decimals, as in every result: a border is not missed by the last bit of a fraction.
  const rounded = Number(agreement.toFixed(6));
  return METHOD.agreementWords.find(({ atLeast }) => rounded >= atLeast)?.word ?? 'opposed';
}
