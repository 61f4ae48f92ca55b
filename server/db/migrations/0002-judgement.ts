import { sql, type Kysely } from 'kysely';

/*
 * Frozen once it has run somewhere. What people judge and keep: statements with their ratings, second codings, files with a life of
 * their own, moments, how editions relate, method versions, drafts of a next text. Each is versioned as everything else.
 */
const FOREVER = '9007199254740991';

const nouns: readonly [string, string][] = [
  [
    'statement',
    `text T not null, kind T not null, question T, layer T, value_id T references value_key(id), round_id T references round_key(id),
     state T not null, basis T`,
  ],
  [
    'statement_link',
    `statement_id T not null references statement_key(id), finding_id T references finding_key(id),
     position_id T references position_key(id), side T not null`,
  ],
  [
    'statement_rating',
    `statement_id T not null references statement_key(id), person_id T not null, level T not null, method_concern T not null,
     method_reason T, coherence_concern T not null, coherence_reason T, adequacy_concern T not null, adequacy_reason T,
     relevance_concern T not null, relevance_reason T, basis T not null, date T not null`,
  ],
  [
    'coding',
    'finding_id T not null references finding_key(id), person_id T not null, kind T not null, relevance integer, date T not null',
  ],
  [
    'attachment',
    `evidence_id T not null references evidence_key(id), file_name T, media_type T, size integer, sha256 T, expires T, review_on T,
     note T`,
  ],
  [
    'snapshot',
    `title T not null, reason T not null, as_of integer not null, day T not null, meeting_id T references meeting_key(id),
     chain_hash T not null, digest T not null`,
  ],
  [
    'paper',
    `snapshot_id T not null references snapshot_key(id), title T not null, filter T not null, document T not null,
     sha256 T not null`,
  ],
  [
    'mapping',
    `from_edition_id T not null references edition_key(id), to_edition_id T not null references edition_key(id), kind T not null,
     from_value_id T references value_key(id), to_value_id T references value_key(id), note T`,
  ],
  ['method', 'name T not null, fixed_on T not null, round_id T references round_key(id), thresholds T not null'],
  [
    'text_draft',
    `edition_id T not null references edition_key(id), value_id T references value_key(id), kind T not null, name T not null, text T,
     note T`,
  ],
  [
    'text_draft_finding',
    'text_draft_id T not null references text_draft_key(id), finding_id T not null references finding_key(id)',
  ],
];

const indexes: readonly [string, string, string][] = [
  ['statement_link', 'statement', '(statement_id, until)'],
  ['statement_link', 'finding', '(finding_id, until)'],
  ['statement_link', 'position', '(position_id, until)'],
  ['statement_rating', 'statement', '(statement_id, until)'],
  ['coding', 'finding', '(finding_id, until)'],
  ['attachment', 'evidence', '(evidence_id, until)'],
  ['paper', 'snapshot', '(snapshot_id, until)'],
  ['mapping', 'from_value', '(from_value_id, until)'],
  ['text_draft', 'value', '(value_id, until)'],
  ['text_draft_finding', 'draft', '(text_draft_id, until)'],
];

const naturalKeys: readonly [string, string][] = [
  ['statement_link', `(statement_id, coalesce(finding_id, ''), coalesce(position_id, ''))`],
  ['statement_rating', '(statement_id, person_id)'],
  ['coding', '(finding_id, person_id)'],
  ['attachment', '(evidence_id)'],
  ['mapping', `(from_edition_id, to_edition_id, coalesce(from_value_id, ''), coalesce(to_value_id, ''))`],
  ['method', '(name)'],
  ['text_draft_finding', '(text_draft_id, finding_id)'],
];

function statements(engine: 'sqlite' | 'postgres'): string[] {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const seq = engine === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const typed = (columns: string): string => columns.replaceAll(/\bT\b/g, text);
  return [
    ...nouns.map(([noun]) => typed(`create table ${noun}_key (id T primary key)`)),
    ...nouns.flatMap(([noun, columns]) => [
      typed(`create table ${noun}_version (seq ${seq}, id T not null references ${noun}_key(id),
             revision ${big} not null references change(revision) deferrable initially deferred,
             until ${big} not null default ${FOREVER}, ${columns}, row_hash T not null, unique (id, revision))`),
      `create unique index ${noun}_open on ${noun}_version (id) where until = ${FOREVER}`,
    ]),
    ...indexes.map(([noun, name, on]) => `create index ${noun}_${name} on ${noun}_version ${on}`),
    ...naturalKeys.map(([noun, on]) => `create unique index ${noun}_natural on ${noun}_version ${on} where until = ${FOREVER}`),
    // what a person saw last: outside the history, for it is nobody's record
    typed(`create table visit (person_id T primary key references person(id), revision ${big} not null, at T not null)`),
  ];
}

/** Creates the tables of what is judged and kept, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}
