import { blockSchema, endHatSchema, inviteFieldsSchema, withdrawInvitationSchema, type PeoplePage } from '../../shared/people.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { block, endHat, inviteSomebody, takeBack } from './commands.ts';
import { listInvitations, listPeople, organisationsToInvite } from './repository.ts';

export const peopleRouter = router({
  /** Who can log in, under which roles, and who is still to come: as far as the viewer may know people, which for most is nobody. */
  page: readProcedure.query(async ({ ctx: { world, database } }): Promise<PeoplePage> => ({
    people: await listPeople(world),
    invitations: await listInvitations(world, database.clock()),
    organisations: await organisationsToInvite(world),
  })),
  invite: commandProcedure('person.invite')
    .input(inviteFieldsSchema)
    .mutation(({ ctx, input }) => inviteSomebody(ctx, input)),
  withdrawInvitation: commandProcedure('person.invite')
    .input(withdrawInvitationSchema)
    .mutation(({ ctx, input }) => takeBack(ctx, input)),
  endHat: commandProcedure('hat.end')
    .input(endHatSchema)
    .mutation(({ ctx, input }) => endHat(ctx, input)),
  block: commandProcedure('person.manage')
    .input(blockSchema)
    .mutation(({ ctx, input }) => block(ctx, input)),
});
