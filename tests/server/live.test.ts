import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { SESSION_COOKIE } from '../../server/auth/cookies.ts';
import { IdentityProvider } from '../../server/auth/oidc.ts';
import { commit } from '../../server/db/history.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { beginSession, endSessions } from '../../server/db/sessions.ts';
import { STREAMS_MOST } from '../../server/changes/live.ts';
import { turns } from '../../server/db/signals.ts';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { listen, type Stream } from '../support/stream.ts';
import { callerAs, engines, freshCopy, testClock } from '../support/worlds.ts';

const own = 'pilotorganisation:vb-gm-1';
const limits = { idleMinutes: 60, hours: 12 };
const as = (role: string): string => `rol=${encodeURIComponent(role)}`;
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Niemand wist het.', date: '2022-07-01' },
};
const contact = { date: '2026-11-20', channel: '', who: '', note: 'Gebeld.', next_step: '', due_date: '', done: '' } as const;

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A process of the program as far as it matters here: connections and an application of its own on one database. */
async function process(target: string, secured = false): Promise<{ database: Database; url: string }> {
  const database = await openDatabase(target, testClock);
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const client = { issuer: 'http://localhost:9', clientId: 'c', clientSecret: 's', publicUrl: url };
  const login = { provider: new IdentityProvider(client), publicUrl: url, limits, adminEmail: null };
  server.on('request', createApp(database, pino({ level: 'silent' }), secured ? { login } : {}));
  ends.push(async () => {
    server.closeAllConnections();
    server.close();
    await database.close();
  });
  return { database, url };
}

async function listening(url: string, cookie: string, since: number): Promise<Stream> {
  const stream = await listen(url, cookie, since);
  ends.push(() => stream.close());
  return stream;
}

const newest = async (database: Database): Promise<number> => (await database.head()).revision;

describe.each(engines)('what a colleague changes (%s)', (engine) => {
  it('is heard as a revision alone, and only by who may know what was changed', async () => {
    const { database, url } = await process(await freshCopy(engine, 'example'));
    const since = await newest(database);
    const [mine, another, reader] = await Promise.all(
      [own, 'pilotorganisation:vb-gm-2', 'reader'].map((role) => listening(url, as(role), since)),
    );
    const { id, revision } = await callerAs(database, own).findings.save({ state: 'draft', form });
    expect(await mine?.next()).toBe(since + 1);
    // contacts are for the programme and the coordinator of the layer
    await callerAs(database, 'programme').participation.recordContact({ organisation: 'vb-gm-1', form: contact });
    await callerAs(database, own).findings.save({ id, base: revision, state: 'submitted', form });
    expect(await another?.next()).toBe(since + 3);
    expect(await reader?.next()).toBe(since + 3);
  });

  it('is heard at once by who was cut off in between, and not where nothing of it is theirs', async () => {
    const { database, url } = await process(await freshCopy(engine, 'example'));
    const since = await newest(database);
    await callerAs(database, own).findings.save({ state: 'draft', form });
    const back = await listening(url, as(own), since);
    expect(await back.next()).toBe(since + 1);
    const other = await listening(url, as('reader'), since);
    await callerAs(database, own).findings.save({ state: 'submitted', form });
    expect(await other.next()).toBe(since + 2);
  });

  it('is heard no more when the session ends, or when it goes on under another role', async () => {
    const { database, url } = await process(await freshCopy(engine, 'example'), true);
    await database.write.insertInto('person').values({ id: 'p', name: 'Iemand', email: null }).execute();
    const at = database.clock();
    const account = { issuer: 'i', subject: 's', person_id: 'p', created_at: at, last_seen_at: at, blocked_at: null };
    await database.write.insertInto('account').values(account).execute();
    const hat = { person_id: 'p', organisation_id: null, layer: null, role: 'reader', granted_by: 'p' } as const;
    await commit(database, { personId: 'p', command: 'hat.accept' }, (change) => change.put('hat', { ...hat, id: 'reads' }));
    const begin = (token: string) => beginSession(database, { token, personId: 'p', hatId: 'reads', device: '' }, limits);
    const token = 'a'.repeat(43);
    await begin(token);
    const cookie = `${SESSION_COOKIE}=${token}`;
    const stream = await listening(url, cookie, await newest(database));
    await endSessions(database, 'p');
    expect(await stream.next()).toBeUndefined();
    expect(await (await listening(url, cookie, 0)).next()).toBeUndefined();

    const again = 'b'.repeat(43);
    await begin(again);
    const under = await listening(url, `${SESSION_COOKIE}=${again}`, await newest(database));
    await commit(database, { personId: 'p', command: 'hat.end' }, (change) => change.close('hat', 'reads'));
    expect(await under.next()).toBeUndefined();
  });
});

