import { codingsSchema, concludeCodings, isDisagreement, saveCodingSchema, type CodingsPage } from '../../shared/codings.ts';
import { may, type Viewer } from '../../shared/policy.ts';
import type { World } from '../db/world.ts';
import { commandProcedure, readProcedure, router } from '../trpc.ts';
import { saveCoding } from './commands.ts';
import { countSubmitted, countUncoded, listCoded, nextUncoded } from './repository.ts';

/** What this person can judge next, and how far the judgements so far agree; the differences are of findings one judged oneself. */
async function codingsPage(world: World, viewer: Viewer): Promise<CodingsPage> {
  const codes = may(viewer, 'coding.write').allowed;
  const coded = await listCoded(world);
  const mine = new Set(coded.filter(({ coderId }) => coderId === viewer.personId).map(({ findingId }) => findingId));
  return {
    next: codes && world.newest ? await nextUncoded(world, viewer.personId) : null,
    left: codes ? await countUncoded(world, viewer.personId) : 0,
    submitted: await countSubmitted(world),
    agreement: concludeCodings(coded),
    // whoever has still to judge a finding must not find here how others did
    disagreements: coded.filter((row) => isDisagreement(row) && mine.has(row.findingId)),
  };
}

export const codingsRouter = router({
  page: readProcedure.input(codingsSchema).query(({ ctx }) => ctx.settle((world) => codingsPage(world, ctx.viewer))),
  save: commandProcedure('coding.write')
    .input(saveCodingSchema)
    .mutation(({ ctx, input }) => saveCoding(ctx, input)),
});
