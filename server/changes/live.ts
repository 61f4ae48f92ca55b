import type { z } from 'zod';
import type { liveSchema } from '../../shared/changes.ts';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import { anyVisibleSince } from '../db/past.ts';
import { goesOn } from '../db/sessions.ts';
import { turns } from '../db/signals.ts';
import { openWorld } from '../db/world.ts';
import { tracked, type Context, type TrackedEnvelope } from '../trpc.ts';

// also without a signal one looks this often, for a session that ends by itself or in another process
const LOOK_EVERY = 15_000;

type Listener = Pick<Context, 'database' | 'session' | 'login'> & { viewer: Viewer };

/**
 * The newest revision, each time something was changed that this viewer may know, since the revision asked; nothing where the viewer may
 * know none of it. It ends with the session, or when that goes on under another role.
 */
export async function* news(
  { database, viewer, session, login }: Listener,
  asked: z.output<typeof liveSchema>,
  signal: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<number>, void> {
  const ending = signal ?? new AbortController().signal;
  const { revision: newest } = await database.head();
  const heard = asked.lastEventId === undefined ? asked.since : Number(asked.lastEventId);
  let last = Math.min(heard ?? newest, newest);
  for await (const _ of turns(database.signals, ending, LOOK_EVERY)) {
    if (login && !(session && (await goesOn(database, session, login.limits)))) return;
    const world = await openWorld(database, scopeOf(viewer));
    if (world.revision <= last) continue;
    const visible = await anyVisibleSince(world, last);
    last = world.revision;
    if (visible) yield tracked(String(last), last);
  }
}
