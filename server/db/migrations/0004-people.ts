import { sql, type Kysely } from 'kysely';

/*
 * Frozen once it has run somewhere. Who may come in: the roles people are given are records and have a history; accounts, invitations
 * and sessions are nobody's record and stand outside it, so that they can be erased.
 */
const FOREVER = '9007199254740991';

const hatColumns = `person_id T not null references person(id), role T not null, organisation_id T references organisation_key(id),
  layer T, granted_by T not null references person(id)`;

const plain = [
  `create table account (issuer T not null, subject T not null, person_id T not null unique references person(id),
     created_at T not null, last_seen_at T not null, blocked_at T, primary key (issuer, subject))`,
  `create table invitation (id T primary key, email T not null, token_hash T not null unique, role T not null,
     organisation_id T references organisation_key(id), layer T, invited_by T not null references person(id),
     created_at T not null, expires_at T not null, accepted_at T, withdrawn_at T)`,
  'create index invitation_email on invitation (email)',
  `create table session (id T primary key, token_hash T not null unique, person_id T not null references person(id),
     hat_id T references hat_key(id), created_at T not null, last_seen_at T not null, expires_at T not null, device T not null,
     ended_at T)`,
  'create index session_person on session (person_id)',
  `create table login_attempt (state_hash T primary key, browser_hash T not null, nonce T not null, code_verifier T not null,
     return_path T not null, invitation_hash T, expires_at T not null)`,
];

function statements(engine: 'sqlite' | 'postgres'): string[] {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const seq = engine === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const typed = (words: string): string => words.replaceAll(/\bT\b/g, text);
  return [
    typed('create table hat_key (id T primary key)'),
    typed(`create table hat_version (seq ${seq}, id T not null references hat_key(id),
       revision ${big} not null references change(revision) deferrable initially deferred,
       until ${big} not null default ${FOREVER}, ${hatColumns}, row_hash T not null, unique (id, revision))`),
    `create unique index hat_open on hat_version (id) where until = ${FOREVER}`,
    'create index hat_person on hat_version (person_id, until)',
    `create unique index hat_natural on hat_version (person_id, role, coalesce(organisation_id, ''), coalesce(layer, ''))
       where until = ${FOREVER}`,
    ...plain.map(typed),
  ];
}

/** Creates the tables of people, their roles and their sessions, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}
