import type { z } from 'zod';
import type { Release } from '../../shared/nouns.ts';
import type { giveReleaseSchema, ReleasedNoun, ReleaseItem, takeBackReleaseSchema } from '../../shared/releases.ts';
import { isBlank } from '../../shared/written.ts';
import type { Change } from '../db/history.ts';
import { releaseRecord } from '../db/released.ts';
import { read } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';

type Done = Promise<{ revision: number }>;

/** One record has one release: given again it is a next version of the same. */
const releaseId = ({ noun, id }: Pick<ReleaseItem, 'noun' | 'id'>): string => `${noun}:${id}`;

/** The organisation of a record that this viewer may know and release. @throws NOT_FOUND or FORBIDDEN. */
async function refuseForeign({ world, allow, say }: CommandContext, { noun, id }: ReleaseItem): Promise<void> {
  const row = await read(world, noun)
    .selectFrom(noun as 'pilot')
    .select('organisation_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw refusal('NOT_FOUND', say('releases.gone'));
  allow('release.write', { organisationId: row.organisation_id });
}

function releaseOf(item: ReleaseItem, organisationId: string): Release {
  const of = (noun: ReleasedNoun): string | null => (item.noun === noun ? item.id : null);
  return {
    ...{ id: releaseId(item), organisation_id: organisationId, seen_revision: item.base },
    ...{ finding_id: of('finding'), position_id: of('position'), pilot_id: of('pilot') },
  };
}

/** Releases one record as it was seen. @throws CONFLICT where it changed since, BAD_REQUEST for a draft. */
async function giveOne(change: Change, { say }: CommandContext, item: ReleaseItem): Promise<void> {
  const current = await change.current(item.noun, item.id);
  if (current?.revision !== item.base) throw refusal('CONFLICT', say('releases.changedMeanwhile'));
  if ('state' in current && current.state === 'draft') throw refusal('BAD_REQUEST', say('releases.noDraft'));
  await change.put('release', releaseOf(item, current.organisation_id));
}

/** Releases records, all or none: each is the organisation's own, submitted, and still as it was seen. Twice is once. */
export async function giveReleases(ctx: CommandContext, { items }: z.infer<typeof giveReleaseSchema>): Done {
  for (const item of items) await refuseForeign(ctx, item);
  const { revision } = await ctx.change('release.give', async (change) => {
    for (const item of items) await giveOne(change, ctx, item);
  });
  return { revision };
}

/** Takes releases back, all or none: what was shown outside because of them is shown no longer. */
export async function takeBackReleases(ctx: CommandContext, { items, reason }: z.infer<typeof takeBackReleaseSchema>): Done {
  const { world, allow, say } = ctx;
  for (const item of items) {
    const release = await releaseRecord(world, releaseId(item));
    if (release === undefined) throw refusal('NOT_FOUND', say('releases.notThere'));
    allow('release.write', { organisationId: release.organisation_id });
  }
  const { revision } = await ctx.change(
    'release.take-back',
    async (change) => {
      for (const item of items) {
        const current = await change.current('release', releaseId(item));
        if (current?.revision !== item.base) throw refusal('CONFLICT', say('releases.changedMeanwhile'));
        await change.close('release', current.id);
      }
    },
    reason === undefined || isBlank(reason) ? null : reason,
  );
  return { revision };
}
