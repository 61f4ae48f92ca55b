import { organisationSchema, type OrganisationPage } from '../../shared/organisations.ts';
import { may } from '../../shared/policy.ts';
import { inQuestionOrder } from '../../shared/positions.ts';
import { listPositions } from '../evidence/rows.ts';
import { releasedShare } from '../db/released.ts';
import { readProcedure, refusal, router } from '../trpc.ts';
import { countKinds, listContacts, listFacts, listPilots, listStages, organisationById } from './repository.ts';

export const organisationsRouter = router({
  /** One organisation: its stages, contacts, pilots, findings by kind, positions, and what is publicly known of it. */
  page: readProcedure.input(organisationSchema).query(({ ctx, input: { id } }): Promise<OrganisationPage> =>
    ctx.settle(async (world) => {
      const organisation = await organisationById(world, id);
      if (organisation === null) throw refusal('NOT_FOUND', ctx.say('organisations.gone'));
      const stages = await listStages(world, id);
      const seesContacts = may(ctx.viewer, 'contact.read', { organisationId: id, layer: organisation.layer }).allowed;
      return {
        ...{ organisation, stages, stage: stages[0]?.stage ?? 'none' },
        contacts: seesContacts ? await listContacts(world, id) : null,
        pilots: await listPilots(world, id),
        kinds: await countKinds(world, id),
        positions: inQuestionOrder(await listPositions(world, { organisation: id })),
        facts: await listFacts(world, id),
        released: await releasedShare(world, id),
      };
    }),
  ),
});
