import type { z } from 'zod';
import type { checkSnapshotSchema, keepSnapshotSchema, SnapshotCheck } from '../../shared/snapshots.ts';
import { digestAt, keptMoments, paperHolds } from '../db/moments.ts';
import { OutsideTimeError, openWorld, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';

/** The world to be kept: as of the end of a day, or now. */
async function worldOf({ database, world, say }: CommandContext, day: string): Promise<World> {
  if (day === '') return world;
  try {
    return await openWorld(database, world.scope, { peildatum: day });
  } catch (error) {
    if (error instanceof OutsideTimeError) throw refusal('BAD_REQUEST', say(error.key), 'day');
    throw error;
  }
}

async function chainHash({ db, revision }: World): Promise<string> {
  const change = await db.selectFrom('change').select('hash').where('revision', '=', revision).executeTakeFirst();
  return change?.hash ?? '';
}

/**
 * Keeps a moment: what it is as of never changes, so the digest is made before the change that records it and holds up nobody. Rows that
 * were altered outside the program are not kept as if they were true.
 */
export async function keepSnapshot(
  ctx: CommandContext,
  { fields }: z.output<typeof keepSnapshotSchema>,
): Promise<{ id: string; revision: number }> {
  ctx.allow('snapshot.keep');
  const { title, reason, day, meeting } = fields;
  const world = await worldOf(ctx, day);
  const { digest, altered } = await digestAt(world.db, world.revision);
  if (altered.length > 0) throw refusal('CONFLICT', ctx.say('snapshots.problem.altered'));
  const id = crypto.randomUUID();
  const moment = { as_of: world.revision, day: world.today, chain_hash: await chainHash(world), digest };
  const row = { id, title, reason, meeting_id: meeting === '' ? null : meeting, ...moment };
  const { revision } = await ctx.change(
    'snapshot.keep',
    async (change) => {
      if (meeting !== '' && (await change.current('meeting', meeting)) === undefined)
        throw refusal('BAD_REQUEST', ctx.say('rounds.problem.meeting'), 'meeting');
      await change.add('snapshot', [row]);
    },
    reason,
  );
  return { id, revision };
}

const SHOWN = 20;

/** Recomputes a kept moment from its rows. A command, for a question is answered from what was answered before. */
export async function checkSnapshot(ctx: CommandContext, { id }: z.output<typeof checkSnapshotSchema>): Promise<SnapshotCheck> {
  const moment = (await keptMoments(ctx.world.db)).find((one) => one.id === id);
  if (moment === undefined) throw refusal('NOT_FOUND', ctx.say('snapshots.problem.gone'));
  const { digest, rows, altered } = await digestAt(ctx.world.db, moment.asOf);
  const chain = await chainHash({ ...ctx.world, revision: moment.asOf });
  return {
    rows,
    digestHolds: digest === moment.digest,
    chainHolds: chain === moment.chainHash,
    altered: altered.slice(0, SHOWN),
    alteredCount: altered.length,
    papers: moment.papers.filter((paper) => !paperHolds(paper)).map((paper) => paper.id),
  };
}
