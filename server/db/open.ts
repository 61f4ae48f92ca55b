import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, PostgresDialect, sql, SqliteDialect, type CompiledQuery } from 'kysely';
import pg from 'pg';
import { FileStore } from './files.ts';
import { makeFolder } from './folder.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import type { Tables } from './schema.ts';
import { Signals, type Connect } from './signals.ts';

export type Engine = 'sqlite' | 'postgres';

/** The newest revision, and the hash of the chain at it. */
export interface Head {
  revision: number;
  hash: string;
  /** how many people were erased: the one thing that takes a name out of an answer without a revision */
  erased: number;
}

/** An open installation: one writer, a read-only connection beside it, and the clock its changes are dated by. */
export interface Database {
  engine: Engine;
  write: Kysely<Tables>;
  read: Kysely<Tables>;
  /** rows as lists of their columns in the order of the query, for files of many rows: a name for every cell costs as much as to read it */
  lists: Lists;
  clock: () => string;
  /** the files behind evidence */
  files: FileStore;
  /** asked before every answer, so it has a way of its own: a prepared statement where the engine is in process */
  head: () => Promise<Head>;
  /** that something was committed, here or by another process at the same server */
  signals: Signals;
  close: () => Promise<void>;
}

/** Answers a question with the columns of each row as a list, outside any change. */
export type Lists = (query: Pick<CompiledQuery, 'sql' | 'parameters'>) => Promise<unknown[][]>;

type Connection = Omit<Database, 'files'>;

const askHead = "select revision, hash, (select count(*) from person where name = '') as erased from head where one = 1";
const noHead: Head = { revision: 0, hash: '', erased: 0 };

const systemClock = (): string => new Date().toISOString();

// counts and revisions are bigint or numeric in PostgreSQL; all of ours stay below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

// pages ask the same few hundred questions over and over; to prepare one costs as much as to answer a small one
const PREPARED = 400;

/** A connection that keeps what it prepared, by its text; the one that has not been asked for longest goes first. */
function keepingPrepared(connection: SqliteDatabase.Database): SqliteDatabase.Database {
  const kept = new Map<string, SqliteDatabase.Statement>();
  const prepare = (text: string): SqliteDatabase.Statement => {
    const statement = kept.get(text) ?? connection.prepare(text);
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > PREPARED && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  return { prepare, close: () => connection.close() } as SqliteDatabase.Database;
}

async function openSqlite(file: string, clock: () => string): Promise<Connection> {
  makeFolder(dirname(file));
  const existed = existsSync(file);
  const raw = new SqliteDatabase(file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('busy_timeout = 5000');
  const write = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepingPrepared(raw) }) });
  const pending = await pendingMigrations(write, 'sqlite');
  if (existed && pending.length > 0) await raw.backup(`${file}.before-${pending[0] ?? 'migration'}`);
  await migrate(write, 'sqlite');
  const reader = new SqliteDatabase(file, { readonly: true });
  reader.pragma('cache_size = -65536');
  reader.pragma('mmap_size = 1073741824');
  const read = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: keepingPrepared(reader) }),
  });
  const prepared = reader.prepare<[], Head>(askHead);
  const head = (): Promise<Head> => Promise.resolve(prepared.get() ?? noHead);
  // not among the kept: what was prepared for lists gives nothing else
  const lists: Lists = ({ sql: text, parameters }) =>
    Promise.resolve(
      reader
        .prepare<unknown[], unknown[]>(text)
        .raw()
        .all(...parameters),
    );
  const close = async (): Promise<void> => {
    await read.destroy();
    await write.destroy();
  };
  return { engine: 'sqlite', write, read, lists, clock, head, signals: new Signals(), close };
}

/** The channel on which processes at one server tell each other the newest revision, and nothing else. */
export const CHANNEL = 'pilotmonitor';

/** Hears what other processes commit, on a connection of its own. */
function hearing(url: string): Connect {
  return async (heard, lost) => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    client.once('end', lost);
    client.on('notification', heard);
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    return () => client.end();
  };
}

async function openPostgres(url: string, clock: () => string): Promise<Connection> {
  const writePool = new pg.Pool({ connectionString: url, max: 10 });
  const readPool = new pg.Pool({ connectionString: url, max: 10, options: '-c default_transaction_read_only=on' });
  // an idle connection that the server ends must not end the process: the pool opens another
  for (const pool of [writePool, readPool]) pool.on('error', () => undefined);
  const write = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writePool }) });
  await migrate(write, 'postgres');
  const read = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readPool }) });
  const signals = new Signals(hearing(url));
  const close = async (): Promise<void> => {
    await signals.close();
    await read.destroy();
    await write.destroy();
  };
  const head = async (): Promise<Head> => (await sql.raw<Head>(askHead).execute(read)).rows[0] ?? noHead;
  const lists: Lists = async ({ sql: text, parameters }) =>
    (await readPool.query<unknown[]>({ text, values: [...parameters], rowMode: 'array' })).rows;
  return { engine: 'postgres', write, read, lists, clock, head, signals, close };
}

/** Whether a target names a server; anything else is the path of a SQLite file. */
export const isServer = (target: string): boolean => /^postgres(ql)?:\/\//.test(target);

/** What there is at a target before it is opened: no file, nothing of this program, or a database. Looking makes and changes nothing. */
export async function findDatabase(target: string): Promise<'missing' | 'empty' | 'there'> {
  if (!isServer(target) && !existsSync(target)) return 'missing';
  const dialect = isServer(target)
    ? new PostgresDialect({ pool: new pg.Pool({ connectionString: target, max: 1 }) })
    : new SqliteDialect({ database: new SqliteDatabase(target, { readonly: true }) });
  const db = new Kysely<Tables>({ dialect });
  const tables = await db.introspection.getTables().finally(() => db.destroy());
  return tables.some(({ name }) => name === 'change') ? 'there' : 'empty';
}

/** Where the files are when nobody says so: beside a SQLite file; with a server, in the folder where this program keeps its data. */
const filesBeside = (target: string): string => (isServer(target) ? resolve('data', 'files') : join(dirname(target), 'files'));

/**
 * Opens and migrates a database: `postgres://…` names a server, anything else a SQLite file (copied before it is migrated). The clock
 * gives ISO-8601 UTC; it is passed in so that a test can tell the time. `files` is the folder of the files behind evidence.
 */
export async function openDatabase(
  target: string,
  clock: () => string = systemClock,
  files: string = filesBeside(target),
): Promise<Database> {
  const connection = await (isServer(target) ? openPostgres(target, clock) : openSqlite(target, clock));
  return { ...connection, files: new FileStore(files) };
}

/** Holds the lock that SQLite keeps on a file as long as this process lives. @returns what lets go; null where another process holds it. */
export function holdLock(file: string): (() => void) | null {
  const lock = new SqliteDatabase(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return () => void lock.close();
}

/** Copies a SQLite file as it is at one moment, while others read and write it. */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new SqliteDatabase(from, { readonly: true });
  try {
    // a read that stays open keeps the copy at its moment; without it every write would make the copy begin anew
    source.exec('begin; select count(*) from sqlite_master;');
    await source.backup(to, { progress: () => 10_000 });
  } finally {
    source.close();
  }
}
