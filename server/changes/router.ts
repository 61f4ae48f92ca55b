import { z } from 'zod';
import { changesFilterSchema, liveSchema, seenSchema } from '../../shared/changes.ts';
import { commandProcedure, knownProcedure, readProcedure, router, type CommandContext } from '../trpc.ts';
import { news } from './live.ts';
import { changesPage } from './repository.ts';

/** Keeps what this person has seen, outside the history: it is a bookmark and no record of anything. */
async function markSeen({ database, viewer, world }: CommandContext, seen: number): Promise<{ seen: number }> {
  const row = { revision: Math.min(seen, world.revision), at: database.clock() };
  await database.write
    .insertInto('visit')
    .values({ person_id: viewer.personId, ...row })
    .onConflict((on) => on.column('person_id').doUpdateSet(row))
    .execute();
  return { seen: row.revision };
}

const sized = changesFilterSchema.extend({ size: z.number().int().min(1).max(1_000).optional() });

export const changesRouter = router({
  /** What differs since one's last visit, the last meeting or a day. Personal, so it is never answered from what another was told. */
  page: readProcedure
    .input(sized)
    .query(({ ctx, input }) => ctx.settle((world) => changesPage(world, input, ctx.viewer.personId))),
  /** Tells as long as one listens that something one may see was changed: the newest revision, and nothing of what it is. */
  live: knownProcedure.input(liveSchema).subscription(({ ctx, input, signal }) => news(ctx, input, signal)),
  seen: commandProcedure('submitted.read')
    .input(seenSchema)
    .mutation(({ ctx, input }) => markSeen(ctx, input.seen)),
});
