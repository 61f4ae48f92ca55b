import type { Compilable, CompiledQuery } from 'kysely';
import type { World } from './world.ts';

// pages ask the same questions over and over; to write the text of one costs as much as to answer a small one
const KEPT = 200;
const LONGEST = 2_000;

/** Makes the query of a question. It may look at the world and at the input and at nothing else, so it stands at the top of a file. */
type Build<Input, Row> = (world: World, input: Input) => Compilable<Row>;

const texts = new WeakMap<object, Map<string, CompiledQuery>>();

/** All of a world that a query can depend on. */
function worldKey({ engine, newest, revision, today, scope }: World): string {
  const { submitted, draftsOf, contacts, judgements, people } = scope;
  const at = newest ? 'now' : String(revision);
  return `${engine} ${at} ${today} ${String(submitted)} ${draftsOf ?? ''} ${contacts} ${String(judgements)} ${people}`;
}

function compiled<Input, Row>(world: World, build: Build<Input, Row>, input: Input): CompiledQuery<Row> {
  const key = `${worldKey(world)} ${JSON.stringify(input)}`;
  const kept = texts.get(build) ?? new Map<string, CompiledQuery>();
  const query = (kept.get(key) as CompiledQuery<Row> | undefined) ?? build(world, input).compile();
  if (key.length > LONGEST) return query;
  texts.set(build, kept);
  kept.delete(key);
  kept.set(key, query);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return query;
}

/**
 * The rows of a question, asked of the database every time. Its text with its parameters is kept per builder, world and input (plain
 * data), and the text that has not been asked for longest goes first. A builder that is made anew for every call is never found again: slower,
 * not wrong.
 */
export async function rowsOf<Input, Row>(world: World, build: Build<Input, Row>, input: Input): Promise<Row[]> {
  const { rows } = await world.db.executeQuery(compiled(world, build, input));
  return rows;
}
