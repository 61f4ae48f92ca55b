import { Migrator, type Kysely, type Migration } from 'kysely';
import * as start from './migrations/0001-start.ts';
import * as judgement from './migrations/0002-judgement.ts';
import * as evidenceDates from './migrations/0003-evidence-dates.ts';
import * as people from './migrations/0004-people.ts';
import * as conversation from './migrations/0005-conversation.ts';
import * as mail from './migrations/0006-mail.ts';
import * as release from './migrations/0007-release.ts';
import * as comparisons from './migrations/0008-comparisons.ts';
import * as following from './migrations/0009-following.ts';
import type { Engine } from './open.ts';
import type { Tables } from './schema.ts';

interface Step {
  up(db: Kysely<unknown>, engine: Engine): Promise<void>;
}

/** Append only: a migration that has run somewhere is frozen. */
const steps: Record<string, Step> = {
  '0001-start': start,
  '0002-judgement': judgement,
  '0003-evidence-dates': evidenceDates,
  '0004-people': people,
  '0005-conversation': conversation,
  '0006-mail': mail,
  '0007-release': release,
  '0008-comparisons': comparisons,
  '0009-following': following,
};

function migrator(db: Kysely<Tables>, engine: Engine): Migrator {
  const migrations: Record<string, Migration> = {};
  for (const [name, step] of Object.entries(steps)) migrations[name] = { up: (on) => step.up(on as Kysely<unknown>, engine) };
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  // a database may have had a later one before an earlier one was there: none of them builds on another
  return new Migrator({ db, provider, allowUnorderedMigrations: true });
}

/** Names of the migrations this database has not had yet, in order. */
export async function pendingMigrations(db: Kysely<Tables>, engine: Engine): Promise<string[]> {
  const known = await migrator(db, engine).getMigrations();
  return known.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}

/** Brings a database to the newest version; throws with the name of the migration that failed. */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const { error, results } = await migrator(db, engine).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(`Migration ${failed} failed`, { cause: error });
}
