import { valueSchema, valuesFilterSchema } from '../../shared/values.ts';
import { readProcedure, refusal, router } from '../trpc.ts';
import { valuePage, valuesPage } from './page.ts';

export const valuesRouter = router({
  /** The values of the code with what was found about each. */
  list: readProcedure.input(valuesFilterSchema).query(({ ctx, input }) => ctx.settle((world) => valuesPage(world, input))),
  /** Everything about one value. */
  page: readProcedure.input(valueSchema).query(async ({ ctx, input }) => {
    const page = await ctx.settle((world) => valuePage(world, input.id, input.across));
    if (page === undefined) throw refusal('NOT_FOUND', ctx.say('values.gone'));
    return page;
  }),
});
