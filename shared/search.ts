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

/** The words a query asks for; every one must begin a word of the text. Never more than eight. */
export function searchWords(query: string): string[] {
  return [...new Set(searchable(query).split(' '))].filter((word) => word !== '').slice(0, 8);
}

/** A key that sorts Dutch names as a reader expects, on any engine: no case, no accents, no leading apostrophe. */
export function sortKey(name: string): string {
  return searchable(name);
}
