import { checkSnapshotSchema, keepSnapshotSchema, snapshotsFilterSchema } from '../../shared/snapshots.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { checkSnapshot, keepSnapshot } from './commands.ts';
import { snapshotsPage } from './repository.ts';

export const snapshotsRouter = router({
  page: readProcedure.input(snapshotsFilterSchema).query(({ ctx }) => ctx.settle((world) => snapshotsPage(world))),
  keep: commandProcedure('snapshot.keep')
    .input(keepSnapshotSchema)
    .mutation(({ ctx, input }) => keepSnapshot(ctx, input)),
  check: commandProcedure('submitted.read')
    .input(checkSnapshotSchema)
    .mutation(({ ctx, input }) => checkSnapshot(ctx, input)),
});
