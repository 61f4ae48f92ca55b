import { expect, it } from 'vitest';
import { appRouter } from '../../server/router.ts';
import { emptyFindingForm } from '../../shared/finding-form.ts';
import type { Browser } from '../support/browser.ts';
import { hostileVisit, type Answered, type Senders } from '../support/hostile.ts';
import { securedSite } from '../support/secured.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

/* Random and hostile requests from a seed: `npm run hostile -- 10000 7` sends as many as one wishes. */

const requests = Number(process.env['HOSTILE_REQUESTS'] ?? 1_000);
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_124);
const SECRET = 'Dit concept is van niemand anders: zilverreiger';
const SESSION = '__Host-sessie';
const procedures = Object.keys((appRouter as unknown as { _def: { procedures: object } })._def.procedures);

/** What no answer to anybody here may hold: a draft of another, how the house is built, or somebody's secret. */
const leaks: readonly [string, RegExp][] = [
  ['a draft', /zilverreiger/],
  ['a stack', /\bat [\w.<>]+ \(|\.[jt]s:\d+:\d+/],
  ['a path of this machine', /node_modules|\/tmp\/|\/work\/|\/home\//],
  ['words of the database', /sqlite|postgres|syntax error at|no such (column|table)|violates|kysely/i],
  ['a file of this machine', /root:x:0|BEGIN [A-Z ]*PRIVATE KEY/],
  ['a hash of a session', /token_hash|"[0-9a-f]{64}".*session/],
];

function judge({ status, text, sent }: Answered): string | null {
  if (status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) return `answered ${String(status)}: ${text.slice(0, 300)}`;
  // what was asked comes back in some refusals, and is no leak
  const told = leaks.filter(([, pattern]) => pattern.test(text) && !pattern.test(decodedPath(sent.path) + sent.body.toString()));
  return told.length === 0
    ? null
    : `told ${told.map(([what, pattern]) => `${what} (${pattern.exec(text)?.[0] ?? ''})`).join(', ')}`;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

onEveryEngine('a hostile visitor', 'example', (database, engine) => {
  const site = securedSite(database);

  /** Sessions that should open nothing, and two that open little: a reader's and another organisation's. */
  const sendersOf = async (): Promise<Senders> => {
    const tokenOf = (browser: Browser): string => browser.cookie(site().url, SESSION) ?? '';
    const cookieOf = (token: string): string => `${SESSION}=${token}`;
    const reader = await site().logIn('lezer');
    const pilot = await site().logIn('pilot');
    const expired = await site().logIn('coordinator');
    const ended = await site().logIn('coordinator');
    const ends = ended.cookie(site().url, SESSION) ?? '';
    await site().post(ended, '/uitloggen');
    const kept = await database().read.selectFrom('session').selectAll().execute();
    const past = new Date(Date.parse(database().clock()) - 1_000).toISOString();
    const late = kept.filter(({ ended_at }) => ended_at === null).at(-1);
    const coordinator = await site().query(expired, 'sessions.me');
    expect(coordinator.status).toBe(200);
    const { personId } = (coordinator.data as { viewer: { personId: string } }).viewer;
    await database().write.updateTable('session').set({ expires_at: past }).where('person_id', '=', personId).execute();
    expect((await site().query(expired, 'sessions.me')).status).toBe(401);
    return {
      nobody: '',
      reader: cookieOf(tokenOf(reader)),
      pilot: cookieOf(tokenOf(pilot)),
      expired: cookieOf(tokenOf(expired)),
      ended: cookieOf(ends),
      stolen: cookieOf(late?.token_hash ?? ''),
      fixated: `${cookieOf('A'.repeat(43))}; __Host-inloggen=${'B'.repeat(43)}; rol=administrator`,
      garbled: `${SESSION}=%zz; ${SESSION}=; =; ;;; a=${'x'.repeat(3_000)}; __proto__=1`,
    };
  };

  it(`gets nowhere with ${String(requests)} requests: nothing breaks, nothing changes, nothing is told`, async () => {
    const form = {
      ...emptyFindingForm,
      pilot: 'p1',
      part: 'waarde:veiligheid',
      kind: 'knelpunt' as const,
      text: SECRET,
      date: '2022-07-01',
    };
    const { id } = await callerAs(database(), 'pilotorganisation:vb-gm-1').findings.save({ state: 'draft', form });
    const senders = await sendersOf();
    const before = await database().head();
    const hats = await database().read.selectFrom('account').selectAll().execute();
    const visit = await hostileVisit({ url: site().url, procedures, senders, known: [id] }, { requests, seed }, judge);
    expect(visit.complaints.slice(0, 20)).toEqual([]);
    expect(await database().head()).toEqual(before);
    expect(await database().read.selectFrom('account').selectAll().execute()).toEqual(hats);
    // it was no wall of one refusal: questions were answered, refused and not found
    for (const status of [200, 400, 401, 403, 404]) expect([status, (visit.statuses[status] ?? 0) > 0]).toEqual([status, true]);
    if (process.env['HOSTILE_REQUESTS'] !== undefined)
      process.stdout.write(`${engine}, seed ${String(seed)}: ${JSON.stringify(visit.statuses)}\n`);
    const reader = await site().logIn('lezer');
    expect(await site().query(reader, 'findings.page')).toMatchObject({ status: 200 });
  }, 1_800_000);
});
