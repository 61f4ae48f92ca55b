import { addRemarkSchema, remarksFilterSchema, resolveRemarkSchema, seenMentionSchema } from '../../shared/remarks.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { addRemark, resolveRemark } from './commands.ts';
import { mentionable, seenMention } from './mentions.ts';
import { remarksPage } from './repository.ts';

export const remarksRouter = router({
  /** The conversation about one record. */
  page: readProcedure.input(remarksFilterSchema).query(async ({ ctx, input }) => {
    const page = await ctx.settle((world) => remarksPage(world, input));
    if (page === undefined) throw refusal('NOT_FOUND', ctx.say('remarks.problem.subject'));
    return page;
  }),
  /** Whom one can name there: names are for who may say something. */
  people: readProcedure
    .meta({ right: ['remark.write'] })
    .input(remarksFilterSchema)
    .query(({ ctx, input }) => mentionable(ctx, input)),
  /** One has seen where one was named. */
  seen: commandProcedure('doubt.raise')
    .input(seenMentionSchema)
    .mutation(({ ctx, input }) => seenMention(ctx, input)),
  add: commandProcedure('remark.write', 'question.ask', 'doubt.raise')
    .input(addRemarkSchema)
    .mutation(({ ctx, input }) => addRemark(ctx, input)),
  resolve: commandProcedure('remark.write', 'question.ask', 'doubt.raise')
    .input(resolveRemarkSchema)
    .mutation(({ ctx, input }) => resolveRemark(ctx, input)),
});
