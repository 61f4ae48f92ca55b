import type { Result, Unhashed } from '../../shared/evidence/result.ts';
import { resultText } from '../../shared/evidence/result.ts';
import { figureScope } from '../../shared/policy.ts';
import { shownEdition } from '../db/code.ts';
import { sha256 } from '../db/hash.ts';
import type { World } from '../db/world.ts';
import { methodOf } from './method.ts';

/** What every result says of where it comes from. */
export type Frame = Pick<Unhashed<unknown>, 'scope' | 'revision' | 'asOf' | 'today' | 'edition' | 'method'>;

/** The frame of every result drawn in a world: about a round, or about none. */
export async function frameOf(world: World, round: { id: string; openDate: string } | null = null): Promise<Frame> {
  const edition = await shownEdition(world);
  const { revision, asOf, today } = world;
  const method = await methodOf(world, round);
  return { scope: figureScope(world.scope), revision, asOf, today, edition: edition?.id ?? null, method };
}

/** A result with the SHA-256 of its canonical text. */
export function sealed<Outcome>(result: Unhashed<Outcome>): Result<Outcome> {
  return { ...result, hash: sha256(resultText(result)) };
}
