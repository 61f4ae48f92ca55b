import { sql, type Kysely } from 'kysely';

/* Frozen once it has run somewhere. What has expired or must be looked at again is found by its date, however much evidence there is. */
const statements = [
  'create index attachment_expires on attachment_version (expires) where expires is not null',
  'create index attachment_review on attachment_version (review_on) where review_on is not null',
];

/** Adds the indexes of the dates of evidence, on either engine. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
