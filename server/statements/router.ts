import { z } from 'zod';
import {
  adoptStatementSchema,
  candidatesSchema,
  endStatementSchema,
  rateStatementSchema,
  saveStatementSchema,
} from '../../shared/statement-form.ts';
import { leaningSchema, statementSchema, statementsFilterSchema } from '../../shared/statements.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { adoptStatement, reopenStatement, saveStatement, withdrawStatement } from './commands.ts';
import { choices, statementDetail, statementFormPage } from './detail.ts';
import { candidates } from './linked.ts';
import { rateStatement } from './ratings.ts';
import { listStatements } from '../db/statement-rows.ts';
import { leaningOn } from './repository.ts';

export const statementsRouter = router({
  /** The statements of a filter, and the values it chooses from. */
  page: readProcedure
    .input(statementsFilterSchema)
    .query(({ ctx, input }) =>
      ctx.settle(async (world) => ({ rows: await listStatements(world, input), values: (await choices(world)).values })),
    ),
  /** The statements of a filter alone: what stands on the page of a question, a value or an organisation. */
  about: readProcedure
    .input(statementsFilterSchema)
    .query(({ ctx, input }) => ctx.settle((world) => listStatements(world, input))),
  /** The statements that rest on one finding or position. */
  leaning: readProcedure
    .input(leaningSchema)
    .query(({ ctx, input }) => ctx.settle((world) => leaningOn(world, input.noun, input.id))),
  /** One statement: what it rests on, its facts, its ratings, and what changed since. */
  detail: readProcedure.input(statementSchema).query(async ({ ctx, input }) => {
    const detail = await ctx.settle((world) => statementDetail(world, input.id));
    if (detail === undefined) throw refusal('NOT_FOUND', ctx.say('statements.problem.gone'));
    return detail;
  }),
  /** What the form opens with, for a new statement or for one that is there. */
  form: readProcedure.input(z.object({ id: z.string().max(120).optional() })).query(async ({ ctx, input }) => {
    const page = await ctx.settle((world) => statementFormPage(world, input.id));
    if (page === undefined) throw refusal('NOT_FOUND', ctx.say('statements.problem.gone'));
    return page;
  }),
  /** Findings or positions that could be linked. */
  candidates: readProcedure.input(candidatesSchema).query(({ ctx, input }) => candidates(ctx.world, input, ctx.say)),
  save: commandProcedure('statement.write')
    .input(saveStatementSchema)
    .mutation(({ ctx, input }) => saveStatement(ctx, input)),
  rate: commandProcedure('statement.rate')
    .input(rateStatementSchema)
    .mutation(({ ctx, input }) => rateStatement(ctx, input)),
  adopt: commandProcedure('statement.write')
    .input(adoptStatementSchema)
    .mutation(({ ctx, input }) => adoptStatement(ctx, input)),
  reopen: commandProcedure('statement.write')
    .input(endStatementSchema)
    .mutation(({ ctx, input }) => reopenStatement(ctx, input)),
  withdraw: commandProcedure('statement.write')
    .input(endStatementSchema)
    .mutation(({ ctx, input }) => withdrawStatement(ctx, input)),
});
