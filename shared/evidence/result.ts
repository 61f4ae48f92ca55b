import type { Aged } from '../attachments.ts';
import { canonicalText } from '../canonical.ts';
import type { MethodVersion } from './method.ts';

/**
 * One answer to one question. Tile, chart, table, sentence and export are drawn from this one object, so they cannot disagree.
 * `scope` is the viewer's scope, `revision` the state of the data, `asOf` the date asked or null for today, `today` the date used as
 * today, `method` the version its words come from, `positionIds` the records behind it, `hash` the SHA-256 of its canonical text in hexadecimals.
 */
export interface Result<Outcome> {
  question: string;
  selection: Record<string, unknown>;
  scope: string;
  revision: number;
  asOf: string | null;
  today: string;
  edition: string | null;
  scales: string[];
  method: MethodVersion;
  weighting: string | null;
  outcome: Outcome;
  positionIds: string[];
  /** of the findings behind it, how many rest on aged evidence; absent where none does */
  aged?: Aged | undefined;
  hash: string;
}

/** A result before the server has hashed it. */
export type Unhashed<Outcome> = Omit<Result<Outcome>, 'hash'>;

/** Ids in plain order, each once. The database gives most of them so already, and to see that costs less than to sort them. */
function inOrder(ids: string[]): string[] {
  const ascending = ids.every((id, at) => at === 0 || (ids[at - 1] ?? '') < id);
  return ascending ? ids : [...new Set(ids)].sort();
}

/** A result from its parts; ids and scales sorted, each once. */
export function makeResult<Outcome>(parts: Unhashed<Outcome>): Unhashed<Outcome> {
  return {
    ...parts,
    scales: inOrder(parts.scales),
    positionIds: inOrder(parts.positionIds),
  };
}

/** The text of which the hash is taken: everything in the result but the hash itself, ids sorted. */
export function resultText(result: Unhashed<unknown>): string {
  return canonicalText({ ...result, positionIds: inOrder(result.positionIds), hash: undefined });
}
