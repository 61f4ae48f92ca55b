/** The first version of the method, in force until another is fixed before a round. */
export const METHOD_VERSION = 'methode-v1';

/** Which version a stored name such as 'methode-v1' or 'verplichting-v2' is of, as a reader sees it: '1', '2'; another name whole. */
export function versionNumber(name: string): string {
  return /-v(\d+)$/.exec(name)?.[1] ?? name;
}

/** Words for the agreement A, from the strongest down. */
export const agreementWords = ['full', 'large', 'reasonable', 'little', 'spread', 'opposed'] as const;
export type AgreementWord = (typeof agreementWords)[number];

/** From which A a word is used. */
export interface AgreementBorder {
  atLeast: number;
  word: AgreementWord;
}

/** What a version fixes beforehand: its name, and the borders of the words, from the strongest down. It stands beside every result. */
export interface MethodVersion {
  version: string;
  agreementWords: readonly AgreementBorder[];
}

/**
 * A of 1 is one step, 0 evenly spread, -1 two opposite ends; the borders are a convention of this product, not of the source.
 */
export const firstMethod: MethodVersion = {
  version: METHOD_VERSION,
  agreementWords: [
    { atLeast: 1, word: 'full' },
    { atLeast: 0.6, word: 'large' },
    { atLeast: 0.3, word: 'reasonable' },
    { atLeast: 0.1, word: 'little' },
    { atLeast: -0.3, word: 'spread' },
    { atLeast: -1, word: 'opposed' },
  ],
};

/**
 * What no version changes: how many organisations an index or a percentage needs, and up to how many all pairs of shifts are tried.
 */
export const METHOD = { minimumForIndex: 5, minimumForPercentage: 10, pairsUpTo: 10 } as const;

/** The word for an agreement A between -1 and 1, by the borders of a method version. */
export function agreementWord(agreement: number, { agreementWords: borders }: MethodVersion): AgreementWord {
  // Six decimals, as in every result: a border is not missed by the last bit of a fraction.
  const rounded = Number(agreement.toFixed(6));
  return borders.find(({ atLeast }) => rounded >= atLeast)?.word ?? 'opposed';
}
