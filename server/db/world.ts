import { sql, type Kysely, type QueryCreator, type RawBuilder, type SqlBool } from 'kysely';
import type { Moment } from '../../shared/moment.ts';
import type { Noun } from '../../shared/nouns.ts';
import type { Scope } from '../../shared/policy.ts';
import type { Database, Engine, Head, Lists } from './open.ts';
import { FOREVER, type Relations, type Tables } from './schema.ts';

/**
 * What a read is done in: a connection, a revision, and the viewer's scope. Its relations are already as of the revision and
 * already limited to what the viewer may know, so no repository can forget either.
 */
export interface World {
  db: Kysely<Tables>;
  /** for files of many rows: never within a change, which it does not see */
  lists: Lists;
  engine: Engine;
  revision: number;
  /** true where the revision is the newest one: then open versions are read, which the partial indexes serve. */
  newest: boolean;
  scope: Scope;
  /** the date used as today, ISO, Europe/Amsterdam */
  today: string;
  /** the day asked ('zoals bekend op'), which then is today; null where none was */
  asOf: string | null;
}

/** The newest revision and the hash of the chain at it. */
export function headOf(database: Database): Promise<Head> {
  return database.head();
}

// made once: making a format costs a millisecond, using it a microsecond
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

// the date changes on a whole hour, in winter and in summer: nearly every moment that is asked is in the hour of the one before
let latest = { hour: '', date: '' };

/** The calendar date in Amsterdam of a moment in ISO-8601 UTC. */
export function amsterdamDate(at: string): string {
  const hour = at.slice(0, 13);
  if (hour !== latest.hour) latest = { hour, date: amsterdam.format(new Date(at)) };
  return latest.date;
}

/** A day that cannot be shown: one still to come, or one before the first record. */
export class OutsideTimeError extends Error {
  readonly when: 'future' | 'before';
  readonly key: `common.moment.${'future' | 'before'}`;

  constructor(when: 'future' | 'before') {
    super(`that day is ${when === 'future' ? 'still to come' : 'before the first record'}`);
    this.when = when;
    this.key = `common.moment.${when}`;
  }
}

/** The moment a day in Amsterdam ends, in ISO-8601 UTC: the clock there is one hour ahead, or two in summer. */
export function endOfDay(day: string): string {
  const late = `${day}T22:00:00.000Z`;
  return amsterdamDate(late) > day ? late : `${day}T23:00:00.000Z`;
}

