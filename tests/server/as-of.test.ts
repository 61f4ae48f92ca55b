import { expect, it } from 'vitest';
import { commit, type Change } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { verify } from '../../server/db/verify.ts';
import { headOf } from '../../server/db/world.ts';
import { diceOf, type Dice } from '../../seed/random.ts';
import { examplePositions } from '../../seed/example-positions.ts';
import { contactRow, examinationRow, findingRow, participationRow } from '../../seed/rows.ts';
import type { Moment } from '../../shared/moment.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const findingIds = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10'];
const kinds = ['herkend', 'knelpunt', 'overlap', 'praktijk'] as const;

/** Every kind of edit there is, among them the register, the edition, a scale and a round. */
const edits: ((change: Change, dice: Dice, n: number) => Promise<unknown>)[] = [
  (change, dice, n) =>
    change.put(
      'finding',
      findingRow({
        id: `n${String(n)}`,
        pilot_id: 'p2',
        organisation_id: 'vb-gm-2',
        value_id: dice.pick(['privacy', 'veiligheid']),
        kind: dice.pick(kinds),
        text: `Bevinding ${String(n)}`,
        relevance: dice.below(4),
        date: '2022-07-01',
      }),
    ),
  async (change, dice, n) => {
    const found = await change.current('finding', dice.pick(findingIds));
    if (found)
      await change.put('finding', {
        ...withoutRevision(found),
        text: `Gewijzigd ${String(n)}`,
        kind: dice.pick(kinds),
        framework_id: 'avg',
        relevance: dice.below(4),
        applicability: dice.below(4),
      });
  },
  (change, dice) => change.close('finding', dice.pick(findingIds)),
  async (change, dice, n) => {
    const value = await change.current('value', dice.pick(['privacy', 'welzijn', 'transparantie']));
    if (value)
      await change.put('value', {
        ...withoutRevision(value),
        name: `Waarde ${String(n)}`,
        name_status: dice.pick(['confirmed', 'working']),
        principle_id: dice.pick(['participatie', 'mensenrechten']),
      });
  },
  async (change, dice, n) => {
    const one = await change.current('organisation', dice.pick(['vb-gm-1', 'vb-ws-1', 'gm0363']));
    if (one)
      await change.put('organisation', {
        ...withoutRevision(one),
        name: `Organisatie ${String(n)}`,
        end_date: dice.chance(30) ? '2022-01-01' : null,
      });
  },
  (change, dice, n) =>
    change.put(
      'participation',
      participationRow({
        id: `st${String(n)}`,
        organisation_id: dice.pick(['vb-gm-1', 'ws0372']),
        stage: dice.pick(['informed', 'confirmed', 'started']),
        date: '2022-08-01',
      }),
    ),
  (change, dice, n) =>
    change.put(
      'contact',
      contactRow({
        id: `ct${String(n)}`,
        organisation_id: 'ws0372',
        date: '2022-08-02',
        note: 'Gebeld',
        due_date: '2022-09-01',
        done: dice.chance(50) ? 1 : 0,
      }),
    ),
  async (change, dice) => {
    const position = dice.pick(examplePositions.slice(0, 3));
    const answer = 1 + dice.below(3);
    await change.put('position', {
      ...position,
      no_answer: null,
      answer: String(answer),
      floor: String(answer - 1),
      ceiling: String(answer + 1),
    });
  },
  (change, dice, n) =>
    change.put(
      'examination',
      examinationRow({
        id: 'e9',
        pilot_id: 'p5',
        organisation_id: 'vb-pv-1',
        value_id: 'toezicht',
        state: dice.pick(['examined', 'not-applicable']),
        date: `2022-0${String(1 + (n % 9))}-01`,
      }),
    ),
  async (change, _dice, n) => {
    const option = await change.current('scale_option', 'verplichting-v1:2');
    if (option) await change.put('scale_option', { ...withoutRevision(option), name: `Stap ${String(n)}` });
  },
  async (change, dice) => {
    const round = await change.current('round', 'ronde-1');
    if (round)
      await change.put('round', {
        ...withoutRevision(round),
        state: dice.pick(['open', 'closed']),
        close_date: dice.chance(50) ? '2022-12-01' : null,
      });
  },
];

function withoutRevision<T extends { revision: number }>(row: T): Omit<T, 'revision'> {
  const { revision: _revision, ...rest } = row;
  return rest;
}

/** What every page shows one reader at a moment, whole: rows, figures, result objects and their hashes. */
async function everyPage(database: Database, role: string, moment: Moment): Promise<Record<string, unknown>> {
  const ask = callerAs(database, role);
  return {
    findings: await ask.findings.page(moment),
    search: await ask.findings.page({ ...moment, q: 'gewijzigd' }),
    overview: await ask.overview.page(moment),
    participation: await ask.participation.page(moment),
    organisation: await ask.organisations.page({ id: 'vb-gm-1', ...moment }),
    pilots: await ask.pilots.list(moment),
    pilot: await ask.pilots.page({ id: 'p1', ...moment }),
    values: await ask.values.list(moment),
    value: await ask.values.page({ id: 'privacy', ...moment }),
    bindingness: await ask.bindingness.page(moment),
    audience: await ask.audience.page(moment),
    positions: await ask.positions.page(moment),
    history: await ask.history.record({ noun: 'value', id: 'privacy', ...moment }),
  };
}

onEveryEngine('as of an earlier revision', 'example', (database) => {
  it('every page shows what it showed then, after sixty random edits of everything', async () => {
    const dice = diceOf(11);
    const remembered: { revision: number; role: string; pages: Record<string, unknown> }[] = [];
    for (let n = 0; n < 60; n += 1) {
      await commit(database(), { personId: 'example', command: 'finding.save' }, (change) => dice.pick(edits)(change, dice, n));
      if (n % 6 > 0) continue;
      const role = dice.pick(['reader', 'programme', 'coordinator:waterschap', 'pilotorganisation:vb-gm-1']);
      remembered.push({ revision: (await headOf(database())).revision, role, pages: await everyPage(database(), role, {}) });
    }
    for (const { revision, role, pages } of remembered) {
      const then = await everyPage(database(), role, { revision, day: '2026-11-24' });
      for (const [name, page] of Object.entries(pages))
        expect(then[name], `${name} at revision ${String(revision)} as ${role}`).toEqual(page);
    }
    expect((await verify(database())).alterations).toEqual([]);
  }, 120_000);
});

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
