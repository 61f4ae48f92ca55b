// half a character is stored as something else than what was hashed, and PostgreSQL holds no NUL
const half = /\p{Surrogate}/gu;
const NUL = '\0';
const REPLACEMENT = '\ufffd';

const storableText = (text: string): string => text.replace(half, REPLACEMENT).replaceAll(NUL, REPLACEMENT);

/** A row whose texts both engines give back as they were put in: the row itself, but for characters that they cannot hold. */
export function storable<T extends object>(row: T): T {
  let made = row;
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue;
    const text = storableText(value);
    if (text !== value) made = { ...made, [column]: text };
  }
  return made;
}
