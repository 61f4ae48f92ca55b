import { adminFilterSchema } from '../../shared/admin.ts';
import { organisationSchema, registerFilterSchema, saveOrganisationSchema } from '../../shared/register.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { organisationForm, saveOrganisation } from './commands.ts';
import { registerPage } from './register.ts';
import { adminPage, dataPage, listFrameworks } from './repository.ts';

export const adminRouter = router({
  /** What there is to keep, part by part. */
  page: readProcedure.input(adminFilterSchema).query(({ ctx }) => ctx.settle(adminPage)),
  /** One page of the register, with counts and sources. */
  register: readProcedure
    .input(registerFilterSchema)
    .query(({ ctx, input }) => ctx.settle((world) => registerPage(world, input))),
  /** What the form of one organisation opens with. */
  organisation: readProcedure.input(organisationSchema).query(async ({ ctx, input }) => {
    const form = await ctx.settle((world) => organisationForm(world, input.id));
    if (form === undefined) throw refusal('NOT_FOUND', ctx.say('admin.problem.gone'));
    return form;
  }),
  saveOrganisation: commandProcedure('organisation.manage')
    .input(saveOrganisationSchema)
    .mutation(({ ctx, input }) => saveOrganisation(ctx, input)),
  /** The existing frameworks that pilots compare the code with. */
  frameworks: readProcedure.input(adminFilterSchema).query(({ ctx }) => ctx.settle(listFrameworks)),
  /** What this database holds, and how to check that nothing in it was altered. */
  data: readProcedure.input(adminFilterSchema).query(({ ctx }) => ctx.settle(dataPage)),
});
