import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { beginSession } from '../../server/db/sessions.ts';
import { verify } from '../../server/db/verify.ts';
import { openWorld } from '../../server/db/world.ts';
import { invite } from '../../server/people/invitations.ts';
import type { Hat } from '../../shared/nouns.ts';
import { scopeOf } from '../../shared/policy.ts';
import { everyPage } from '../support/every-page.ts';
import { callerAs, onEveryEngine, testClock, viewerAs } from '../support/worlds.ts';

const limits = { idleMinutes: 60, hours: 12 };

/** Somebody who logs in, with a role or without, and all that is kept about such a person. */
async function person(database: Database, id: string, role: Hat['role'] | null): Promise<void> {
  const email = `${id}@voorbeeld.example`;
  await database.write
    .insertInto('person')
    .values({ id, name: `Naam ${id}`, email })
    .execute();
  const at = database.clock();
  const account = { issuer: 'i', subject: id, person_id: id, created_at: at, last_seen_at: at, blocked_at: null };
  await database.write.insertInto('account').values(account).execute();
  await database.write.insertInto('visit').values({ person_id: id, revision: 1, at }).execute();
  await beginSession(database, { token: id, personId: id, hatId: null, device: 'Firefox' }, limits);
  await invite(database, {
    ...{ email, token: `uitnodiging ${id}`, role: 'reader', organisation_id: null, layer: null, invitedBy: 'pilotmonitor' },
  });
  if (role === null) return;
  const hat = { id: `rol-${id}`, person_id: id, role, organisation_id: null, layer: null, granted_by: id };
  await commit(database, { personId: id, command: 'hat.accept' }, (change) => change.put('hat', hat));
}

/** What pages say, but for the name that must go. */
const nameless = (pages: unknown): unknown => JSON.parse(JSON.stringify(pages).replaceAll('"Naam anna"', '""'));

/** Everything that is still kept outside the history under this id or address. */
async function kept({ read }: Database, id: string): Promise<Record<string, unknown>> {
  const rows = async (table: 'account' | 'session' | 'visit'): Promise<number> =>
    (await read.selectFrom(table).select('person_id').where('person_id', '=', id).execute()).length;
  const invitations = await read.selectFrom('invitation').select('id').where('email', '=', `${id}@voorbeeld.example`).execute();
  const row = await read.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  const [account, session, visit] = [await rows('account'), await rows('session'), await rows('visit')];
  return { account, session, visit, invitations: invitations.length, row };
}

