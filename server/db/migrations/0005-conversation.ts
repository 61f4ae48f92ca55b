import { sql, type Kysely } from 'kysely';

/* Frozen once it has run somewhere. What is said about a record. */
const FOREVER = '9007199254740991';

const nouns: readonly [string, string][] = [
  [
    'remark',
    `thread_id T references remark_key(id), kind T not null, finding_id T references finding_key(id),
     pilot_id T references pilot_key(id), value_id T references value_key(id), statement_id T references statement_key(id),
     organisation_id T references organisation_key(id), text T not null, person_id T not null, hat T not null,
     said_on T not null, resolved integer not null`,
  ],
];

const indexes: readonly string[] = [
  'create index remark_finding on remark_version (finding_id, until)',
  'create index remark_pilot on remark_version (pilot_id, until)',
  'create index remark_value on remark_version (value_id, until)',
  'create index remark_statement on remark_version (statement_id, until)',
  `create index remark_waiting on remark_version (organisation_id, kind, resolved) where until = ${FOREVER}`,
  `create index finding_state_open on finding_version (state, organisation_id, date desc, id) where until = ${FOREVER}`,
  `create index position_round_open on position_version (round_id, state) where until = ${FOREVER}`,
];

/** Creates the tables of the conversation, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const seq = engine === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const run = (statement: string): Promise<unknown> => sql.raw(statement.replaceAll(/\bT\b/g, text)).execute(db);
  for (const [noun] of nouns) await run(`create table ${noun}_key (id T primary key)`);
  for (const [noun, columns] of nouns) {
    await run(`create table ${noun}_version (seq ${seq}, id T not null references ${noun}_key(id),
      revision ${big} not null references change(revision) deferrable initially deferred,
      until ${big} not null default ${FOREVER}, ${columns}, row_hash T not null, unique (id, revision))`);
    await run(`create unique index ${noun}_open on ${noun}_version (id) where until = ${FOREVER}`);
  }
  for (const index of indexes) await run(index);
}
