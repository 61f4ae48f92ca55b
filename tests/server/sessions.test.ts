import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { hatsOf } from '../../server/db/hats.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { beginSession, chooseHat, endSessions, findSession, listSessions } from '../../server/db/sessions.ts';
import { engines, freshCopy } from '../support/worlds.ts';

const limits = { idleMinutes: 60, hours: 12 };
const start = Date.parse('2026-11-24T09:00:00.000Z');

/** A database whose clock the test sets, with one person who has two roles. */
async function withPerson(engine: (typeof engines)[number]) {
  let now = start;
  const database = await openDatabase(await freshCopy(engine, 'reference'), () => new Date(now).toISOString());
  await database.write.insertInto('person').values({ id: 'p', name: 'Iemand', email: 'iemand@voorbeeld.example' }).execute();
  const at = database.clock();
  const account = { issuer: 'https://i', subject: 's', person_id: 'p', created_at: at, last_seen_at: at, blocked_at: null };
  await database.write.insertInto('account').values(account).execute();
  const hat = { person_id: 'p', organisation_id: null, granted_by: 'p' };
  await commit(database, { personId: 'p', command: 'hat.accept' }, async (change) => {
    await change.put('hat', { ...hat, id: 'reads', role: 'reader', layer: null });
    await change.put('hat', { ...hat, id: 'coordinates', role: 'coordinator', layer: 'waterschap' });
  });
  const after = (minutes: number): void => {
    now = start + minutes * 60_000;
  };
  return { database, after };
}

const begin = (database: Database, token: string): Promise<string> =>
  beginSession(database, { token, personId: 'p', hatId: 'reads', device: 'Firefox, Linux' }, limits);

it.each(engines)('a session ends when nobody used it for an hour (%s)', async (engine) => {
  const { database, after } = await withPerson(engine);
  await begin(database, 't');
  after(59);
  expect(await findSession(database, 't', limits)).toMatchObject({ personId: 'p', viewer: { role: 'reader' } });
  after(59 + 59);
  expect(await findSession(database, 't', limits)).not.toBeNull();
  after(59 + 59 + 60);
  expect(await findSession(database, 't', limits)).toBeNull();
  await database.close();
});

it.each(engines)('a session ends after twelve hours, however busy (%s)', async (engine) => {
  const { database, after } = await withPerson(engine);
  await begin(database, 't');
  for (let minutes = 0; minutes < 720; minutes += 30) {
    after(minutes);
    expect(await findSession(database, 't', limits)).not.toBeNull();
  }
  after(720);
  expect(await findSession(database, 't', limits)).toBeNull();
  await database.close();
});

it.each(engines)('a person sees and ends their own sessions, and nobody else’s (%s)', async (engine) => {
  const { database } = await withPerson(engine);
  const one = await begin(database, 'one');
  const two = await begin(database, 'two');
  expect((await listSessions(database, 'p', limits)).map(({ id }) => id).sort()).toEqual([one, two].sort());
  expect(await endSessions(database, 'another', { only: one })).toBe(0);
  expect(await endSessions(database, 'p', { except: two })).toBe(1);
  expect(await findSession(database, 'one', limits)).toBeNull();
  expect(await findSession(database, 'two', limits)).not.toBeNull();
  expect(await endSessions(database, 'p')).toBe(1);
  expect(await listSessions(database, 'p', limits)).toEqual([]);
  await database.close();
});

it.each(engines)('a role that was ended is nobody’s, also in a session under way (%s)', async (engine) => {
  const { database } = await withPerson(engine);
  const id = await begin(database, 't');
  await commit(database, { personId: 'p', command: 'hat.end', reason: 'Andere baan' }, (change) => change.close('hat', 'reads'));
  expect(await findSession(database, 't', limits)).toMatchObject({ viewer: null, hatId: null });
  expect(await hatsOf(database, 'p')).toEqual([
    { id: 'coordinates', role: 'coordinator', organisationId: null, organisation: null, layer: 'waterschap' },
  ]);
  expect(await chooseHat(database, { id, personId: 'p' }, { hat: 'reads', token: 'new' })).toBe(false);
  expect(await chooseHat(database, { id, personId: 'p' }, { hat: 'coordinates', token: 'new' })).toBe(true);
  expect(await findSession(database, 't', limits)).toBeNull();
  expect(await findSession(database, 'new', limits)).toMatchObject({ viewer: { role: 'coordinator', layer: 'waterschap' } });
  await database.close();
});

it.each(engines)('somebody who is blocked is out at once (%s)', async (engine) => {
  const { database } = await withPerson(engine);
  await begin(database, 't');
  await database.write.updateTable('account').set({ blocked_at: database.clock() }).where('person_id', '=', 'p').execute();
  expect(await findSession(database, 't', limits)).toBeNull();
  await database.close();
});