onEveryEngine('erasing a person', 'example', (database) => {
  const admin = () => callerAs(database(), 'administrator');
  const refused = (code: string) => expect.objectContaining({ code }) as unknown;

  it('gives first what is kept, to the administrator alone', async () => {
    await person(database(), 'anna', 'reader');
    expect(await admin().people.about({ id: 'anna' })).toMatchObject({
      person: { id: 'anna', name: 'Naam anna', email: 'anna@voorbeeld.example' },
      account: { issuer: 'i', subject: 'anna' },
      roles: [{ role: 'reader', until: null }],
      sessions: [{ device: 'Firefox' }],
      invitations: [{ role: 'reader' }],
      changes: [{ command: 'hat.accept' }],
    });
    for (const role of ['programme', 'coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader']) {
      const people = callerAs(database(), role).people;
      await expect(people.about({ id: 'anna' })).rejects.toEqual(refused('FORBIDDEN'));
      await expect(people.erase({ id: 'anna', reason: 'x' })).rejects.toEqual(refused('FORBIDDEN'));
    }
    await expect(admin().people.about({ id: 'niemand' })).rejects.toEqual(refused('NOT_FOUND'));
  });

  it('takes all that is kept, ends the roles, and leaves every figure, the history and its chain as they were', async () => {
    const deed = { personId: 'anna', command: 'finding.save' };
    await commit(database(), deed, async (change) => {
      const found = await change.current('finding', 'f1');
      if (found === undefined) return;
      const { revision: _revision, ...rest } = found;
      await change.put('finding', { ...rest, text: 'Door Anna gezegd' });
    });
    const { revision } = await database().head();
    const past = async () => nameless(await everyPage(database(), 'programme', { revision }));
    const now = async () => {
      const { overview, ...pages } = await everyPage(database(), 'programme', {});
      const { changes: _changes, ...figures } = overview as { changes: unknown };
      // a result names its revision and is hashed with it; as of the revision before, the hashes are the same as well
      const text = JSON.stringify({ ...pages, figures }, (key, value: unknown) =>
        key === 'revision' || key === 'hash' ? undefined : value,
      );
      return nameless(JSON.parse(text));
    };
    const before = [await past(), await now()];
    const chain = (await verify(database())).revisions;
    await admin().people.erase({ id: 'anna', reason: 'Verzoek van de persoon zelf' });
    expect(await kept(database(), 'anna')).toEqual({
      ...{ account: 0, session: 0, visit: 0, invitations: 0, row: { id: 'anna', name: '', email: null } },
    });
    expect(await verify(database())).toMatchObject({ alterations: [], revisions: chain + 1 });
    expect(await past()).toEqual(before[0]);
    expect(await now()).toEqual(before[1]);
    const [version] = await callerAs(database(), 'reader').history.record({ noun: 'finding', id: 'f1' });
    expect(version).toMatchObject({ person: '', command: 'finding.save' });
    const world = await openWorld(database(), scopeOf(viewerAs('administrator')));
    expect((await admin().people.page({})).people.map(({ id }) => id)).not.toContain('anna');
    expect(world.revision).toBe(revision + 1);
    await expect(admin().people.about({ id: 'anna' })).rejects.toEqual(refused('NOT_FOUND'));
  });

  it('keeps an administrator, and asks a reason', async () => {
    await person(database(), 'beheer', 'administrator');
    await expect(admin().people.erase({ id: 'beheer', reason: 'weg' })).rejects.toEqual(refused('BAD_REQUEST'));
    await expect(admin().people.erase({ id: 'beheer', reason: ' ' })).rejects.toEqual(refused('BAD_REQUEST'));
    expect(await kept(database(), 'beheer')).toMatchObject({ account: 1, session: 1, row: { name: 'Naam beheer' } });
    await person(database(), 'tweede', 'administrator');
    await admin().people.erase({ id: 'beheer', reason: 'weg' });
    expect(await kept(database(), 'beheer')).toMatchObject({ account: 0, session: 0 });
  });

  it('takes the name out of answers that were kept, also where the person had no role to end', async () => {
    await person(database(), 'zonder', null);
    const before = await database().head();
    await admin().people.erase({ id: 'zonder', reason: 'Verzoek' });
    const after = await database().head();
    expect([after.revision, after.erased]).toEqual([before.revision, before.erased + 1]);
  });

  it('after a while is shown first and then done, for whoever was on the list and still has no role', async () => {
    await person(database(), 'oud', null);
    await person(database(), 'actief', 'reader');
    const months = 6 as const;
    expect(await admin().people.retention({ months })).toEqual({ sessions: 0, invitations: 0, persons: [] });
    database().clock = () => '2027-09-01T08:00:00.000Z';
    await person(database(), 'nieuw', null);
    const found = await admin().people.retention({ months });
    expect(found.persons.map(({ id }) => id)).toEqual(['oud']);
    expect([found.sessions, found.invitations]).toEqual([3, 3]);
    expect(await kept(database(), 'oud')).toMatchObject({ account: 1 });
    await admin().people.applyRetention({ months, persons: [] });
    expect(await kept(database(), 'oud')).toMatchObject({ account: 1, session: 0, invitations: 0 });
    await admin().people.applyRetention({ months, persons: ['oud', 'actief', 'nieuw'] });
    expect(await kept(database(), 'oud')).toMatchObject({ account: 0, row: { name: '' } });
    for (const id of ['actief', 'nieuw']) expect(await kept(database(), id)).toMatchObject({ account: 1 });
    expect((await verify(database())).alterations).toEqual([]);
    database().clock = testClock;
  });

  it('leaves an administrator, also where two erase each other at the same moment', async () => {
    for (const id of ['een', 'twee']) await person(database(), id, 'administrator');
    const others = await database()
      .read.selectFrom('hat_version')
      .select('id')
      .where('role', '=', 'administrator')
      .where('until', '=', 9007199254740991)
      .where('person_id', 'not in', ['een', 'twee'])
      .execute();
    for (const { id } of others) await admin().people.endHat({ id, reason: 'Andere functie' });
    const both = ['een', 'twee'].map((id) => admin().people.erase({ id, reason: 'Verzoek' }));
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find((end) => end.status === 'rejected')?.reason).toMatchObject({ code: 'BAD_REQUEST' });
  });
});
