import { sql, type Kysely } from 'kysely';

/*
 * Frozen: a migration is never edited after it has run somewhere, and imports none of today's code.
 * References go to <noun>_key, so that a record keeps its identity through all its versions.
 */
const FOREVER = '9007199254740991';

const nouns: readonly [string, string][] = [
  [
    'organisation',
    `type T not null, layer T not null, name T not null, short_name T not null, official_name T, abbreviation T,
     province_id T references organisation_key(id), network T, umbrella_id T references organisation_key(id), cbs_code T,
     begin_date T, end_date T, successor_id T references organisation_key(id), core integer not null, invented integer not null,
     sort_key T not null, source T not null`,
  ],
  ['edition', 'title T not null, short T not null, published T not null'],
  ['foundation', 'edition_id T not null references edition_key(id), name T not null, position integer not null'],
  ['principle', 'foundation_id T not null references foundation_key(id), name T not null, position integer not null'],
  [
    'value',
    `edition_id T not null references edition_key(id), principle_id T not null references principle_key(id),
     number integer not null, name T not null, name_status T not null, source T`,
  ],
  ['scale', 'question_id T not null, question T not null, ordered integer not null'],
  [
    'scale_option',
    `scale_id T not null references scale_key(id), code T not null, name T not null, name_en T not null, meaning T, precedent T,
     position integer not null`,
  ],
  ['framework', 'name T not null, layer T, status T, source T not null'],
  ['framework_item', 'framework_id T not null references framework_key(id), name T not null, position integer not null'],
  [
    'participation',
    `organisation_id T not null references organisation_key(id), stage T not null, date T not null, basis T, reason T,
     channel T, source T`,
  ],
  [
    'contact',
    `organisation_id T not null references organisation_key(id), date T not null, channel T, who T, note T not null,
     next_step T, due_date T, done integer not null`,
  ],
  [
    'public_fact',
    'kind T not null, layer T, organisation_id T references organisation_key(id), text T not null, date T not null, source T not null',
  ],
  [
    'pilot',
    `reference T, organisation_id T not null references organisation_key(id), edition_id T not null references edition_key(id),
     title T not null, case_text T, topic T, method T, start_date T, end_date T, roles T`,
  ],
  [
    'examination',
    `pilot_id T not null references pilot_key(id), organisation_id T not null references organisation_key(id),
     value_id T not null references value_key(id), state T not null, date T`,
  ],
  [
    'finding',
    `reference T, pilot_id T not null references pilot_key(id), organisation_id T not null references organisation_key(id),
     edition_id T not null references edition_key(id), level T not null, value_id T references value_key(id),
     principle_id T references principle_key(id), foundation_id T references foundation_key(id), kind T not null, text T not null,
     relevance integer, applicability integer, advice T, text_proposal T, merge_value_id T references value_key(id),
     other_value_id T references value_key(id), framework_id T references framework_key(id), effect T, date T not null,
     state T not null`,
  ],
  ['evidence', 'finding_id T not null references finding_key(id), kind T not null, text T not null, url T'],
  [
    'action',
    `pilot_id T not null references pilot_key(id), organisation_id T not null references organisation_key(id),
     value_id T references value_key(id), text T not null, need T, importance integer, owner T, state T not null`,
  ],
  ['meeting', 'body T not null, date T not null, agenda_number T, deadline T, process_state T, commitments T'],
  ['round', 'name T not null, meeting_id T references meeting_key(id), open_date T not null, close_date T, state T not null'],
  [
    'position',
    `reference T, round_id T not null references round_key(id), organisation_id T not null references organisation_key(id),
     holder T not null, question T not null, scale_id T not null references scale_key(id), layer T, audience_option T, meaning T,
     framework_id T references framework_key(id), value_id T references value_key(id), answer T, no_answer T, floor T, ceiling T,
     arguments T, status T not null, signed_function T not null, signed_date T not null, state T not null`,
  ],
  ['position_finding', 'position_id T not null references position_key(id), finding_id T not null references finding_key(id)'],
  ['dataset', 'kind T not null'],
];

