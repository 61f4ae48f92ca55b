/* How two edits of one form become one, and what of it is asked. */

export type Texts = Record<string, string>;
export type Fields<V> = readonly (keyof V & string)[];

interface Edits<V> {
  opened: V;
  theirs: V;
  mine: V;
}

/** The fields that differ between the two edits of what hangs together, where both changed some of it. */
function askedTogether<V extends Texts>({ opened, theirs, mine }: Edits<V>, together: readonly Fields<V>[]): Fields<V> {
  const changed = (edit: V, fields: Fields<V>): boolean => fields.some((field) => edit[field] !== opened[field]);
  const units = together.filter((fields) => changed(theirs, fields) && changed(mine, fields));
  return units.flat().filter((field) => theirs[field] !== mine[field]);
}

/**
 * Both edits together, mine where we differ; `asked` names the fields in which both changed, to different ends, and those of a set that
 * hangs together of which both changed some; `kept` those that only the other changed. Where there are none to ask, the two edits do not
 * go together as a whole: then every field in which they differ is asked.
 */
export function joinEdits<V extends Texts>(
  edits: Edits<V>,
  together: readonly Fields<V>[] = [],
): { joined: V; asked: (keyof V & string)[]; kept: (keyof V & string)[] } {
  const { opened, theirs, mine } = edits;
  const fields = Object.keys(mine) as (keyof V & string)[];
  const untouched = fields.filter((field) => mine[field] === opened[field]);
  const joined = { ...mine, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) };
  const unit = askedTogether(edits, together);
  const differ = fields.filter((field) => theirs[field] !== mine[field]);
  const both = differ.filter((field) => unit.includes(field) || (!untouched.includes(field) && theirs[field] !== opened[field]));
  const asked = both.length > 0 ? both : differ;
  return { joined, asked, kept: untouched.filter((field) => theirs[field] !== opened[field] && !asked.includes(field)) };
}
