import { expect, it } from 'vitest';
import type { Database } from '../../server/db/open.ts';
import { Browser } from '../support/browser.ts';
import { securedSite } from '../support/secured.ts';
import { onEveryEngine } from '../support/worlds.ts';

const SESSION = '__Host-sessie';

onEveryEngine('logging in', 'example', (database) => {
  const site = securedSite(database);
  const back = (): string => `${site().url}/inloggen/terug`;
  const begin = (browser: Browser, person: string): Promise<string> => browser.logInAs(person, `${site().url}/inloggen`, back());
  const whereTo = async (browser: Browser, address: string): Promise<string | null> =>
    (await browser.ask(address)).headers.get('location');
  const viewer = async (browser: Browser): Promise<unknown> => {
    const { status, data } = await site().query(browser, 'sessions.me');
    return status === 200 ? (data as { viewer: unknown }).viewer : status;
  };

  it('lets an invited person in under their role, back where they wanted to be', async () => {
    const browser = new Browser();
    const path = '/bevindingen?kind=dilemma';
    const address = await browser.logInAs('coordinator', `${site().url}/inloggen?naar=${encodeURIComponent(path)}`, back());
    expect(await whereTo(browser, address)).toBe(path);
    expect(await viewer(browser)).toEqual({
      personId: await personId(database(), 'coordinator@voorbeeld.example'),
      role: 'coordinator',
      organisationId: null,
      layer: 'waterschap',
    });
  });

  it('asks for a code with PKCE, state and nonce', async () => {
    const answer = await new Browser().ask(`${site().url}/inloggen`);
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect([answer.status, asked.get('response_type'), asked.get('code_challenge_method')]).toEqual([303, 'code', 'S256']);
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length, name).toBeGreaterThanOrEqual(43);
  });

  it('gives cookies that only this host can set and no script can read', async () => {
    const browser = new Browser();
    await browser.ask(`${site().url}/inloggen`);
    expect(browser.lastCookies).toEqual([
      expect.stringMatching(/^__Host-inloggen=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/),
    ]);
    await browser.ask(await begin(browser, 'lezer'));
    expect(browser.lastCookies).toEqual([
      expect.stringMatching(/^__Host-sessie=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
      '__Host-inloggen=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    ]);
  });

  it('refuses another state than it gave', async () => {
    const browser = new Browser();
    const address = new URL(await begin(browser, 'lezer'));
    address.searchParams.set('state', 'x'.repeat(43));
    expect(await whereTo(browser, address.href)).toBe('/inloggen/mislukt');
    expect(await viewer(browser)).toBe(401);
  });

  it('refuses an answer that another browser asked for', async () => {
    const mine = new Browser();
    const address = await begin(mine, 'lezer');
    const victim = new Browser();
    await victim.ask(`${site().url}/inloggen`);
    expect(await whereTo(victim, address)).toBe('/inloggen/mislukt');
    expect(await viewer(victim)).toBe(401);
  });

  it('takes a code once', async () => {
    const browser = new Browser();
    const address = await begin(browser, 'lezer');
    const cookie = browser.cookie(site().url, '__Host-inloggen') ?? '';
    expect(await whereTo(browser, address)).toBe('/');
    browser.plant(site().url, '__Host-inloggen', cookie);
    expect(await whereTo(browser, address)).toBe('/inloggen/mislukt');
  });

  it.each(['nonce', 'code_verifier'] as const)('refuses a wrong %s', async (column) => {
    const browser = new Browser();
    const address = await begin(browser, 'lezer');
    await database()
      .write.updateTable('login_attempt')
      .set({ [column]: 'y'.repeat(43) })
      .execute();
    expect(await whereTo(browser, address)).toBe('/inloggen/mislukt');
    expect(await viewer(browser)).toBe(401);
  });

  it('refuses a login that took too long', async () => {
    const browser = new Browser();
    const address = await begin(browser, 'lezer');
    await database().write.updateTable('login_attempt').set({ expires_at: '2026-11-24T07:00:00.000Z' }).execute();
    expect(await whereTo(browser, address)).toBe('/inloggen/mislukt');
  });

  it.each(['https://elders.example/', '//elders.example', '/\\elders.example', '/%09/x\\y', '/inloggen', 'javascript:alert(1)'])(
    'goes to the first page and never to %s',
    async (path) => {
      const browser = new Browser();
      const address = await browser.logInAs('lezer', `${site().url}/inloggen?naar=${encodeURIComponent(path)}`, back());
      expect(await whereTo(browser, address)).toBe('/');
    },
  );

  it('gives nothing to whoever planted a session beforehand', async () => {
    const planted = 'A'.repeat(43);
    const victim = new Browser();
    victim.plant(site().url, SESSION, planted);
    await victim.ask(await begin(victim, 'lezer'));
    expect(victim.cookie(site().url, SESSION)).not.toBe(planted);
    const attacker = new Browser();
    attacker.plant(site().url, SESSION, planted);
    expect(await viewer(attacker)).toBe(401);
  });

  it('ends the session that was there when somebody else logs in', async () => {
    const browser = await site().logIn('lezer');
    const old = browser.cookie(site().url, SESSION) ?? '';
    await browser.ask(await begin(browser, 'coordinator'));
    const other = new Browser();
    other.plant(site().url, SESSION, old);
    expect(await viewer(other)).toBe(401);
  });

  it('keeps a hash that opens nothing', async () => {
    const browser = await site().logIn('lezer');
    const token = browser.cookie(site().url, SESSION) ?? '';
    const kept = await database().read.selectFrom('session').select('token_hash').execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    for (const { token_hash } of kept) {
      const thief = new Browser();
      thief.plant(site().url, SESSION, token_hash);
      expect(await viewer(thief)).toBe(401);
    }
  });
});

async function personId(database: Database, email: string): Promise<string> {
  const row = await database.read.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  return row.id;
}
