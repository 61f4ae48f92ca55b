import { whyNotHappened } from '../shared/happened.ts';
import { isWhole } from '../shared/joins.ts';
import { initTRPC, TRPCError, type inferProcedureBuilderResolverOptions } from '@trpc/server';
import { momentSchema } from '../shared/moment.ts';
import { may, reachOf, scopeOf, type Action, type Subject, type Viewer } from '../shared/policy.ts';
import type { Say } from '../shared/say.ts';
import { DatasetKindError } from './db/dataset.ts';
import { commit, type Change } from './db/history.ts';
import { ConflictError, type FieldConflict } from './db/merge.ts';
import { TakenError } from './db/once.ts';
import type { Database } from './db/open.ts';
import { OutsideTimeError, openWorld, type World } from './db/world.ts';
import { failureWords } from './failure-words.ts';
import { ensureViewer, type Asker, type Locale } from './session.ts';

/** What every request brings: the installation, who is looking, and in which language; where one logs in, the session as well. */
export interface Context extends Partial<Pick<Asker, 'session' | 'login'>> {
  database: Database;
  viewer: Viewer | null;
  locale: Locale;
  say: Say;
  /** mails somebody the link of an invitation, and says whether the mail server took it; absent where no mail is sent */
  invite?: ((to: string, path: string) => Promise<boolean>) | undefined;
}

/** The right a procedure declares: actions of which a role needs at least one, or for whom it is open without any. */
export interface Declared {
  right: 'anyone' | 'person' | readonly [Action, ...Action[]];
}

interface Refusal {
  conflict: { noun: string; id: string; fields: FieldConflict[] } | null;
  /** the field of the form that the refusal is about, where it is about one; pages say it there */
  field: string | null;
}

/** That a refusal is about one field of the form that was sent. */
class FieldError extends Error {
  readonly field: string;
  constructor(field: string) {
    super(`refused: ${field}`);
    this.field = field;
  }
}

const t = initTRPC
  .context<Context>()
  .meta<Declared>()
  .create({
    // a proxy that closes what is silent for a minute must not close a stream, and a browser must notice that one is dead
    sse: { ping: { enabled: true, intervalMs: 20_000 }, client: { reconnectAfterInactivityMs: 50_000 } },
    errorFormatter({ shape, error, ctx }) {
      const { cause } = error;
      const conflict = cause instanceof ConflictError ? { noun: cause.noun, id: cause.id, fields: cause.fields } : null;
      const refusal: Refusal = { conflict, field: cause instanceof FieldError ? cause.field : null };
      // a stack tells an outsider how the house is built
      const { stack: _stack, ...data } = shape.data;
      const message = ctx ? failureWords(error, ctx.say) : 'internal';
      return { ...shape, message, data: { ...data, ...refusal } };
    },
  });

export { tracked, type TrackedEnvelope } from '@trpc/server';
export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** A question by anyone, logged in or not: what it answers must be nobody's secret, or the asker's own. */
export const openProcedure = t.procedure.meta({ right: 'anyone' });

/** By somebody who is logged in, with a role or without: about themselves only. */
export const personProcedure = t.procedure.meta({ right: 'person' }).use(({ ctx, next }) => {
  const { session, login } = ctx;
  if (!session || !login) throw new TRPCError({ code: 'UNAUTHORIZED', message: ctx.say('policy.loginAgain') });
  return next({ ctx: { ...ctx, session, login } });
});

/** Whether some text in an input holds the character zero, which no database takes; also true of what is nested too deeply to look into. */
function isUnreadable(input: unknown): boolean {
  try {
    return /(^|[^\\])(\\\\)*\\u0000/.test(JSON.stringify(input) ?? '');
  } catch {
    return true;
  }
}

/** Default deny in one place: a role that is given none of the rights a procedure declares is refused before anything else is done. */
const known = t.procedure.use(async ({ ctx, meta, getRawInput, next }) => {
  const { viewer } = ctx;
  if (viewer === null) {
    const reason = ctx.login ? 'policy.loginAgain' : 'policy.noRole';
    throw new TRPCError({ code: 'UNAUTHORIZED', message: ctx.say(reason) });
  }
  const right = meta?.right;
  const given = typeof right === 'object' && right.some((action) => reachOf(viewer.role, action) !== null);
  if (!given) throw new TRPCError({ code: 'FORBIDDEN', message: ctx.say('policy.notYourRole') });
  if (isUnreadable(await getRawInput())) throw new TRPCError({ code: 'BAD_REQUEST', message: ctx.say('policy.unreadable') });
  return next({ ctx: { ...ctx, viewer } });
});

