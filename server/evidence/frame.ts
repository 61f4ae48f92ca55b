import type { Result, Unhashed } from '../../shared/evidence/result.ts';
import { resultText } from '../../shared/evidence/result.ts';
import { shownEdition } from '../db/code.ts';
import { sha256 } from '../db/hash.ts';
import type { World } from '../db/world.ts';

/** What every result says of where it comes from. */
export type Frame = Pick<Unhashed<unknown>, 'scope' | 'revision' | 'asOf' | 'today' | 'edition'>;

/** The frame of every result drawn in a world. */
export async function frameOf(world: World): Promise<Frame> {
  const edition = await shownEdition(world);
  return { scope: world.scope.key, revision: world.revision, asOf: world.asOf, today: world.today, edition: edition?.id ?? null };
}

/** A result with the SHA-256 of its canonical text. */
export function sealed<Outcome>(result: Unhashed<Outcome>): Result<Outcome> {
  return { ...result, hash: sha256(resultText(result)) };
}
