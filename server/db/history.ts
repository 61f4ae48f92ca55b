import { sql, type Kysely, type Transaction } from 'kysely';
import type { Noun, Nouns } from '../../shared/nouns.ts';
import { changeHash, rowHash, type ItemDigest } from './hash.ts';
import { ConflictError, mergeEdit } from './merge.ts';
import { CHANNEL, type Database, type Engine } from './open.ts';
import { FOREVER } from './schema.ts';
import type { Tables } from './schema.ts';
import { indexForSearch } from './search.ts';
import { storable } from './storable.ts';

/** Who does what, and why; kept with everything it changes. */
export interface Deed {
  personId: string;
  command: string;
  reason?: string | null;
  undoes?: number | null;
}

/** How the writes of one change are done: `put` edits or adds one record, `add` many new ones, `close` withdraws. */
export interface Change {
  readonly revision: number;
  readonly at: string;
  readonly trx: Transaction<Tables>;
  current<N extends Noun>(noun: N, id: string): Promise<(Nouns[N] & { revision: number }) | undefined>;
  put<N extends Noun>(noun: N, row: Nouns[N], base?: number): Promise<'added' | 'changed' | 'same'>;
  add<N extends Noun>(noun: N, rows: readonly Nouns[N][]): Promise<void>;
  close<N extends Noun>(noun: N, id: string): Promise<boolean>;
}

/* The version tables differ only in their own columns, which pass through unread: this is the one place that treats them alike. */
type AnyRow = Record<string, string | number | null> & { id: string };
interface AnyTables {
  any_version: AnyRow & { seq: number; revision: number; until: number; row_hash: string };
  any_key: { id: string };
}
type AnyDb = Kysely<AnyTables>;
const versionsOf = (noun: Noun): 'any_version' => `${noun}_version` as 'any_version';
const keysOf = (noun: Noun): 'any_key' => `${noun}_key` as 'any_key';

/** The columns of a record without those of the version around it. */
export function ownColumns(row: object): AnyRow {
  const { seq: _seq, revision: _revision, until: _until, row_hash: _hash, ...own } = row as AnyTables['any_version'];
  return own as AnyRow;
}

