import { fixMethodSchema, methodsFilterSchema } from '../../shared/methods.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { fixMethod } from './commands.ts';
import { methodsPage } from './repository.ts';

export const methodsRouter = router({
  /** The versions of the method, and which round uses which. */
  page: readProcedure.input(methodsFilterSchema).query(({ ctx }) => ctx.settle(methodsPage)),
  fix: commandProcedure('method.fix')
    .input(fixMethodSchema)
    .mutation(({ ctx, input }) => fixMethod(ctx, input)),
});
