import type { Noun } from './nouns.ts';

/*
 * What two edits of one record may become together. Two edits at once are put together field by field, unless its fields are one whole.
 */

interface Join {
  /** somebody put a name to all of it: what nobody saw as it is, is never made of two edits */
  whole?: true;
}

const joins: Partial<Record<Noun, Join>> = {
  position: { whole: true },
  comparison: { whole: true },
};

/** Whether the fields of such a record are one whole: two edits of it are the one or the other. */
export const isWhole = (noun: Noun): boolean => joins[noun]?.whole === true;
