import { blockSchema, endHatSchema, inviteFieldsSchema, withdrawInvitationSchema, type PeoplePage } from '../../shared/people.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { aboutPersonSchema, applyRetentionSchema, eraseSchema, retentionSchema } from '../../shared/erasing.ts';
import { block, endHat, inviteSomebody, takeBack } from './commands.ts';
import { applyRetention, erasePerson, exportPerson, retention } from './erase.ts';
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
  /** Everything that is kept about a person, as a file for that person. */
  about: commandProcedure('person.manage')
    .input(aboutPersonSchema)
    .query(({ ctx, input }) => exportPerson(ctx, input.id)),
  erase: commandProcedure('person.manage')
    .input(eraseSchema)
    .mutation(({ ctx, input }) => erasePerson(ctx, input)),
  /** What would be removed after so many months. */
  retention: commandProcedure('person.manage')
    .input(retentionSchema)
    .query(({ ctx, input }) => retention(ctx, input.months)),
  applyRetention: commandProcedure('person.manage')
    .input(applyRetentionSchema)
    .mutation(({ ctx, input }) => applyRetention(ctx, input)),
});
