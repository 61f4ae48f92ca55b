import { sql, type Kysely } from 'kysely';

/* Frozen once it has run somewhere. What an organisation releases to be public: of one record the version it saw. */
const FOREVER = '9007199254740991';

const columns = `organisation_id T not null references organisation_key(id), finding_id T references finding_key(id),
  position_id T references position_key(id), pilot_id T references pilot_key(id), seen_revision B not null references change(revision)`;

const indexes: readonly string[] = [
  ...['finding', 'position', 'pilot'].flatMap((noun) => [
    `create index release_${noun} on release_version (${noun}_id, until)`,
    `create unique index release_${noun}_natural on release_version (${noun}_id) where until = ${FOREVER} and ${noun}_id is not null`,
  ]),
  'create index release_organisation on release_version (organisation_id, until)',
];

/** Creates the table of what is released, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const seq = engine === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const run = (statement: string): Promise<unknown> =>
    sql.raw(statement.replaceAll(/\bT\b/g, text).replaceAll(/\bB\b/g, big)).execute(db);
  await run('create table release_key (id T primary key)');
  await run(`create table release_version (seq ${seq}, id T not null references release_key(id),
    revision B not null references change(revision) deferrable initially deferred,
    until B not null default ${FOREVER}, ${columns}, row_hash T not null, unique (id, revision))`);
  await run(`create unique index release_open on release_version (id) where until = ${FOREVER}`);
  for (const index of indexes) await run(index);
}
