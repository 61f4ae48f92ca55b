import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import type { AppRouter } from '../../server/router.ts';
import { readEnvironment } from '../../server/environment.ts';
import type { Limits } from '../../server/http/limits.ts';
import { waitingTickets } from '../../server/http/waiting.ts';
import { Browser } from '../support/browser.ts';
import { securedSite } from '../support/secured.ts';
import { onEveryEngine } from '../support/worlds.ts';

const plenty = { session: 1_000, address: 10_000 };
const whole = { ask: plenty, search: plenty, write: plenty, fetch: plenty, load: plenty, login: plenty };
// an hour: what is counted in a test stays counted
const limitsWith = (allowed: Partial<Limits['allowed']>, wait = 0): Limits => ({
  seconds: 3_600,
  wait,
  allowed: { ...whole, ...allowed },
});

interface Told {
  status: number;
  after: string | null;
  text: string;
}
async function told(answer: Response): Promise<Told> {
  return { status: answer.status, after: answer.headers.get('retry-after'), text: await answer.text() };
}

onEveryEngine('a flood of logins from one address', 'example', (database) => {
  const site = securedSite(database, { limits: limitsWith({ login: { session: 6, address: 30 } }), proxies: 1 });
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  const begin = (browser: Browser, address: string) => browser.ask(`${site().url}/inloggen?naar=/pilots`, from(address));

  it('is slowed, and does not lock out a colleague there or anybody elsewhere', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 60; i++) statuses.push((await begin(new Browser(), '192.0.2.1')).status);
    expect([statuses.filter((one) => one === 303).length, statuses.filter((one) => one === 429).length]).toEqual([30, 30]);

    const colleague = new Browser();
    const first = await told(await begin(colleague, '192.0.2.1'));
    expect([first.status, first.after]).toEqual([429, '0']);
    expect(first.text).toContain('Probeer het over 0 seconden opnieuw.');
    expect(first.text).toContain('href="/inloggen?naar=/pilots"');
    expect((await begin(colleague, '192.0.2.1')).status).toBe(303);
    // and the rest of the login is theirs alone
    expect((await begin(colleague, '192.0.2.1')).status).toBe(303);

    expect((await begin(new Browser(), '192.0.2.2')).status).toBe(303);
  });

  it('by one browser is stopped sooner', async () => {
    const browser = new Browser();
    const statuses: number[] = [];
    for (let i = 0; i < 9; i++) statuses.push((await begin(browser, '192.0.2.3')).status);
    expect(statuses).toEqual([...Array<number>(7).fill(303), 429, 429]);
  });

  it('is not hidden by browsers that were made up', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 40; i++) {
      const browser = new Browser();
      browser.plant(site().url, '__Host-inloggen', String(i).padStart(43, 'x'));
      statuses.push((await begin(browser, '192.0.2.4')).status);
    }
    expect(statuses.filter((one) => one === 303).length).toBe(30);
  });
});

describe('a ticket of who waits', () => {
  it('is good once, at its own address, from its own maker', () => {
    const tickets = waitingTickets(0);
    const ticket = tickets.give('192.0.2.1');
    expect(tickets.take(ticket, '192.0.2.2')).toBe(false);
    expect(waitingTickets(0).take(ticket, '192.0.2.1')).toBe(false);
    expect(tickets.take(ticket.replace(/^./, '9'), '192.0.2.1')).toBe(false);
    expect(tickets.take(ticket, '192.0.2.1')).toBe(true);
    expect(tickets.take(ticket, '192.0.2.1')).toBe(false);
    expect(tickets.take(null, '192.0.2.1')).toBe(false);
  });

  it('is not good before its time', () => {
    const tickets = waitingTickets(3_600);
    expect(tickets.take(tickets.give('192.0.2.1'), '192.0.2.1')).toBe(false);
  });
});

