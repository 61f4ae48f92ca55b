import { saveComparisonSchema } from '../../shared/comparisons.ts';
import { z } from 'zod';
import { saveEvidenceSchema, withdrawSchema } from '../../shared/evidence-links.ts';
import { checkFindingsSchema, stepBackSchema, submitFindingSchema, toCheckFilterSchema } from '../../shared/finding-way.ts';
import { saveFindingSchema } from '../../shared/finding-form.ts';
import { FINDINGS_PAGE, findingSchema, findingsFilterSchema, type FindingsPage } from '../../shared/findings.ts';
import type { Say } from '../../shared/say.ts';
import { findingNames } from '../db/finding-names.ts';
import { cursorAt } from '../db/finding-rows.ts';
import type { World } from '../db/world.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { saveFinding, withdrawFinding } from './commands.ts';
import { saveComparison, withdrawComparison } from './comparisons.ts';
import { findingDetail, findingFormPage } from './detail.ts';
import { saveEvidence, withdrawEvidence } from './evidence.ts';
import { toCheckPage } from './waiting.ts';
import { checkFindings, reopenFinding, submitFinding, uncheckFinding } from './way.ts';
import { countFindings, findingChoices, listFindings } from './repository.ts';

function found<T>(row: T | undefined, say: Say): T {
  if (row === undefined) throw refusal('NOT_FOUND', say('findings.gone'));
  return row;
}

async function findingsPage(world: World, filter: z.infer<typeof findingsFilterSchema>): Promise<FindingsPage> {
  const names = await findingNames(world);
  const [total, rows] = [await countFindings(world, filter), await listFindings(world, filter, names)];
  const last = rows.length === FINDINGS_PAGE ? rows.at(-1) : undefined;
  return { total, rows, next: last ? cursorAt(last) : null, choices: await findingChoices(world, names) };
}

export const findingsRouter = router({
  /** One page of findings, how many there are in all, the cursor of the next page, and what the filters choose from. */
  page: readProcedure.input(findingsFilterSchema).query(({ ctx, input }) => ctx.settle((world) => findingsPage(world, input))),
  /** One finding with its evidence and the positions that lean on it. */
  detail: readProcedure
    .input(findingSchema)
    .query(async ({ ctx, input }) => found(await ctx.settle((world) => findingDetail(world, input.id)), ctx.say)),
  /** What the form opens with, for a new finding or for one that is there. */
  form: readProcedure
    .input(z.object({ id: z.string().max(80).optional() }))
    .query(async ({ ctx, input }) => found(await ctx.settle((world) => findingFormPage(world, input.id)), ctx.say)),
  save: commandProcedure('finding.write')
    .input(saveFindingSchema)
    .mutation(({ ctx, input }) => saveFinding(ctx, input)),
  /** What waits for a check on completeness. */
  toCheck: readProcedure.input(toCheckFilterSchema).query(({ ctx, input }) => ctx.settle((world) => toCheckPage(world, input))),
  submit: commandProcedure('finding.write')
    .input(submitFindingSchema)
    .mutation(({ ctx, input }) => submitFinding(ctx, input)),
  reopen: commandProcedure('finding.write')
    .input(stepBackSchema)
    .mutation(({ ctx, input }) => reopenFinding(ctx, input)),
  check: commandProcedure('finding.check')
    .input(checkFindingsSchema)
    .mutation(({ ctx, input }) => checkFindings(ctx, input)),
  uncheck: commandProcedure('finding.check')
    .input(stepBackSchema)
    .mutation(({ ctx, input }) => uncheckFinding(ctx, input)),
  withdraw: commandProcedure('finding.write')
    .input(withdrawSchema)
    .mutation(({ ctx, input }) => withdrawFinding(ctx, input)),
  saveEvidence: commandProcedure('finding.write')
    .input(saveEvidenceSchema)
    .mutation(({ ctx, input }) => saveEvidence(ctx, input)),
  withdrawEvidence: commandProcedure('finding.write')
    .input(withdrawSchema)
    .mutation(({ ctx, input }) => withdrawEvidence(ctx, input)),
  saveComparison: commandProcedure('finding.write')
    .input(saveComparisonSchema)
    .mutation(({ ctx, input }) => saveComparison(ctx, input)),
  withdrawComparison: commandProcedure('finding.write')
    .input(withdrawSchema)
    .mutation(({ ctx, input }) => withdrawComparison(ctx, input)),
});
