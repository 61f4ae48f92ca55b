import type { z } from 'zod';
import { FOLLOWED_MOST, type followSchema, type followSeenSchema } from '../../shared/follow.ts';
import { inTurn } from '../db/turn.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { canFollow } from './followed.ts';

/** Follows a record that one may see, as it is now, or no longer follows it. A second time changes nothing; what is gone can be let go. */
export async function follow(ctx: CommandContext, { noun, id, follow: wanted }: z.infer<typeof followSchema>): Promise<void> {
  const { database, viewer, world, say } = ctx;
  const mine = { person_id: viewer.personId, noun, record_id: id };
  if (!wanted) {
    await database.write
      .deleteFrom('follow')
      .where('person_id', '=', mine.person_id)
      .where('noun', '=', noun)
      .where('record_id', '=', id)
      .execute();
    return;
  }
  if (!(await canFollow(world, noun, id))) throw refusal('NOT_FOUND', say('follow.problem.gone'));
  await inTurn(database, async (trx) => {
    const { n } = await trx
      .selectFrom('follow')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('person_id', '=', viewer.personId)
      // what one follows already takes no other place
      .where((eb) => eb.not(eb.and([eb('noun', '=', noun), eb('record_id', '=', id)])))
      .executeTakeFirstOrThrow();
    if (Number(n) >= FOLLOWED_MOST) throw refusal('BAD_REQUEST', say('follow.problem.most', { count: FOLLOWED_MOST }));
    await trx
      .insertInto('follow')
      .values({ ...mine, revision: world.revision, at: database.clock() })
      .onConflict((on) => on.doNothing())
      .execute();
  });
}

/** Keeps up to which revision somebody saw what they follow; never back. */
export async function followSeen(ctx: CommandContext, { noun, id, revision }: z.infer<typeof followSeenSchema>): Promise<void> {
  const { database, viewer, world } = ctx;
  const seen = Math.min(revision, world.revision);
  await database.write
    .updateTable('follow')
    .set({ revision: seen })
    .where('person_id', '=', viewer.personId)
    .where('noun', '=', noun)
    .where('record_id', '=', id)
    .where('revision', '<', seen)
    .execute();
}