// SQLite takes at most 32,766 variables in one statement
const VARIABLES = 15_000;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class OpenChange implements Change {
  readonly items: ItemDigest[] = [];
  readonly trx: Transaction<Tables>;
  readonly revision: number;
  readonly at: string;
  readonly #engine: Engine;
  readonly #db: AnyDb;

  constructor(trx: Transaction<Tables>, engine: Engine, head: { revision: number; at: string }) {
    this.trx = trx;
    this.#engine = engine;
    this.#db = trx as unknown as AnyDb;
    this.revision = head.revision;
    this.at = head.at;
  }

  async #open(noun: Noun, id: string): Promise<AnyTables['any_version'] | undefined> {
    const query = this.#db.selectFrom(versionsOf(noun)).selectAll().where('id', '=', id).where('until', '=', FOREVER);
    return (await query.executeTakeFirst()) as AnyTables['any_version'] | undefined;
  }

  async current<N extends Noun>(noun: N, id: string): Promise<(Nouns[N] & { revision: number }) | undefined> {
    const row = await this.#open(noun, id);
    return row && ({ ...ownColumns(row), revision: row.revision } as unknown as Nouns[N] & { revision: number });
  }

  async #insert(noun: Noun, rows: AnyRow[]): Promise<void> {
    const versions = rows.map((row) => ({ ...row, revision: this.revision, row_hash: rowHash(noun, this.revision, row) }));
    const inserted = await this.#db
      .insertInto(versionsOf(noun))
      .values(versions as never)
      .returning(['seq', 'id'])
      .execute();
    for (const version of versions) this.items.push({ noun, id: version.id, rowHash: version.row_hash });
    await this.trx
      .insertInto('change_item')
      .values(rows.map((row) => ({ revision: this.revision, noun, id: row.id })))
      .execute();
    if (noun !== 'finding') return;
    const texts = new Map(rows.map((row) => [row.id, `${row['text'] ?? ''} ${row['text_proposal'] ?? ''}`]));
    const entries = inserted.map((row) => ({ seq: row.seq, text: texts.get(row.id) ?? '' }));
    await indexForSearch(this.#db as Kysely<never>, this.#engine, entries);
  }

  async put<N extends Noun>(noun: N, row: Nouns[N], base?: number): Promise<'added' | 'changed' | 'same'> {
    const wanted = storable(row as unknown as AnyRow);
    const open = await this.#open(noun, wanted.id);
    if (open === undefined) {
      await this.#db
        .insertInto(keysOf(noun))
        .values({ id: wanted.id })
        .onConflict((on) => on.doNothing())
        .execute();
      await this.#insert(noun, [wanted]);
      return 'added';
    }
    const current = ownColumns(open);
    const isNow = (row: AnyRow): boolean => Object.entries(row).every(([column, value]) => current[column] === value);
    if (isNow(wanted)) return 'same';
    const plain = base === undefined || base === open.revision;
    const next = plain ? wanted : mergeEdit(noun, await this.#at(noun, wanted.id, base), { current, wanted });
    if (isNow(next)) return 'same';
    await this.#closeVersion(noun, wanted.id);
    await this.#insert(noun, [next]);
    return 'changed';
  }

  async #at(noun: Noun, id: string, base: number): Promise<AnyRow> {
    const query = this.#db.selectFrom(versionsOf(noun)).selectAll().where('id', '=', id).where('revision', '=', base);
    const row = await query.executeTakeFirst();
    // an edit begun at a version that never was: nothing can be put together with it
    if (row === undefined) throw new ConflictError(noun, id, []);
    return ownColumns(row);
  }

  async #closeVersion(noun: Noun, id: string): Promise<void> {
    await this.#db
      .updateTable(versionsOf(noun))
      .set({ until: this.revision })
      .where('id', '=', id)
      .where('until', '=', FOREVER)
      .execute();
  }

  async add<N extends Noun>(noun: N, rows: readonly Nouns[N][]): Promise<void> {
    const all = (rows as unknown as AnyRow[]).map(storable);
    const size = Math.min(200, Math.floor(VARIABLES / (Object.keys(all[0] ?? { id: '' }).length + 2)));
    for (let at = 0; at < all.length; at += size) {
      const part = all.slice(at, at + size);
      await this.#db
        .insertInto(keysOf(noun))
        .values(part.map((row) => ({ id: row.id })))
        .execute();
      await this.#insert(noun, part);
      await nextTurn();
    }
  }

  async close<N extends Noun>(noun: N, id: string): Promise<boolean> {
    if ((await this.#open(noun, id)) === undefined) return false;
    await this.#closeVersion(noun, id);
    this.items.push({ noun, id, rowHash: null });
    await this.trx.insertInto('change_item').values({ revision: this.revision, noun, id }).execute();
    return true;
  }
}

class NothingChanged extends Error {}

/**
 * Runs one change in one transaction. Raising the revision comes first, so writers queue and the order of revisions is the order
 * of commits. A run that changes nothing leaves no revision behind.
 * @returns the revision after it, and what the run returned.
 */
export async function commit<T>(
  database: Database,
  deed: Deed,
  run: (change: Change) => Promise<T>,
): Promise<{ revision: number; result: T }> {
  let kept: { result: T } | undefined;
  let before = 0;
  try {
    const done = await database.write.transaction().execute(async (trx) => {
      const { revision, hash } = await trx
        .updateTable('head')
        .set((eb) => ({ revision: eb('revision', '+', 1) }))
        .where('one', '=', 1)
        .returning(['revision', 'hash'])
        .executeTakeFirstOrThrow();
      before = revision - 1;
      const change = new OpenChange(trx, database.engine, { revision, at: database.clock() });
      kept = { result: await run(change) };
      if (change.items.length === 0) throw new NothingChanged();
      const { personId, command, reason = null, undoes = null } = storable(deed);
      const row = { revision, at: change.at, person_id: personId, command, reason, undoes };
      const next = changeHash(hash, row, change.items);
      await trx
        .insertInto('change')
        .values({ ...row, hash: next })
        .execute();
      await trx.updateTable('head').set({ hash: next }).where('one', '=', 1).execute();
      if (database.engine === 'postgres') await sql`select pg_notify(${CHANNEL}, ${String(revision)})`.execute(trx);
      return { revision, result: kept.result };
    });
    database.signals.wake();
    return done;
  } catch (error) {
    if (error instanceof NothingChanged && kept) return { revision: before, result: kept.result };
    throw error;
  }
}
