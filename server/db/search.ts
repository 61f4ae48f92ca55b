import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import { indexedText } from '../../shared/search.ts';
import type { Engine } from './open.ts';

/* Full text is the one port with two implementations: FTS5 and tsvector. Both hold reduced text and match prefixes, all of them. */

export interface SearchEntry {
  seq: number;
  text: string;
}

/** Adds versions of findings to the index; an entry is never changed or removed. */
export async function indexForSearch(db: Kysely<never>, engine: Engine, entries: SearchEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += 200) {
    const rows = entries.slice(at, at + 200);
    if (engine === 'sqlite') {
      const values = sql.join(rows.map((row) => sql`(${row.seq}, ${indexedText(row.text)})`));
      await sql`insert into finding_search (rowid, body) values ${values}`.execute(db);
    } else {
      const values = sql.join(rows.map((row) => sql`(${row.seq}::bigint, to_tsvector('simple', ${indexedText(row.text)}))`));
      await sql`insert into finding_search (seq, body) values ${values}`.execute(db);
    }
  }
}

/** A condition that holds for versions of findings whose text has, for each word, a word that begins with it. */
export function matchesWords(engine: Engine, words: string[]): RawBuilder<SqlBool> {
  if (engine === 'sqlite') {
    const query = words.map((word) => `"${word}"*`).join(' AND ');
    return sql<SqlBool>`finding.seq in (select rowid from finding_search where finding_search match ${query})`;
  }
  const query = words.map((word) => `${word}:*`).join(' & ');
  return sql<SqlBool>`finding.seq in (select seq from finding_search where body @@ to_tsquery('simple', ${query}))`;
}
