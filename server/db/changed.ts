import { sql, type RawBuilder } from 'kysely';
import type { NameStatus, Noun } from '../../shared/nouns.ts';
import { personShown } from './persons.ts';
import { holdsAt, scopeCondition, type World } from './world.ts';

/* Which records differ from what they were at an earlier revision: a read over all versions, which no repository may name. */

/** One record that was touched, as the viewer may know it now or knew it last. */
export interface ChangedRecord<N extends Noun> {
  noun: N;
  id: string;
  label: string | null;
  organisation_id: string | null;
  organisation: string | null;
  value_id: string | null;
  value: string | null;
  value_status: NameStatus | null;
  /** the revision that touched it last, and how many did */
  last: number;
  changes: number;
  /** 1 where it holds now, and where the viewer knew it before */
  holds: 0 | 1;
  known: 0 | 1;
}

export interface ChangedAsked<N extends Noun> {
  nouns: readonly N[];
  from: number;
  /** loads of reference data, told apart: records that nothing but these touched are left out, and one they brought is not new */
  except?: readonly number[];
  group: 'organisation' | 'value';
  limit: number;
  offset: number;
}

const own = (column: string): RawBuilder<unknown> => sql`v.${sql.ref(column)}`;
// nothing, in the collation that ids have
const none = sql`nullif(v.id, v.id)`;
const short = (column: string): RawBuilder<unknown> => sql`substr(${own(column)}, 1, 160)`;
/** A column of the finding that a piece of evidence belongs to, as it was last known. */
export const ofFinding = (column: string): RawBuilder<unknown> =>
  sql`(select f.${sql.ref(column)} from finding_version f where f.id = v.finding_id order by f.revision desc limit 1)`;

/** A column of the finding behind an attachment. */
export const ofEvidence = (column: string): RawBuilder<unknown> =>
  sql`(select f.${sql.ref(column)} from evidence_version e join finding_version f on f.id = e.finding_id where e.id = v.evidence_id
    order by e.revision desc, f.revision desc limit 1)`;
const evidenceText = sql`(select substr(e.text, 1, 160) from evidence_version e where e.id = v.evidence_id order by e.revision desc limit 1)`;

// of what was released the words that were seen, never those of a later draft
const seenWords = (noun: 'finding' | 'position' | 'pilot', column: string): RawBuilder<unknown> =>
  sql`(select substr(${sql.ref(`s.${column}`)}, 1, 160) from ${sql.table(`${noun}_version`)} s
    where s.id = ${own(`${noun}_id`)} and s.revision = v.seen_revision)`;
const released = sql`coalesce(${seenWords('finding', 'text')}, ${seenWords('pilot', 'title')}, ${seenWords('position', 'question')})`;

type Columns = readonly [label: RawBuilder<unknown>, organisation?: RawBuilder<unknown>, value?: RawBuilder<unknown>];
const organisation = own('organisation_id');
const value = own('value_id');

/** What a record is called, and whose and about which value it is, from its own columns. */
const columnsOf: Partial<Record<Noun, Columns>> = {
  organisation: [own('name'), own('id')],
  value: [own('name'), none, own('id')],
  participation: [own('stage'), organisation],
  contact: [own('date'), organisation],
  pilot: [own('title'), organisation],
  examination: [own('state'), organisation, value],
  finding: [short('text'), organisation, value],
  evidence: [short('text'), ofFinding('organisation_id'), ofFinding('value_id')],
  comparison: [own('verdict'), ofFinding('organisation_id'), ofFinding('value_id')],
  attachment: [sql`coalesce(v.file_name, ${evidenceText})`, ofEvidence('organisation_id'), ofEvidence('value_id')],
  action: [short('text'), organisation, value],
  position: [own('question'), organisation, value],
  statement: [short('text'), none, value],
  meeting: [sql`v.body || ', ' || v.date`],
  round: [own('name')],
  method: [own('name')],
  edition: [own('title')],
  scale_option: [own('name')],
  framework: [own('name')],
  release: [released, organisation],
  snapshot: [own('title')],
  paper: [own('title')],
};

interface Place {
  from: number;
  place: number;
  except: readonly number[];
}

