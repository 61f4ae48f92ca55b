import type { Noun, Nouns } from '../../shared/nouns.ts';
import type { MessageKey } from '../../shared/say.ts';
import type { Change } from './history.ts';
import { storable } from './storable.ts';

/** Under this id something else is kept, or was; `key` is what to tell the person. */
export class TakenError extends Error {
  readonly key: MessageKey = 'history.taken';
  constructor(noun: Noun, id: string) {
    super(`${noun} ${id} is there already, and it is another`);
  }
}

async function wasThere({ trx }: Change, noun: Noun, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom(`${noun}_key` as 'finding_key')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Adds a new record under an id that whoever sends it may have made. Sent twice (a double click, an answer that never arrived) it is one
 * record: the second is recognised as the same and changes nothing.
 * @throws TakenError where something else is kept under that id, or was until it was withdrawn.
 */
export async function addOnce<N extends Noun>(change: Change, noun: N, row: Nouns[N]): Promise<'added' | 'same'> {
  const { id } = row;
  const there = await change.current(noun, id);
  if (there === undefined) {
    if (await wasThere(change, noun, id)) throw new TakenError(noun, id);
    await change.put(noun, row);
    return 'added';
  }
  const kept = there as unknown as Record<string, unknown>;
  if (!Object.entries(storable(row)).every(([column, value]) => kept[column] === value)) throw new TakenError(noun, id);
  return 'same';
}
