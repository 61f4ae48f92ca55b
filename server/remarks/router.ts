import { addRemarkSchema, remarksFilterSchema, resolveRemarkSchema } from '../../shared/remarks.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { addRemark, resolveRemark } from './commands.ts';
import { remarksPage } from './repository.ts';

export const remarksRouter = router({
  /** The conversation about one record. */
  page: readProcedure.input(remarksFilterSchema).query(async ({ ctx, input }) => {
    const page = await ctx.settle((world) => remarksPage(world, input));
    if (page === undefined) throw refusal('NOT_FOUND', ctx.say('remarks.problem.subject'));
    return page;
  }),
  add: commandProcedure('remark.write', 'question.ask', 'doubt.raise')
    .input(addRemarkSchema)
    .mutation(({ ctx, input }) => addRemark(ctx, input)),
  resolve: commandProcedure('remark.write', 'question.ask', 'doubt.raise')
    .input(resolveRemarkSchema)
    .mutation(({ ctx, input }) => resolveRemark(ctx, input)),
});