/** The newest revision at the end of a day; 0 before the first record. */
export async function revisionOn(database: Pick<Database, 'read'>, day: string): Promise<number> {
  const row = await database.read
    .selectFrom('change')
    .select('revision')
    .where('at', '<', endOfDay(day))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

async function dayOf(database: Database, revision: number): Promise<string> {
  const change = await database.read.selectFrom('change').select('at').where('revision', '=', revision).executeTakeFirst();
  return amsterdamDate(change?.at ?? database.clock());
}

async function lastRevision(database: Database, asOf: string, newest: number): Promise<number> {
  const now = amsterdamDate(database.clock());
  if (asOf > now) throw new OutsideTimeError('future');
  const last = asOf === now ? newest : await revisionOn(database, asOf);
  if (last === 0) throw new OutsideTimeError('before');
  return last;
}

/**
 * A world at the newest revision, or at an earlier one; a revision beyond the newest is the newest. Today is the day given, else
 * the day of the revision that was asked for, else the clock's: a permalink gives both and so shows the same for ever. A day asked
 * ('zoals bekend op') is today, and the world is as of its end. @throws OutsideTimeError for a day still to come, and for
 * one before the first record.
 */
export async function openWorld(database: Database, scope: Scope, moment: Moment = {}): Promise<World> {
  const head = await headOf(database);
  const { revision: asked, day, peildatum: asOf = null } = moment;
  const last = asOf === null ? head.revision : await lastRevision(database, asOf, head.revision);
  const revision = Math.min(asked ?? last, last);
  const today = asOf ?? day ?? (asked === undefined ? amsterdamDate(database.clock()) : await dayOf(database, revision));
  const newest = revision === head.revision;
  return { db: database.read, lists: database.lists, engine: database.engine, revision, newest, scope, today, asOf };
}

/** The condition that a version of the table `alias` holds at the world's revision. */
export function holdsAt(world: World, alias: string): RawBuilder<SqlBool> {
  const until = sql.ref(`${alias}.until`);
  if (world.newest) return sql<SqlBool>`${until} = ${sql.lit(FOREVER)}`;
  return sql<SqlBool>`${sql.ref(`${alias}.revision`)} <= ${world.revision} and ${until} > ${world.revision}`;
}

/*
 * `<> 'draft'` and not `= 'submitted'`: SQLite takes a column that is equal to a constant out of the order of the index, and then
 * sorts what the covering index (value, organisation, state, kind) already holds in order: 100,000 findings, six times slower.
 */

/** The condition that the viewer may know a version of this noun in the table `alias`; null where everyone with a role may. */
export function scopeCondition(world: World, noun: Noun, alias: string): RawBuilder<SqlBool> | null {
  const { scope } = world;
  const column = (name: string): RawBuilder<unknown> => sql`${sql.ref(`${alias}.${name}`)}`;
  switch (noun) {
    case 'finding':
      return ownDraftsOr(scope, sql`${column('state')} <> 'draft'`, column('organisation_id'));
    case 'position':
      return ownDraftsOr(scope, sql`${column('state')} <> 'draft'`, column('organisation_id'));
    case 'evidence':
    case 'comparison':
      return seenOwned(world, 'finding', column('finding_id'));
    case 'position_finding':
      return sql`${seenOwned(world, 'finding', column('finding_id'))} and ${seenOwned(world, 'position', column('position_id'))}`;
    case 'statement':
      return scope.judgements ? null : sql`${column('state')} <> 'draft'`;
    case 'statement_link':
      return sql`${seenStatement(world, column('statement_id'))} and (${column('finding_id')} is null or ${seenOwned(world, 'finding', column('finding_id'))})
        and (${column('position_id')} is null or ${seenOwned(world, 'position', column('position_id'))})`;
    case 'statement_rating':
      return seenStatement(world, column('statement_id'));
    case 'coding':
      return scope.judgements ? null : sql`1 = 0`;
    case 'attachment':
      return sql`exists (select 1 from evidence_version held where held.id = ${column('evidence_id')} and ${holdsAt(world, 'held')}
        and ${seenOwned(world, 'finding', sql`held.finding_id`)})`;
    case 'remark':
      return sql`(${column('finding_id')} is null or ${seenOwned(world, 'finding', column('finding_id'))})
        and (${column('statement_id')} is null or ${seenStatement(world, column('statement_id'))})`;
    case 'remark_mention':
      return sql`exists (select 1 from remark_version said where said.id = ${column('remark_id')} and ${holdsAt(world, 'said')}
        and ${scopeCondition(world, 'remark', 'said')})`;
    case 'release':
      return sql`(${column('finding_id')} is null or ${seenOwned(world, 'finding', column('finding_id'))})
        and (${column('position_id')} is null or ${seenOwned(world, 'position', column('position_id'))})`;
    case 'text_draft_finding':
      return seenOwned(world, 'finding', column('finding_id'));
    case 'hat':
      if (scope.people === 'all') return null;
      if (scope.people === 'none') return sql`1 = 0`;
      return sql`(${column('layer')} = ${scope.people} or exists (select 1 from organisation_version seen
        where seen.id = ${column('organisation_id')} and ${holdsAt(world, 'seen')} and seen.layer = ${scope.people}))`;
    case 'contact':
      if (scope.contacts === 'all') return null;
      if (scope.contacts === 'none') return sql`1 = 0`;
      return sql`exists (select 1 from organisation_version seen where seen.id = ${column('organisation_id')}
        and ${holdsAt(world, 'seen')} and seen.layer = ${scope.contacts})`;
    default:
      return null;
  }
}

/** That the viewer may know the finding or the position of this id. */
function seenOwned(world: World, noun: 'finding' | 'position', id: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const may = ownDraftsOr(world.scope, sql`seen.state <> 'draft'`, sql`seen.organisation_id`);
  return sql`exists (select 1 from ${sql.table(`${noun}_version`)} seen where seen.id = ${id} and ${holdsAt(world, 'seen')} and ${may})`;
}

function seenStatement(world: World, id: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const may = world.scope.judgements ? sql`` : sql` and seen.state <> 'draft'`;
  return sql`exists (select 1 from statement_version seen where seen.id = ${id} and ${holdsAt(world, 'seen')}${may})`;
}

function ownDraftsOr(scope: Scope, shared: RawBuilder<SqlBool>, organisation: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const common = scope.submitted ? shared : sql<SqlBool>`1 = 0`;
  if (scope.draftsOf === null) return common;
  return sql<SqlBool>`(${common} or ${organisation} = ${scope.draftsOf})`;
}

/**
 * The relations of a world, by name. They are common table expressions that the planner folds into the query, so the same text
 * serves today, the past and both engines.
 */
export function read<N extends Noun>(world: World, ...nouns: N[]): QueryCreator<Pick<Relations, N>> {
  let creator = world.db as unknown as QueryCreator<Record<string, never>>;
  for (const noun of new Set<Noun>(nouns)) {
    const limit = scopeCondition(world, noun, 'v');
    const text = sql<never>`(select * from ${sql.table(`${noun}_version`)} v where ${holdsAt(world, 'v')}${limit ? sql` and ${limit}` : sql``})`;
    creator = creator.with(
      (cte) => cte(noun).notMaterialized(),
      () => text,
    ) as unknown as typeof creator;
  }
  return creator as unknown as QueryCreator<Pick<Relations, N>>;
}
