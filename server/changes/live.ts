import type { z } from 'zod';
import type { liveSchema } from '../../shared/changes.ts';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import type { Say } from '../../shared/say.ts';
import { anyVisibleSince } from '../db/past.ts';
import { goesOn } from '../db/sessions.ts';
import { turns } from '../db/signals.ts';
import { openWorld } from '../db/world.ts';
import { refusal, tracked, type Context, type TrackedEnvelope } from '../trpc.ts';

// also without a signal one looks this often, for a session that ends by itself or in another process
const LOOK_EVERY = 15_000;

/** As many streams as one person has windows open at once; a hidden one closes its own. */
export const STREAMS_MOST = 30;
const streams = new Map<string, number>();

/** Takes one of the streams of a person. @returns what gives it back. @throws TRPCError where they have so many already. */
function takeStream(personId: string, say: Say): () => void {
  const open = streams.get(personId) ?? 0;
  if (open >= STREAMS_MOST) throw refusal('TOO_MANY_REQUESTS', say('changes.tooManyOpen'));
  streams.set(personId, open + 1);
  return () => {
    const left = (streams.get(personId) ?? 1) - 1;
    if (left > 0) streams.set(personId, left);
    else streams.delete(personId);
  };
}

type Listener = Pick<Context, 'database' | 'session' | 'login' | 'say'> & { viewer: Viewer };

/**
 * The newest revision, each time something was changed that this viewer may know, since the revision asked; nothing where the viewer may
 * know none of it. It ends with the session, or when that goes on under another role.
 */
async function* changesFor(
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

/** The same, as one of the streams of this person where one logs in; without a login only this machine can ask. */
export async function* news(
  listener: Listener,
  asked: z.output<typeof liveSchema>,
  signal: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<number>, void> {
  const giveBack = listener.login ? takeStream(listener.viewer.personId, listener.say) : () => undefined;
  try {
    yield* changesFor(listener, asked, signal);
  } finally {
    giveBack();
  }
}
