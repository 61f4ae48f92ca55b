import type { nl } from './texts/nl.ts';

/** Dotted paths to every text in a catalogue: 'findings.title', 'common.stage.announced'. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

export type MessageKey = Paths<typeof nl>;
export type MessageArgs = Record<string, string | number>;

/** Renders one text of the catalogue in the reader's language; arguments follow ICU message format. */
export type Say = (key: MessageKey, args?: MessageArgs) => string;

/** A sentence as the core concludes it: which text, filled with what. One translator renders it (architecture: 'shared' returns keys). */
export interface Sentence {
  key: MessageKey;
  args?: MessageArgs;
}

/** The English twin of a Dutch catalogue: the same keys, any text. */
export type Twin<T> = { [K in keyof T]: T[K] extends string ? string : Twin<T[K]> };
