import { scopeOf, type Viewer } from '../../shared/policy.ts';
import type { Moment } from '../../shared/moment.ts';
import { endSessionSchema, type Account, type SessionRow } from '../../shared/people.ts';
import type { SessionInfo } from '../../shared/sessions.ts';
import { hatsOf } from '../db/hats.ts';
import { endSessions, listSessions } from '../db/sessions.ts';
import type { Database } from '../db/open.ts';
import { amsterdamDate, OutsideTimeError, openWorld, type World } from '../db/world.ts';
import { knownProcedure, openProcedure, personProcedure, router, type Context } from '../trpc.ts';
import { datasetKind, firstDay, organisationName, organisationsToLookAs, revisionTime } from './repository.ts';

interface Asking {
  database: Database;
  viewer: Viewer;
  locale: SessionInfo['locale'];
}

/** The world of the moment asked, or that of now where the day asked cannot be shown. */
async function worldOf({ database, viewer }: Asking, moment: Moment): Promise<{ world: World; outside: SessionInfo['outside'] }> {
  const scope = scopeOf(viewer);
  try {
    return { world: await openWorld(database, scope, moment), outside: null };
  } catch (error) {
    if (!(error instanceof OutsideTimeError)) throw error;
    return { world: await openWorld(database, scope), outside: error.when };
  }
}

/** Who is looking, at what kind of data, as of when. Whom one can look as is a matter of rights, and so of now. */
async function session(asking: Asking, moment: Moment): Promise<SessionInfo> {
  const { database, viewer, locale } = asking;
  const { world, outside } = await worldOf(asking, moment);
  const now = await openWorld(database, world.scope);
  return {
    ...{ viewer, locale, outside },
    ...{ newest: now.revision, revision: world.revision, today: world.today, asOf: world.asOf },
    now: amsterdamDate(database.clock()),
    firstDay: await firstDay(now),
    organisation: await organisationName(now, viewer.organisationId),
    dataset: await datasetKind(world),
    revisionAt: await revisionTime(world),
    organisations: await organisationsToLookAs(now),
  };
}

/** Who is at the door: one's own name and roles, or nobody. */
async function account({ database, session, login }: Context): Promise<Account> {
  if (!session) return { login: Boolean(login), person: null, hats: [], hat: null };
  const { name, email, hatId } = session;
  return { login: true, person: { name, email }, hats: await hatsOf(database, session.personId), hat: hatId };
}

export const sessionsRouter = router({
  account: openProcedure.query(({ ctx }) => account(ctx)),
  /** One's own sessions, in every browser. */
  mine: personProcedure.query(async ({ ctx: { database, session, login } }): Promise<SessionRow[]> => {
    const rows = await listSessions(database, session.personId, login.limits);
    return rows.map((row) => ({ ...row, current: row.id === session.id }));
  }),
  end: personProcedure
    .input(endSessionSchema)
    .mutation(({ ctx: { database, session }, input }) => endSessions(database, session.personId, { only: input.id })),
  endOthers: personProcedure.mutation(({ ctx: { database, session } }) =>
    endSessions(database, session.personId, { except: session.id }),
  ),
  me: knownProcedure.query(({ ctx, input }) => session(ctx, input)),
});
