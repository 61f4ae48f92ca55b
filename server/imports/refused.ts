import type { MessageArgs, MessageKey, Sentence } from '../../shared/say.ts';

/** A file that is refused as a whole, with the sentence that says why. */
export class RefusedFile extends Error {
  readonly sentence: Sentence;

  constructor(key: MessageKey, args?: MessageArgs) {
    super(key);
    this.name = 'RefusedFile';
    this.sentence = args ? { key, args } : { key };
  }
}

/** Bounds on what is read. A workbook of 20,000 rows stays far below each of them. */
export const limits = {
  /** Bytes of the file itself. */
  file: 20 * 1024 * 1024,
  /** Bytes of all parts together, unpacked. */
  unpacked: 200 * 1024 * 1024,
  /** How many times larger a file may become; counts from `ratioFrom` bytes unpacked. */
  ratio: 150,
  ratioFrom: 20 * 1024 * 1024,
  parts: 2_000,
  sheets: 50,
  rows: 100_000,
  cells: 2_000_000,
} as const;
