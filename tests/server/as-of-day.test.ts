import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { headOf } from '../../server/db/world.ts';
import { diceOf } from '../../seed/random.ts';
import { edits, everyPage } from '../support/every-page.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

/** A page without what only says how it was asked: the day asked, and the hash that covers it. */
function withoutQuestion(page: unknown): unknown {
  return JSON.parse(JSON.stringify(page, (key, value: unknown) => (key === 'asOf' || key === 'hash' ? undefined : value)));
}

const roles = ['reader', 'programme', 'coordinator:waterschap', 'pilotorganisation:vb-gm-1'];

onEveryEngine('as of a day', 'example', (database) => {
  const day = (n: number): string => `2026-12-${String(n).padStart(2, '0')}`;
  let seconds = 0;
  const setDay = (date: string): void => {
    // half an hour before midnight in Amsterdam: in UTC that is the same day, a minute after midnight is the day before
    database().clock = () => new Date(Date.parse(`${date}T22:30:00Z`) + 1_000 * seconds++).toISOString();
  };

  it('every page shows what it showed at the end of that day, after a hundred random edits of everything', async () => {
    const dice = diceOf(7);
    const remembered: { date: string; role: string; pages: Record<string, unknown> }[] = [];
    for (let n = 0; n < 100; n += 1) {
      setDay(day(1 + Math.floor(n / 10)));
      // every kind of edit comes by, in a random order of what it does
      const edit = edits[n % edits.length] ?? dice.pick(edits);
      await commit(database(), { personId: 'example', command: 'finding.save' }, (change) => edit(change, dice, n));
      if (n % 10 < 9) continue;
      const role = roles[Math.floor(n / 10) % roles.length] ?? 'reader';
      remembered.push({ date: day(1 + Math.floor(n / 10)), role, pages: await everyPage(database(), role, {}) });
    }
    setDay('2027-01-15');
    for (const { date, role, pages } of remembered) {
      const then = await everyPage(database(), role, { peildatum: date });
      for (const [name, page] of Object.entries(pages))
        expect(withoutQuestion(then[name]), `${name} on ${date} as ${role}`).toEqual(withoutQuestion(page));
    }
  }, 240_000);

  it('a result says which day was asked, and the same question gives the same hash for ever', async () => {
    const ask = callerAs(database(), 'reader');
    const { matrix } = await ask.overview.page({ peildatum: day(3) });
    expect([matrix.asOf, matrix.today]).toEqual([day(3), day(3)]);
    const pinned = await ask.overview.page({ peildatum: day(3), revision: matrix.revision });
    expect(pinned.matrix.hash).toBe(matrix.hash);
  });

  it('a day ends at midnight in Amsterdam', async () => {
    const before = await headOf(database());
    database().clock = () => '2027-06-30T22:00:00.000Z';
    await commit(database(), { personId: 'example', command: 'round.save' }, (change) => change.close('finding', 'n0'));
    const ask = callerAs(database(), 'reader');
    expect((await ask.sessions.me({ peildatum: '2027-06-30' })).revision).toBe(before.revision);
    expect((await ask.sessions.me({ peildatum: '2027-07-01' })).revision).toBe(before.revision + 1);
  });

  it('a day still to come is refused', async () => {
    const ask = callerAs(database(), 'reader');
    await expect(ask.overview.page({ peildatum: '2030-01-01' })).rejects.toThrow('Deze dag moet nog komen.');
    expect(await ask.sessions.me({ peildatum: '2030-01-01' })).toMatchObject({ outside: 'future', asOf: null });
  });

  it('before the first record it says that there was nothing, and who looks is still known', async () => {
    const ask = callerAs(database(), 'pilotorganisation:vb-gm-1');
    const session = await ask.sessions.me({ peildatum: '2020-01-01' });
    expect(session).toMatchObject({ outside: 'before', asOf: null, firstDay: '2026-11-24' });
    expect(session.organisation).not.toBeNull();
    await expect(ask.overview.page({ peildatum: '2020-01-01' })).rejects.toThrow('Op deze dag was er nog niets vastgelegd.');
  });
});
