import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { byName } from '../../shared/in-order.ts';
import {
  releasedNouns,
  releaseState,
  saidColumns,
  type Release,
  type Released,
  type ReleasedNoun,
  type ReleasedShare,
  type ReleaseState,
} from '../../shared/releases.ts';
import { madeIn } from './persons.ts';
import { amsterdamDate, holdsAt, read, scopeCondition, type World } from './world.ts';

/*
 * What is released: reads over versions, for a release names the version that was seen, and holds only where the record says the same
 * now. A release that holds is never kept as a fact of its own, so nothing can forget to end it.
 */

const column = (alias: string, name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);

/** That two versions of a record say the same; false where the older one is not there. */
function saysTheSame(noun: ReleasedNoun): RawBuilder<SqlBool> {
  const same = saidColumns[noun].map((name) => sql`${column('now', name)} is not distinct from ${column('seen', name)}`);
  return sql<SqlBool>`(seen.id is not null and ${sql.join(same, sql` and `)})`;
}

/** A pilot is never a draft. */
const isDraft = (noun: ReleasedNoun): RawBuilder<SqlBool> =>
  noun === 'pilot' ? sql<SqlBool>`1 = 0` : sql<SqlBool>`now.state = 'draft'`;

/** The records of a noun that the viewer may know, as `now`, with their release `given` and the version that was `seen`. */
function withReleases(world: World, noun: ReleasedNoun): RawBuilder<unknown> {
  const table = sql.table(`${noun}_version`);
  return sql`${table} now
    left join release_version given on ${column('given', `${noun}_id`)} = now.id and ${holdsAt(world, 'given')}
    left join ${table} seen on seen.id = now.id and seen.revision = given.seen_revision`;
}

const known = (world: World, noun: ReleasedNoun): RawBuilder<SqlBool> =>
  sql<SqlBool>`${holdsAt(world, 'now')} and ${scopeCondition(world, noun, 'now') ?? sql`1 = 1`}`;

interface Stored {
  id: string;
  revision: number;
  release: number | null;
  seen: number | null;
  draft: 0 | 1;
  same: 0 | 1;
}

const standing = (
  noun: ReleasedNoun,
): RawBuilder<unknown> => sql`now.id, now.revision, given.revision as release, given.seen_revision as seen,
  case when ${isDraft(noun)} then 1 else 0 end as draft, case when ${saysTheSame(noun)} then 1 else 0 end as same`;

const stateOf = ({ release, draft, same }: Stored): ReleaseState =>
  releaseState({ released: release !== null, draft: draft === 1, same: same === 1 });

/** How a record stands; `revision` is its version, `release` the revision of its release and `seen` that of the version it is about. */
export interface Standing {
  noun: ReleasedNoun;
  id: string;
  revision: number;
  release: number | null;
  seen: number | null;
  state: ReleaseState;
}

const named = ({ id, revision, release, seen }: Stored): Omit<Standing, 'noun' | 'state'> => ({ id, revision, release, seen });

const order = { finding: sql`now.date desc, now.id`, position: sql`now.signed_date desc, now.id`, pilot: sql`now.id` } as const;
/** By what records of a noun are ordered besides: pilots have no day of their own. */
const label = { finding: sql`''`, position: sql`''`, pilot: sql`now.title` } as const;

/** Everything an organisation submitted, newest first, and its drafts that were released before: how each stands. */
export async function standingsOf(world: World, organisationId: string): Promise<Standing[]> {
  const all: Standing[] = [];
  for (const noun of releasedNouns) {
    const { rows } = await sql<
      Stored & { label: string }
    >`select ${standing(noun)}, ${label[noun]} as label from ${withReleases(world, noun)}
      where now.organisation_id = ${organisationId} and ${known(world, noun)} and (given.id is not null or not ${isDraft(noun)})
      order by ${order[noun]}`.execute(world.db);
    all.push(...rows.sort(byName((row) => row.label)).map((row) => ({ noun, ...named(row), state: stateOf(row) })));
  }
  return all;
}

/** Joins what was released, as it is `now` and as it was `seen`, to the releases `given`. */
function asReleased(world: World, noun: ReleasedNoun): RawBuilder<unknown> {
  const table = sql.table(`${noun}_version`);
  return sql`join ${table} now on now.id = ${column('given', `${noun}_id`)} and ${known(world, noun)}
    join ${table} seen on seen.id = now.id and seen.revision = given.seen_revision`;
}

const holds = (world: World, noun: ReleasedNoun): RawBuilder<SqlBool> =>
  sql<SqlBool>`${holdsAt(world, 'given')} and not ${isDraft(noun)} and ${saysTheSame(noun)}`;

/** The ids of all records of a noun that are released as they are now, as far as the viewer may know. */
export async function releasedIds(world: World, noun: ReleasedNoun): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select now.id from release_version given ${asReleased(world, noun)}
    where ${holds(world, noun)} order by now.id`.execute(world.db);
  return new Set(rows.map(({ id }) => id));
}

/** How many of what an organisation submitted is released as it is now. It begins at what is released, which has an index. */
export async function releasedShare(world: World, organisationId: string): Promise<ReleasedShare> {
  const share = {} as ReleasedShare;
  for (const noun of releasedNouns) {
    const table = sql.table(`${noun}_version`);
    const { rows } = await sql<{ released: number; submitted: number }>`select
      (select count(*) from release_version given
        ${asReleased(world, noun)} where given.organisation_id = ${organisationId} and ${holds(world, noun)}) as released,
      (select count(*) from ${table} now
        where now.organisation_id = ${organisationId} and ${known(world, noun)} and not ${isDraft(noun)}) as submitted`.execute(
      world.db,
    );
    share[noun] = { released: Number(rows[0]?.released ?? 0), submitted: Number(rows[0]?.submitted ?? 0) };
  }
  return share;
}

/** The releases of these records, by `noun:id`, each with when and by whom it was given. */
export async function releasesOf(world: World, standings: readonly Standing[]): Promise<Map<string, Release>> {
  const made = await madeIn(
    world,
    standings.flatMap(({ release }) => release ?? []),
  );
  return new Map(
    standings.flatMap(({ noun, id, release, seen }) => {
      const given = release === null ? undefined : made.get(release);
      if (release === null || given === undefined || seen === null) return [];
      const { at, person } = given;
      return [[`${noun}:${id}`, { revision: release, seen, day: amsterdamDate(at), person }] as const];
    }),
  );
}

/** How one record stands that this viewer may know; as never released where it is not there. */
export async function releasedAs(world: World, noun: ReleasedNoun, id: string): Promise<Released> {
  const { rows } = await sql<Stored>`select ${standing(noun)} from ${withReleases(world, noun)}
    where now.id = ${id} and ${known(world, noun)}`.execute(world.db);
  const [row] = rows;
  if (row === undefined || row.release === null) return { state: 'none', release: null };
  const state = stateOf(row);
  const given = await releasesOf(world, [{ noun, ...named(row), state }]);
  return { state, release: given.get(`${noun}:${id}`) ?? null };
}

/** A release that this viewer may know, or undefined. */
export function releaseRecord(world: World, id: string) {
  return read(world, 'release').selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst();
}