function touched(world: World, noun: Noun, { from, place, except }: Place): RawBuilder<unknown> {
  const [label = none, whose = none, about = none] = columnsOf[noun] ?? [];
  const table = sql.table(`${noun}_version`);
  const limit = scopeCondition(world, noun, 'v') ?? sql`1 = 1`;
  const knew = scopeCondition(world, noun, 'w') ?? sql`1 = 1`;
  const at = world.revision;
  // what a load brought was there before whoever changed it: the load is told apart
  const brought = except.length === 0 ? sql`` : sql` or w.revision in (${sql.join(except)})`;
  const byPeople = except.length === 0 ? sql`count(*)` : sql`sum(case when revision in (${sql.join(except)}) then 0 else 1 end)`;
  const touchedBy = except.length === 0 ? sql`` : sql` having max(revision) not in (${sql.join(except)})`;
  return sql`select ${sql.lit(place)} as place, v.id, ${label} as label, ${whose} as organisation_id, ${about} as value_id,
      t.last, t.changes, case when v.until > ${at} then 1 else 0 end as holds,
      case when exists (select 1 from ${table} w where w.id = v.id and ((w.revision <= ${from} and w.until > ${from})${brought}) and ${knew})
        then 1 else 0 end as known
    from (select id, max(revision) as last, ${byPeople} as changes from change_item
      where noun = ${sql.lit(noun)} and revision > ${from} and revision <= ${at} group by id${touchedBy}) t
    join ${table} v on v.id = t.id and v.revision = (select max(x.revision) from ${table} x where x.id = t.id and x.revision <= ${at})
    where ${limit}`;
}

type Counted<N extends Noun> = Pick<ChangedAsked<N>, 'nouns' | 'from' | 'except'>;

function union<N extends Noun>(world: World, { nouns, from, except = [] }: Counted<N>): RawBuilder<unknown> {
  return sql.join(
    nouns.map((noun, place) => touched(world, noun, { from, place, except })),
    sql` union all `,
  );
}

/** What came and went in between is nobody's news. */
const news = sql`(u.holds = 1 or u.known = 1)`;

/** The loads of reference data since a revision, with how many records each brought; everybody with a role may know these. */
export async function loadsSince(
  world: World,
  from: number,
): Promise<{ revision: number; at: string; person: string; records: number }[]> {
  return world.db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .innerJoin('change_item', 'change_item.revision', 'change.revision')
    .where('change.command', '=', 'reference.load')
    .where('change.revision', '>', from)
    .where('change.revision', '<=', world.revision)
    .groupBy(['change.revision', 'change.at', 'person.id', 'person.name'])
    .select((eb) => [
      ...(['change.revision', 'change.at'] as const),
      personShown().as('person'),
      eb.fn.countAll<number>().as('records'),
    ])
    .orderBy('change.revision')
    .execute();
}

/** How many records of each noun differ. */
export async function countChanged<N extends Noun>(world: World, asked: Counted<N>): Promise<{ noun: N; n: number }[]> {
  const { rows } = await sql<{ place: number; n: number }>`select u.place, count(*) as n from (${union(world, asked)}) u
    where ${news} group by u.place order by u.place`.execute(world.db);
  return rows.flatMap(({ place, n }) => {
    const noun = asked.nouns[place];
    return noun === undefined ? [] : [{ noun, n }];
  });
}

/** How many records differ in which way. */
export async function countChangedKinds<N extends Noun>(
  world: World,
  asked: Counted<N>,
): Promise<{ made: number; changed: number; withdrawn: number }> {
  const { rows } = await sql<{ holds: 0 | 1; known: 0 | 1; n: number }>`select u.holds, u.known, count(*) as n
    from (${union(world, asked)}) u where ${news} group by u.holds, u.known`.execute(world.db);
  const n = (holds: 0 | 1, known: 0 | 1): number => rows.find((row) => row.holds === holds && row.known === known)?.n ?? 0;
  return { made: n(1, 0), changed: n(1, 1), withdrawn: n(0, 1) };
}

/** The records that differ, by organisation or by value and within that by noun; at most `limit` of them. */
export async function listChanged<N extends Noun>(world: World, asked: ChangedAsked<N>): Promise<ChangedRecord<N>[]> {
  const { nouns, group, limit, offset } = asked;
  const order =
    group === 'organisation'
      ? sql`case when o.id is null then 1 else 0 end, o.sort_key, o.id, u.place, u.id`
      : sql`case when c.id is null then 1 else 0 end, c.number, c.id, u.place, u.id`;
  const { rows } = await sql<Omit<ChangedRecord<N>, 'noun'> & { place: number }>`
    select u.*, o.name as organisation, c.name as value, c.name_status as value_status from (${union(world, asked)}) u
    left join organisation_version o on o.id = u.organisation_id and ${holdsAt(world, 'o')}
    left join value_version c on c.id = u.value_id and ${holdsAt(world, 'c')}
    where ${news} order by ${order} limit ${limit} offset ${offset}`.execute(world.db);
  return rows.flatMap(({ place, ...row }) => {
    const noun = nouns[place];
    return noun === undefined ? [] : [{ ...row, noun }];
  });
}

/** The records that one change made, changed or withdrew, as they were right after it; at most a hundred. */
export function changedIn<N extends Noun>(world: World, nouns: readonly N[], revision: number): Promise<ChangedRecord<N>[]> {
  const then = { ...world, revision, newest: world.newest && world.revision === revision };
  return listChanged(then, { nouns, from: revision - 1, group: 'organisation', limit: 100, offset: 0 });
}
