import type { Result, Unhashed } from '../../shared/evidence/result.ts';
import { resultText } from '../../shared/evidence/result.ts';
import { sha256 } from '../db/hash.ts';
import { amsterdamDate, read, type World } from '../db/world.ts';

/** What every result says of where it comes from. */
export type Frame = Pick<Unhashed<unknown>, 'scope' | 'revision' | 'asOf' | 'today' | 'edition'>;

/**
 * The frame of every result drawn in a world. A revision is drawn as on the day it was recorded, so that a permalink opened on a
 * later day gives the very same object.
 */
export async function frameOf(world: World): Promise<Frame> {
  const change = await world.db.selectFrom('change').select('at').where('revision', '=', world.revision).executeTakeFirst();
  const edition = await read(world, 'edition')
    .selectFrom('edition')
    .select('edition.id')
    .orderBy('edition.published', 'desc')
    .orderBy('edition.id', 'desc')
    .executeTakeFirst();
  const today = change === undefined ? world.today : amsterdamDate(change.at);
  return { scope: world.scope.key, revision: world.revision, asOf: null, today, edition: edition?.id ?? null };
}

/** A result with the SHA-256 of its canonical text. */
export function sealed<Outcome>(result: Unhashed<Outcome>): Result<Outcome> {
  return { ...result, hash: sha256(resultText(result)) };
}