/** Beside the two indexes every version table has. `!` marks what holds for open versions only. */
const indexes: readonly [string, string, string][] = [
  ['finding', 'matrix', '(value_id, organisation_id, state, kind, revision, until)'],
  ['finding', 'matrix_open', `(value_id, organisation_id, state, kind) where until = ${FOREVER}`],
  ['finding', 'value_date', '(value_id, date desc, id, until, revision)'],
  ['finding', 'date_open', `(date desc, id, state, organisation_id) where until = ${FOREVER}`],
  ['finding', 'rating_open', `(value_id, organisation_id, state, relevance, applicability) where until = ${FOREVER}`],
  ['finding', 'pilot', '(pilot_id, until, revision, value_id, kind, state)'],
  ['finding', 'pilot_open', `(pilot_id, value_id, kind, state) where until = ${FOREVER}`],
  ['finding', 'organisation_date', `(organisation_id, date desc, id) where until = ${FOREVER}`],
  [
    'finding',
    'facets_open',
    `(organisation_id, state, kind, level, advice, framework_id, relevance, applicability, date) where until = ${FOREVER}`,
  ],
  ['finding', 'other_value_open', `(other_value_id) where until = ${FOREVER} and other_value_id is not null`],
  ['evidence', 'finding', '(finding_id, until)'],
  ['examination', 'cell', '(value_id, organisation_id, state, until, revision)'],
  ['position', 'question', '(question, round_id, organisation_id, until)'],
  ['position_finding', 'position', '(position_id, until)'],
  ['participation', 'organisation', '(organisation_id, until)'],
  ['contact', 'organisation', '(organisation_id, until)'],
];

const naturalKeys: readonly [string, string][] = [
  ['pilot', '(organisation_id, title)'],
  ['examination', '(pilot_id, value_id)'],
  ['round', '(name)'],
  [
    'position',
    `(round_id, organisation_id, question, coalesce(layer, ''), coalesce(audience_option, ''), coalesce(meaning, ''),
      coalesce(framework_id, ''), coalesce(value_id, ''))`,
  ],
  ['position_finding', '(position_id, finding_id)'],
];

function statements(engine: 'sqlite' | 'postgres'): string[] {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  const seq = engine === 'postgres' ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement';
  const big = engine === 'postgres' ? 'bigint' : 'integer';
  const typed = (columns: string): string => columns.replaceAll(/\bT\b/g, text);
  return [
    typed('create table person (id T primary key, name T, email T)'),
    typed(`create table head (one integer primary key, revision ${big} not null, hash T not null)`),
    `insert into head (one, revision, hash) values (1, 0, '')`,
    typed(`create table change (revision ${big} primary key, at T not null, person_id T not null references person(id),
           command T not null, reason T, undoes ${big} references change(revision), hash T not null)`),
    typed(`create table change_item (revision ${big} not null references change(revision) deferrable initially deferred,
           noun T not null, id T not null, primary key (revision, noun, id))`),
    'create index change_item_record on change_item (noun, id, revision)',
    ...nouns.map(([noun]) => typed(`create table ${noun}_key (id T primary key)`)),
    ...nouns.flatMap(([noun, columns]) => [
      typed(`create table ${noun}_version (seq ${seq}, id T not null references ${noun}_key(id),
             revision ${big} not null references change(revision) deferrable initially deferred,
             until ${big} not null default ${FOREVER}, ${columns}, row_hash T not null, unique (id, revision))`),
      `create unique index ${noun}_open on ${noun}_version (id) where until = ${FOREVER}`,
    ]),
    ...indexes.map(([noun, name, on]) => `create index ${noun}_${name} on ${noun}_version ${on}`),
    ...naturalKeys.map(([noun, on]) => `create unique index ${noun}_natural on ${noun}_version ${on} where until = ${FOREVER}`),
    ...searchStatements(engine),
  ];
}

function searchStatements(engine: 'sqlite' | 'postgres'): string[] {
  if (engine === 'sqlite') {
    return [
      `create virtual table finding_search using fts5(body, content = '', detail = 'none', prefix = '2 3 4', tokenize = 'ascii')`,
    ];
  }
  return [
    'create table finding_search (seq bigint primary key, body tsvector not null)',
    'create index finding_search_body on finding_search using gin (body)',
  ];
}

/** Creates everything of the first version, on either engine. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}
