import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteExamplePeople } from '../../server/auth/example-people.ts';
import type { PeoplePage } from '../../shared/people.ts';
import { startSecured, type Secured } from '../support/secured.ts';
import type { Browser } from '../support/browser.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('people', 'example', (database) => {
  let secured: Secured | undefined;
  let administrator: Browser | undefined;
  beforeAll(async () => {
    await inviteExamplePeople(database());
    secured = await startSecured(database());
    administrator = await secured.logIn('beheerder');
    for (const person of ['coordinator', 'lezer', 'niemand']) await secured.logIn(person);
  });
  afterAll(() => secured?.stop());
  const site = (): Secured => {
    if (secured === undefined) throw new Error('not started');
    return secured;
  };
  const ask = (role: string) => callerAs(database(), role).people;
  const all = (): Promise<PeoplePage> => ask('administrator').page({});
  const personOf = async (email: string) => (await all()).people.find((row) => row.email === email);
  const refused = (promise: Promise<unknown>) => expect(promise).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const inviting = (email: string, role: 'reader' | 'coordinator' | 'pilotorganisation', of = '') => ({
    ...{ email, role, organisation_id: role === 'pilotorganisation' ? of : '' },
    layer: role === 'coordinator' ? (of as 'waterschap') : ('' as const),
  });

  it('the first administrator is the person of the settings, and nobody after', async () => {
    expect((await personOf('beheerder@voorbeeld.example'))?.hats.map(({ role }) => role)).toEqual(['administrator']);
    const again = await startSecured(database(), { adminEmail: 'niemand@voorbeeld.example' });
    await again.logIn('niemand');
    await again.stop();
    // another issuer is another person, and there is an administrator already
    expect((await all()).people.filter(({ hats }) => hats.some(({ role }) => role === 'administrator'))).toHaveLength(1);
  });

  it('an administrator sees everybody, a coordinator only the own layer, and others nobody', async () => {
    const names = (page: PeoplePage) => [...new Set(page.people.map(({ email }) => email))];
    expect(names(await all())).toEqual([
      ...['beheerder@voorbeeld.example', 'coordinator@voorbeeld.example'],
      ...['lezer@voorbeeld.example', 'niemand@voorbeeld.example'],
    ]);
    const own = await ask('coordinator:waterschap').page({});
    expect(names(own)).toEqual(['coordinator@voorbeeld.example']);
    expect(own.invitations.map(({ email, role }) => `${email} ${role}`)).toEqual([
      'pilot@voorbeeld.example pilotorganisation',
      expect.stringMatching(/^twee.rollen@voorbeeld.example/),
      expect.stringMatching(/^twee.rollen@voorbeeld.example/),
    ]);
    expect(new Set(own.organisations.map(({ layer }) => layer))).toEqual(new Set(['waterschap']));
    expect(names(await ask('coordinator:gemeente').page({}))).toEqual([]);
    for (const role of ['programme', 'reader', 'pilotorganisation:vb-gm-1'])
      expect(await ask(role).page({})).toEqual({ people: [], invitations: [], organisations: [] });
  });

  it('a coordinator invites for the own layer and for nothing else', async () => {
    const { invite } = ask('coordinator:waterschap');
    await refused(invite(inviting('a@voorbeeld.example', 'reader')));
    await refused(invite(inviting('a@voorbeeld.example', 'coordinator', 'gemeente')));
    await refused(invite(inviting('a@voorbeeld.example', 'pilotorganisation', 'vb-gm-1')));
    await refused(ask('programme').invite(inviting('a@voorbeeld.example', 'reader')));
    const { path } = await invite(inviting('A@Voorbeeld.example', 'pilotorganisation', 'vb-ws-1'));
    expect(path).toMatch(/^\/inloggen\?uitnodiging=[\w-]{43}$/);
    expect((await all()).invitations.map(({ email }) => email)).toContain('a@voorbeeld.example');
  });

  it('an invitation is taken back, and then gives nothing', async () => {
    await ask('administrator').invite(inviting('niemand@voorbeeld.example', 'reader'));
    const waiting = (await all()).invitations.find(({ email }) => email === 'niemand@voorbeeld.example');
    const id = waiting?.id ?? '';
    await expect(ask('coordinator:waterschap').withdrawInvitation({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await ask('administrator').withdrawInvitation({ id });
    const browser = await site().logIn('niemand');
    expect((await site().query(browser, 'sessions.me')).status).toBe(401);
  });

  it('an address that the provider did not verify comes in by the link only', async () => {
    const people = [{ id: 'x', name: 'X', email: 'x@voorbeeld.example', emailVerified: false }];
    const other = await startSecured(database(), { people, adminEmail: 'x@voorbeeld.example' });
    const { path } = await ask('administrator').invite(inviting('x@voorbeeld.example', 'reader'));
    expect((await other.query(await other.logIn('x'), 'sessions.me')).status).toBe(401);
    const browser = await other.logIn('x');
    await browser.ask(await browser.logInAs('x', other.url + path, `${other.url}/inloggen/terug`));
    expect(await other.query(browser, 'sessions.me')).toMatchObject({ data: { viewer: { role: 'reader' } } });
    await other.stop();
  });

  it('a role is ended with a reason, works at once, and is on the record', async () => {
    const browser = await site().logIn('coordinator');
    const hat = (await personOf('coordinator@voorbeeld.example'))?.hats[0]?.id ?? '';
    await expect(ask('coordinator:gemeente').endHat({ id: hat, reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { revision } = await ask('administrator').endHat({ id: hat, reason: 'Andere functie' });
    expect((await site().query(browser, 'sessions.me')).status).toBe(401);
    const change = await database().read.selectFrom('change').selectAll().where('revision', '=', revision).executeTakeFirst();
    expect(change).toMatchObject({ command: 'hat.end', reason: 'Andere functie', person_id: 'demo-administrator' });
  });

  it('the last administrator stays', async () => {
    const one = await personOf('beheerder@voorbeeld.example');
    await expect(ask('administrator').endHat({ id: one?.hats[0]?.id ?? '', reason: 'x' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Er moet minstens één beheerder zijn. Nodig eerst een andere beheerder uit.',
    });
  });

  it('a blocked person is out at once, stays out, and is let in again', async () => {
    const browser = await site().logIn('lezer');
    const id = (await personOf('lezer@voorbeeld.example'))?.id ?? '';
    await refused(ask('coordinator:waterschap').block({ id, blocked: true }));
    await ask('administrator').block({ id, blocked: true });
    expect((await site().query(browser, 'sessions.account')).data).toMatchObject({ person: null });
    expect((await site().query(await site().logIn('lezer'), 'sessions.account')).data).toMatchObject({ person: null });
    await ask('administrator').block({ id, blocked: false });
    expect((await site().query(browser, 'sessions.account')).data).toMatchObject({ person: null });
    expect((await site().query(await site().logIn('lezer'), 'sessions.me')).status).toBe(200);
  });

  it('nobody blocks themselves', async () => {
    const id = (await personOf('beheerder@voorbeeld.example'))?.id ?? '';
    if (administrator === undefined) throw new Error('not logged in');
    const answer = await site().post(administrator, '/trpc/people.block', { id, blocked: true });
    expect(answer.status).toBe(400);
  });

  it('one ends one’s own sessions from another browser, and not those of others', async () => {
    const [mine, old] = [await site().logIn('lezer'), await site().logIn('lezer')];
    const rows = (await site().query(mine, 'sessions.mine')).data as { id: string; current: boolean }[];
    expect(rows.filter(({ current }) => current)).toHaveLength(1);
    const other = await site().logIn('niemand');
    for (const { id } of rows) await site().post(other, '/trpc/sessions.end', { id });
    expect((await site().query(old, 'sessions.me')).status).toBe(200);
    await site().post(mine, '/trpc/sessions.endOthers');
    expect((await site().query(old, 'sessions.me')).status).toBe(401);
    expect((await site().query(mine, 'sessions.me')).status).toBe(200);
  });
});