onEveryEngine('asking too often', 'example', (database) => {
  const few = { session: 3, address: 7 };
  const site = securedSite(database, {
    limits: limitsWith({ search: few, write: few, fetch: few, load: few, ask: { session: 20, address: 1_000 } }),
  });
  const search = encodeURIComponent(JSON.stringify({ q: 'camera' }));
  const asked = {
    search: (browser: Browser) => browser.ask(`${site().url}/trpc/findings.page?input=${search}`),
    write: (browser: Browser) => site().post(browser, '/trpc/findings.submit', { id: 'f1', base: 1 }),
    fetch: (browser: Browser) => browser.ask(`${site().url}/download/findings.csv`),
    load: (browser: Browser) => site().post(browser, '/workbooks/x/load'),
  };

  it.each(Object.keys(asked) as (keyof typeof asked)[])('ends for a session, and later for its address (%s)', async (kind) => {
    const one = await site().logIn('programma');
    const sentence = /U doet dit te vaak achter elkaar. Probeer het over [\d.]+ seconden opnieuw\./;
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await asked[kind](one)).status);
    expect(statuses).not.toContain(429);
    const no = await told(await asked[kind](one));
    expect([no.status, Number(no.after) > 3_500]).toEqual([429, true]);
    expect(no.text).toMatch(sentence);
    // a colleague at the same address goes on, until all together ask too much
    const two = await site().logIn('coordinator');
    for (let i = 0; i < 3; i++) expect((await asked[kind](two)).status).not.toBe(429);
    const three = await site().logIn('programma');
    expect((await asked[kind](three)).status).not.toBe(429);
    expect((await asked[kind](three)).status).toBe(429);
  });

  it('does not touch what one asks otherwise', async () => {
    const reader = await site().logIn('lezer');
    expect(await site().query(reader, 'findings.page')).toMatchObject({ status: 200 });
  });

  it('is told to the pages as the sentence of an error, also where questions go together', async () => {
    const reader = await site().logIn('lezer');
    const token = reader.cookie(site().url, '__Host-sessie') ?? '';
    const link = httpBatchLink({ url: `${site().url}/trpc`, headers: { cookie: `__Host-sessie=${token}; taal=en` } });
    const client = createTRPCClient<AppRouter>({ links: [link] });
    for (let i = 0; i < 20; i++) await client.sessions.me.query({}).catch(() => null);
    const answers = await Promise.allSettled([client.sessions.me.query({}), client.rounds.page.query({})]);
    for (const answer of answers) {
      const error: unknown = answer.status === 'rejected' ? answer.reason : null;
      expect(error).toBeInstanceOf(TRPCClientError);
      expect(String(error)).toMatch(/You do this too often in a row. Try again in [\d,]+ seconds\./);
      expect(error).toMatchObject({ data: { httpStatus: 429 } });
    }
  });
});

describe('the limits', () => {
  const login = {
    OIDC_ISSUER: 'https://inloggen.example',
    OIDC_CLIENT_ID: 'x',
    OIDC_CLIENT_SECRET: 'y',
    PUBLIC_URL: 'https://monitor.example',
  };

  it('are for an installation with a login; on this machine alone nobody is counted', () => {
    expect(readEnvironment({})).toMatchObject({ limits: null, proxies: 0 });
    expect(readEnvironment(login)).toMatchObject({
      proxies: 1,
      limits: { seconds: 60, allowed: { login: { session: 15, address: 120 }, search: { session: 90, address: 1_800 } } },
    });
    expect(readEnvironment({ ...login, PUBLIC_URL: 'http://localhost:3000' }).proxies).toBe(0);
    expect(readEnvironment({ ...login, PROXIES: '2', LIMIT_WRITE: '10/20' })).toMatchObject({
      proxies: 2,
      limits: { allowed: { write: { session: 10, address: 20 } } },
    });
  });

  it('are refused where they are not two numbers', () => {
    for (const wrong of ['10', '0/5', 'veel/veel', '10/20/30'])
      expect(() => readEnvironment({ ...login, LIMIT_FETCH: wrong })).toThrow('Setting LIMIT_FETCH is not usable');
  });
});
