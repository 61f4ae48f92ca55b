import type { z } from 'zod';
import { whyNotUndone, type EditionStanding, type undoEditionSchema } from '../../shared/editions.ts';
import type { Noun } from '../../shared/nouns.ts';
import { usesOfEdition } from '../db/edition-use.ts';
import { insideChange } from '../db/examined.ts';
import type { Change } from '../db/history.ts';
import { read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';

/** Since when an edition is there as the next of another, and what hangs on it. The first edition was loaded and is the next of none. */
export async function standingOf(world: World, id: string): Promise<EditionStanding> {
  const added = await read(world, 'edition', 'mapping')
    .selectFrom('edition')
    .innerJoin('mapping', 'mapping.to_edition_id', 'edition.id')
    .where('edition.id', '=', id)
    .select('mapping.revision')
    .orderBy('mapping.revision')
    .orderBy('mapping.id')
    .limit(1)
    .executeTakeFirst();
  return { added: added?.revision ?? null, uses: await usesOfEdition(world, id) };
}

async function closeAll(change: Change, noun: Noun, rows: readonly { id: string }[]): Promise<void> {
  for (const { id } of rows) await change.close(noun, id);
}

/** Closes an edition with everything it was added with: its was-wordtlijst, its values, its structure. */
async function closeEdition(change: Change, world: World, id: string): Promise<void> {
  const mappings = read(world, 'mapping').selectFrom('mapping').select('id').where('to_edition_id', '=', id).orderBy('id');
  const values = read(world, 'value').selectFrom('value').select('id').where('edition_id', '=', id).orderBy('id');
  const foundations = read(world, 'foundation').selectFrom('foundation').select('id').where('edition_id', '=', id).orderBy('id');
  const above = await foundations.execute();
  const principles = read(world, 'principle')
    .selectFrom('principle')
    .select('id')
    .where(
      'foundation_id',
      'in',
      above.map((one) => one.id),
    )
    .orderBy('id');
  await closeAll(change, 'mapping', await mappings.execute());
  await closeAll(change, 'value', await values.execute());
  if (above.length > 0) await closeAll(change, 'principle', await principles.execute());
  await closeAll(change, 'foundation', above);
  await change.close('edition', id);
}

/**
 * Takes back an edition that nobody has worked with, with a reason; the change says which one it undoes. It stays in every revision
 * between. @throws FORBIDDEN, NOT_FOUND, or BAD_REQUEST with what hangs on it.
 */
export async function undoEdition(
  ctx: CommandContext,
  { id, reason }: z.output<typeof undoEditionSchema>,
): Promise<{ revision: number }> {
  ctx.allow('edition.manage');
  const { added } = await standingOf(ctx.world, id);
  const { revision } = await ctx.change(
    'edition.undo',
    async (change) => {
      // asked inside the change: nobody begins to work with it in between
      const world = insideChange(ctx.world, change);
      if ((await change.current('edition', id)) === undefined) throw refusal('NOT_FOUND', ctx.say('editions.undo.gone'));
      const why = whyNotUndone(await standingOf(world, id), ctx.say);
      if (why !== null) throw refusal('BAD_REQUEST', why);
      await closeEdition(change, world, id);
    },
    added === null ? reason : { reason, undoes: added },
  );
  return { revision };
}
