/**
 * Reduces a text to what is searched: lower case, without accents, anything but a-z and 0-9 a space. Done here and not by the
 * engine, because SQLite and PostgreSQL cut words differently (`privacy/avg`).
 */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** As many letters of a word as are searched. PostgreSQL leaves out a word of more than 2,046, and nobody types so many. */
const LONGEST_WORD = 200;

/** The words of a text as they are indexed, the same for every engine. */
export const indexedText = (text: string): string =>
  searchable(text)
    .split(' ')
    .map((word) => word.slice(0, LONGEST_WORD))
    .join(' ');

/** The words a query asks for; every one must begin a word of the text. Never more than eight. */
export function searchWords(query: string): string[] {
  return [...new Set(indexedText(query).split(' '))].filter((word) => word !== '').slice(0, 8);
}

/** A key that sorts Dutch names as a reader expects, on any engine: no case, no accents, no leading apostrophe. */
export function sortKey(name: string): string {
  return searchable(name);
}