describe.each(engines.filter((engine) => engine === 'postgres'))('two processes on one server (%s)', (engine) => {
  it('hear of each other’s changes, without what anybody may not know', async () => {
    const target = await freshCopy(engine, 'example');
    const [one, two] = [await process(target), await process(target)];
    const since = await newest(one.database);
    const [mine, reader] = [await listening(two.url, as(own), since), await listening(two.url, as('reader'), since)];
    await two.database.signals.ready();
    await callerAs(one.database, own).findings.save({ state: 'draft', form });
    expect(await mine.next()).toBe(since + 1);
    await callerAs(one.database, own).findings.save({ state: 'submitted', form });
    expect(await reader.next()).toBe(since + 2);
  });

  it('share their sessions, and an ended one is ended in both', async () => {
    const target = await freshCopy(engine, 'example');
    const [one, two] = [await process(target, true), await process(target, true)];
    await one.database.write.insertInto('person').values({ id: 'p', name: 'Iemand', email: null }).execute();
    const at = one.database.clock();
    const account = { issuer: 'i', subject: 's', person_id: 'p', created_at: at, last_seen_at: at, blocked_at: null };
    await one.database.write.insertInto('account').values(account).execute();
    const token = 'c'.repeat(43);
    await beginSession(one.database, { token, personId: 'p', hatId: null, device: '' }, limits);
    const asked = async (url: string): Promise<unknown> => {
      const answer = await fetch(`${url}/trpc/sessions.account`, { headers: { cookie: `${SESSION_COOKIE}=${token}` } });
      return ((await answer.json()) as { result: { data: { person: unknown } } }).result.data.person;
    };
    expect([await asked(one.url), await asked(two.url)]).toEqual(Array(2).fill({ name: 'Iemand', email: null }));
    await endSessions(two.database, 'p');
    expect([await asked(one.url), await asked(two.url)]).toEqual([null, null]);
  });
});

describe('one person', () => {
  it('has so many streams at once and no more, and one again as soon as one is closed', async () => {
    const { database, url } = await process(await freshCopy('sqlite', 'example'), true);
    await database.write.insertInto('person').values({ id: 'p', name: 'Iemand', email: null }).execute();
    const at = database.clock();
    await database.write
      .insertInto('account')
      .values({ issuer: 'i', subject: 's', person_id: 'p', created_at: at, last_seen_at: at, blocked_at: null })
      .execute();
    const hat = { person_id: 'p', organisation_id: null, layer: null, role: 'reader', granted_by: 'p' } as const;
    await commit(database, { personId: 'p', command: 'hat.accept' }, (change) => change.put('hat', { ...hat, id: 'reads' }));
    const token = 'd'.repeat(43);
    await beginSession(database, { token, personId: 'p', hatId: 'reads', device: '' }, limits);
    const cookie = `${SESSION_COOKIE}=${token}`;
    const since = await newest(database);
    const open = [];
    for (let n = 0; n < STREAMS_MOST; n += 1) open.push(await listening(url, cookie, since));
    // what is refused ends; the others go on
    expect(await (await listening(url, cookie, since)).next()).toBeUndefined();
    await callerAs(database, own).findings.save({ state: 'submitted', form });
    expect(await Promise.all(open.map((stream) => stream.next()))).toEqual(open.map(() => since + 1));
    open[0]?.close();
    await expect.poll(async () => (await listening(url, cookie, since)).next(), { timeout: 5_000 }).toBe(since + 1);
  });
});

describe('listening', () => {
  it('gives a turn at once, one for all signals that came during a turn, and ends when it is broken off', async () => {
    const database = await openDatabase(await freshCopy('sqlite', 'reference'), testClock);
    const ending = new AbortController();
    const taken: number[] = [];
    for await (const _ of turns(database.signals, ending.signal, 600_000)) {
      taken.push(taken.length);
      if (taken.length < 3) for (let times = 0; times < 5; times += 1) database.signals.wake();
      else ending.abort();
    }
    expect(taken).toEqual([0, 1, 2]);
    await database.close();
  });
});
