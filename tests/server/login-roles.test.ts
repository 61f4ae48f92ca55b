import { describe, expect, it } from 'vitest';
import { hatsOf } from '../../server/db/hats.ts';
import type { Database } from '../../server/db/open.ts';
import { Browser } from '../support/browser.ts';
import { securedSite } from '../support/secured.ts';
import { onEveryEngine } from '../support/worlds.ts';

const SESSION = '__Host-sessie';

onEveryEngine('being logged in', 'example', (database) => {
  const site = securedSite(database);
  const viewer = async (browser: Browser): Promise<unknown> => {
    const { status, data } = await site().query(browser, 'sessions.me');
    return status === 200 ? (data as { viewer: unknown }).viewer : status;
  };

  it('gives somebody without an invitation an account and nothing else', async () => {
    const browser = await site().logIn('niemand');
    expect(await viewer(browser)).toBe(401);
    expect(await site().query(browser, 'findings.page')).toMatchObject({ status: 401 });
    expect((await browser.ask(`${site().url}/download/findings.csv`)).status).toBe(401);
    expect((await browser.ask(`${site().url}/paper.odt`)).status).toBe(401);
    expect(await site().query(browser, 'sessions.account')).toEqual({
      status: 200,
      data: {
        login: true,
        person: { name: 'Niet uitgenodigd (voorbeeld)', email: 'niemand@voorbeeld.example' },
        ...{ hats: [], hat: null },
      },
    });
  });

  it('tells somebody who is not logged in nothing but that one can', async () => {
    const browser = new Browser();
    expect(await site().query(browser, 'sessions.account')).toEqual({
      status: 200,
      data: { login: true, person: null, hats: [], hat: null },
    });
    expect(await viewer(browser)).toBe(401);
  });

  it('takes no demonstration role', async () => {
    const browser = new Browser();
    browser.plant(site().url, 'rol', 'administrator');
    expect(await viewer(browser)).toBe(401);
  });

  describe('with two roles', () => {
    const namens = (browser: Browser, hat: string): Promise<Response> => site().post(browser, '/inloggen/namens', { hat });

    it('acts under one of them, chosen first, with a new session token each time', async () => {
      const browser = await site().logIn('twee-rollen');
      expect(await viewer(browser)).toBe(401);
      const hats = await hatsOf(database(), await personId(database(), 'twee.rollen@voorbeeld.example'));
      expect(hats.map(({ role }) => role)).toEqual(['coordinator', 'pilotorganisation']);
      const tokens = new Set([browser.cookie(site().url, SESSION)]);
      for (const { id, role } of hats) {
        expect((await namens(browser, id)).status).toBe(200);
        expect(await viewer(browser)).toMatchObject({ role });
        const before = new Browser();
        before.plant(site().url, SESSION, [...tokens].at(-1) ?? '');
        expect(await viewer(before)).toBe(401);
        tokens.add(browser.cookie(site().url, SESSION));
      }
      expect(tokens.size).toBe(3);
    });

    it('does not act under a role of somebody else', async () => {
      await site().logIn('coordinator');
      const browser = await site().logIn('twee-rollen');
      const [other] = await hatsOf(database(), await personId(database(), 'coordinator@voorbeeld.example'));
      expect(other?.role).toBe('coordinator');
      expect((await namens(browser, other?.id ?? '')).status).toBe(403);
      expect((await namens(new Browser(), other?.id ?? '')).status).toBe(401);
      expect(await viewer(browser)).toBe(401);
    });
  });

  it('ends a session on logging out, here and at the provider', async () => {
    const browser = await site().logIn('lezer');
    const token = browser.cookie(site().url, SESSION) ?? '';
    const answer = await site().post(browser, '/uitloggen');
    expect(((await answer.json()) as { to: string }).to).toContain('/session/end?');
    expect(browser.lastCookies).toEqual(['__Host-sessie=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0']);
    const again = new Browser();
    again.plant(site().url, SESSION, token);
    expect(await viewer(again)).toBe(401);
  });

  it('does not log out or change roles because another site says so', async () => {
    const browser = await site().logIn('lezer');
    for (const path of ['/uitloggen', '/inloggen/namens']) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
      expect((await browser.ask(site().url + path, { method: 'POST', headers, body: 'hat=1' })).status).toBe(403);
    }
    expect(await viewer(browser)).toMatchObject({ role: 'reader' });
  });

  it('runs no procedure that is sent as a form, marked as an upload or not', async () => {
    const browser = await site().logIn('lezer');
    const marks: Record<string, string>[] = [{}, { 'x-requested-by': 'pilotmonitor' }];
    for (const headers of marks) {
      const body = new FormData();
      body.set('input', '{}');
      const answer = await browser.ask(`${site().url}/trpc/changes.seen`, { method: 'POST', headers, body });
      expect(answer.status).toBe(403);
    }
  });
});

async function personId(database: Database, email: string): Promise<string> {
  const row = await database.read.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  return row.id;
}
