import { sql, type Kysely } from 'kysely';

/*
 * Frozen once it has run somewhere. Who is named in a conversation, what waits for whom (indexes), and mail: what each person chose, and
 * what must go out. Choices and mails are nobody's record and stand outside the history, so that they can be erased.
 */
const FOREVER = '9007199254740991';

const mention = `remark_id T not null references remark_key(id), person_id T not null references person(id)`;

const plain: readonly string[] = [
  `create table mail_choice (person_id T primary key references person(id), digest integer not null, steps integer not null,
     language T not null)`,
  `create table mail_outbox (id T primary key, person_id T not null references person(id), day T not null, kind T not null,
     event T not null, path T, organisation_id T references organisation_key(id), count integer not null, state T not null,
     tries integer not null, next_try_at T not null, created_at T not null, sent_at T, way_out_hash T unique, last_error T,
     unique (person_id, day, kind))`,
  'create index mail_outbox_due on mail_outbox (state, next_try_at)',
  'create table mail_cursor (one integer primary key, revision B not null)',
];

const indexes: readonly string[] = [
  `create unique index remark_mention_natural on remark_mention_version (remark_id, person_id) where until = ${FOREVER}`,
  'create index remark_mention_person on remark_mention_version (person_id, until)',
  'create index remark_thread on remark_version (thread_id, until)',
  `create index remark_asked on remark_version (hat, kind, resolved) where until = ${FOREVER}`,
  `create index finding_submitted on finding_version (revision, id) where until = ${FOREVER} and state = 'submitted'`,
  `create index position_state_open on position_version (state, organisation_id) where until = ${FOREVER}`,
  `create index contact_due_open on contact_version (done, due_date) where until = ${FOREVER}`,
];

/** Creates the tables of mentions and mail and the indexes of what waits, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const seq = engine === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const run = (statement: string): Promise<unknown> =>
    sql.raw(statement.replaceAll(/\bT\b/g, text).replaceAll(/\bB\b/g, big)).execute(db);
  await run('create table remark_mention_key (id T primary key)');
  await run(`create table remark_mention_version (seq ${seq}, id T not null references remark_mention_key(id),
    revision B not null references change(revision) deferrable initially deferred,
    until B not null default ${FOREVER}, ${mention}, row_hash T not null, unique (id, revision))`);
  await run(`create unique index remark_mention_open on remark_mention_version (id) where until = ${FOREVER}`);
  for (const statement of [...plain, ...indexes]) await run(statement);
}
