import { sql, type Kysely } from 'kysely';

/* Frozen once it has run somewhere. What an organisation says of an existing framework, or of one item of it, with a finding. */
const FOREVER = '9007199254740991';

const columns = `finding_id T not null references finding_key(id), framework_id T not null references framework_key(id),
  item_id T references framework_item_key(id), verdict T not null`;

const indexes: readonly string[] = [
  `create unique index comparison_natural on comparison_version (finding_id, framework_id, coalesce(item_id, '')) where until = ${FOREVER}`,
  'create index comparison_finding on comparison_version (finding_id, until)',
  'create index comparison_framework on comparison_version (framework_id, item_id, until, revision)',
];

/** Creates the table of comparisons with a framework, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const seq = engine === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const run = (statement: string): Promise<unknown> =>
    sql.raw(statement.replaceAll(/\bT\b/g, text).replaceAll(/\bB\b/g, big)).execute(db);
  await run('create table comparison_key (id T primary key)');
  await run(`create table comparison_version (seq ${seq}, id T not null references comparison_key(id),
    revision B not null references change(revision) deferrable initially deferred,
    until B not null default ${FOREVER}, ${columns}, row_hash T not null, unique (id, revision))`);
  await run(`create unique index comparison_open on comparison_version (id) where until = ${FOREVER}`);
  for (const index of indexes) await run(index);
}
