import { FINDINGS_PAGE, findingsFilterSchema, type FindingsPage } from '../../shared/findings.ts';
import { readProcedure, router } from '../trpc.ts';
import { countFindings, listFindings } from './repository.ts';

export const findingsRouter = router({
  /** One page of findings, how many there are in all, and the cursor of the next page. */
  page: readProcedure.input(findingsFilterSchema).query(({ ctx, input }): Promise<FindingsPage> =>
    ctx.settle(async (world) => {
      const [total, rows] = [await countFindings(world, input), await listFindings(world, input)];
      const last = rows.length === FINDINGS_PAGE ? rows.at(-1) : undefined;
      return { total, rows, next: last ? `${last.date}|${last.id}` : null };
    }),
  ),
});
