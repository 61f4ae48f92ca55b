import { followSchema, followSeenSchema } from '../../shared/follow.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { follow, followSeen } from './follow.ts';
import { followsOf, namedFollows } from './followed.ts';

/* What one follows is one's own: kept outside the history, told to nobody else, gone with the person. */

export const followRouter = router({
  /** What whoever asks follows, by name. */
  mine: readProcedure.query(({ ctx }) =>
    ctx.settle(async (world) => namedFollows(world, await followsOf(world, ctx.viewer.personId))),
  ),
  save: commandProcedure('submitted.read')
    .input(followSchema)
    .mutation(({ ctx, input }) => follow(ctx, input)),
  seen: commandProcedure('submitted.read')
    .input(followSeenSchema)
    .mutation(({ ctx, input }) => followSeen(ctx, input)),
});
