import { sql, type Kysely } from 'kysely';

/* Frozen once it has run somewhere. What people follow: nobody's record, so outside the history, and it goes with the person. */

/** Creates the table of what is followed, and the revision up to which each was seen, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const statement = `create table follow (person_id T not null references person(id), noun T not null, record_id T not null,
    revision B not null, at T not null, primary key (person_id, noun, record_id))`;
  await sql.raw(statement.replaceAll(/\bT\b/g, text).replaceAll(/\bB\b/g, big)).execute(db);
}