/** A question by anyone with a role, who may name a moment. */
export const knownProcedure = known.meta({ right: ['submitted.read'] }).input(momentSchema);

/**
 * A question: its context has the world it is answered in. When somebody commits between the queries of one answer, `settle`
 * answers again as of the revision it began at, so that an answer never mixes two moments.
 */
export const readProcedure = knownProcedure.use(async ({ ctx, input, next }) => {
  const world = await openWorld(ctx.database, scopeOf(ctx.viewer), input).catch((error: unknown) => {
    if (!(error instanceof OutsideTimeError)) throw error;
    throw new TRPCError({ code: 'BAD_REQUEST', message: ctx.say(error.key), cause: error });
  });
  return next({ ctx: { ...ctx, world, settle: settler(ctx.database, world) } });
});

/** Runs an answer in a world, and once more as of that world's revision where a change came in between. */
function settler(database: Database, world: World) {
  return async <T>(answer: (world: World) => Promise<T>): Promise<T> => {
    const first = await answer(world);
    if (!world.newest) return first;
    const { revision } = await database.head();
    return revision === world.revision ? first : answer({ ...world, newest: false });
  };
}

/** Why a change is made that takes back an earlier one, and which. */
interface Undoing {
  reason: string;
  undoes: number;
}

/** Of a record that is one whole one chooses the one edit or the other, of any other per field. */
const conflictWords = ({ noun }: ConflictError) => (isWhole(noun) ? 'history.conflictWhole' : 'history.conflict');

const commands = known.use(async ({ ctx, next }) => {
  await ensureViewer(ctx.database, ctx.viewer);
  const allow = (action: Action, subject: Subject = {}): void => {
    const verdict = may(ctx.viewer, action, subject);
    if (!verdict.allowed) throw new TRPCError({ code: 'FORBIDDEN', message: ctx.say(verdict.reason) });
  };
  const change = async <T>(
    command: string,
    run: (change: Change) => Promise<T>,
    why: string | null | Undoing = null,
  ): Promise<{ revision: number; result: T }> => {
    const said = why === null || typeof why === 'string' ? { reason: why } : why;
    try {
      return await commit(ctx.database, { personId: ctx.viewer.personId, command, ...said }, run);
    } catch (error) {
      if (error instanceof ConflictError)
        throw new TRPCError({ code: 'CONFLICT', message: ctx.say(conflictWords(error)), cause: error });
      if (error instanceof TakenError) throw new TRPCError({ code: 'CONFLICT', message: ctx.say(error.key), cause: error });
      if (error instanceof DatasetKindError)
        throw new TRPCError({ code: 'BAD_REQUEST', message: ctx.say(error.key), cause: error });
      throw error;
    }
  };
  const world = await openWorld(ctx.database, scopeOf(ctx.viewer));
  return next({ ctx: { ...ctx, world, allow, change } });
});

/**
 * A command, with the rights it is for: whose role is given none of them gets no further than this. To what it may be done is asked with
 * `allow` before anything is written, and `change` writes one revision.
 */
export const commandProcedure = (...right: [Action, ...Action[]]) => commands.meta({ right });

/** What the function behind a command is given. */
export type CommandContext = inferProcedureBuilderResolverOptions<ReturnType<typeof commandProcedure>>['ctx'];

/**
 * An answer that says no, in words for the reader: `throw refusal('NOT_FOUND', ctx.say('findings.gone'))`. Where it is about one field of
 * the form that was sent, `field` is what the form calls it.
 */
export function refusal(
  code: 'NOT_FOUND' | 'BAD_REQUEST' | 'CONFLICT' | 'TOO_MANY_REQUESTS',
  message: string,
  field?: string,
): TRPCError {
  return new TRPCError({ code, message, ...(field === undefined ? {} : { cause: new FieldError(field) }) });
}

/** Refuses a date on which nothing can have happened, by the world's today; `field` is what the form calls it. @throws BAD_REQUEST. */
export function refuseNotHappened({ world, say }: { world: World; say: Say }, date: string, field = 'date'): void {
  const reason = whyNotHappened(date, world.today);
  if (reason !== null) throw refusal('BAD_REQUEST', say(reason), field);
}
