import { withdrawSchema } from '../../shared/evidence-links.ts';
import { followUpsInOrder, type FollowUpRow } from '../../shared/follow-ups.ts';
import type { Layer } from '../../shared/nouns.ts';
import { participationFilterSchema, type LayerCount, type ParticipationPage } from '../../shared/participation.ts';
import { recordContactSchema, recordStageSchema } from '../../shared/stage-form.ts';
import type { World } from '../db/world.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { recordContact, recordStage, withdrawRecord } from './commands.ts';
import { countByLayer, listDue, listFacts, listOrganisations, listProvinces, listWaiting } from './repository.ts';

/** Whom to call next, for a viewer who may see contacts; of one layer where the viewer or the filter is limited to it. */
async function followUps(world: World, asked: Layer | undefined): Promise<FollowUpRow[] | null> {
  const { contacts } = world.scope;
  if (contacts === 'none') return null;
  if (contacts !== 'all' && asked !== undefined && asked !== contacts) return [];
  const layer = contacts === 'all' ? asked : contacts;
  const due = (await listDue(world, layer)).map((row) => ({
    ...row,
    kind: row.date < world.today ? ('overdue' as const) : ('due' as const),
  }));
  const waiting = (await listWaiting(world, layer)).map(({ stage, ...row }) => ({
    ...row,
    kind: stage === 'announced' ? ('announced' as const) : ('asked' as const),
  }));
  return followUpsInOrder([...due, ...waiting]);
}

/** How many organisations of each layer that somebody calls were never spoken to; nothing where that viewer does not see contacts. */
async function neverSpoken(world: World, asked: Layer | undefined): Promise<LayerCount[]> {
  const { contacts } = world.scope;
  if (contacts === 'none') return [];
  const counts = await countByLayer(world, { stage: ['none'] });
  return counts.filter(({ layer }) => [asked ?? layer, contacts === 'all' ? layer : contacts].every((one) => one === layer));
}

export const participationRouter = router({
  /** Who is where, what is publicly known, and whom to call next. */
  page: readProcedure.input(participationFilterSchema).query(({ ctx, input }): Promise<ParticipationPage> =>
    ctx.settle(async (world) => ({
      today: world.today,
      rows: await listOrganisations(world, input),
      layers: await countByLayer(world, input),
      provinces: await listProvinces(world),
      facts: await listFacts(world, input.layer),
      followUps: await followUps(world, input.layer),
      neverSpoken: await neverSpoken(world, input.layer),
    })),
  ),
  /** Records a stage, or corrects one that was recorded. */
  record: commandProcedure('participation.record')
    .input(recordStageSchema)
    .mutation(({ ctx, input }) => recordStage(ctx, input)),
  /** Records a contact with the step it left, or corrects one; with the stage after it, where the organisation had none. */
  recordContact: commandProcedure('contact.record')
    .input(recordContactSchema)
    .mutation(({ ctx, input }) => recordContact(ctx, input)),
  /** Withdraws a stage, with the reason. */
  withdraw: commandProcedure('participation.record')
    .input(withdrawSchema)
    .mutation(({ ctx, input }) => withdrawRecord(ctx, 'participation', input)),
  /** Withdraws a contact, with the reason. */
  withdrawContact: commandProcedure('contact.record')
    .input(withdrawSchema)
    .mutation(({ ctx, input }) => withdrawRecord(ctx, 'contact', input)),
});
