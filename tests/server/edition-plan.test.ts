import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diceOf } from '../../seed/random.ts';
import { findingRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { openDatabase } from '../../server/db/open.ts';
import type { EditionPlanInput } from '../../shared/edition-plan.ts';
import { inventedPlan, planByDice } from '../support/editions.ts';
import { callerAs, engines, freshCopy, onEveryEngine, testClock } from '../support/worlds.ts';

const as = (database: Database, role = 'programme') => callerAs(database, role);

async function structure(database: Database, id: string) {
  const old = await as(database, 'reader').editions.structure({ id });
  if (old === null) throw new Error('there is no edition');
  return old;
}

/** The ids of all findings about the values of an edition, own and taken over, as its pages lead to them. */
async function reachable(database: Database, edition: string): Promise<{ own: string[]; carried: string[] }> {
  const ask = as(database, 'reader');
  const { rows } = await ask.values.list({ edition });
  const own = new Set<string>();
  const carried = new Set<string>();
  for (const row of rows) {
    const page = await ask.values.page({ id: row.id, across: true });
    for (const finding of page.findings) own.add(finding.id);
    for (const finding of page.lineage.carriedFindings) carried.add(finding.id);
  }
  return { own: [...own].sort(), carried: [...carried].sort() };
}

onEveryEngine('a next edition', 'example', (database) => {
  const plan = async (few: Partial<EditionPlanInput> = {}) => inventedPlan(await structure(database(), 'codio-2021'), few);
  const before = new Map<string, unknown>();

  it('may be added by the programme only, and looked at by anyone', async () => {
    for (const role of ['coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader', 'administrator'])
      await expect(as(database(), role).editions.add(await plan())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await as(database(), 'reader').editions.preview(await plan())).problems).toEqual([]);
  });
  it('is refused with what is wrong in words', async () => {
    const wrong = await plan({ published: '2021-04', short: 'CODIO 2021' });
    const { problems, lines } = await as(database()).editions.preview({ ...wrong, lines: wrong.lines.slice(1) });
    expect(lines).toEqual([]);
    expect(problems.map(({ at, key }) => [at, key.split('.').at(-1)])).toEqual([
      ['inclusiviteit', 'missing'],
      [null, 'earlier'],
      [null, 'shortTaken'],
    ]);
    await expect(as(database()).editions.add({ ...wrong, lines: wrong.lines.slice(1) })).rejects.toThrow(
      'Inclusiviteit: geef aan wat er van deze waarde wordt.',
    );
  });
  it('says beforehand per value what it becomes and how much is carried over', async () => {
    const { lines, values, onNoValue } = await as(database(), 'reader').editions.preview(await plan());
    const changed = lines.filter(({ kind }) => kind !== 'same');
    expect(changed.map((one) => [one.was?.name ?? null, one.kind, one.becomes.map(({ name }) => name), one.findings])).toEqual([
      ['Inclusiviteit', 'renamed', ['Iedereen doet mee'], 1],
      ['Privacy', 'split', ['Privacy', 'Zeggenschap over gegevens'], 4],
      ['Transparantie', 'merged', ['Openheid'], 2],
      ['Samenwerking', 'dropped', [], 1],
      ['Veiligheid', 'merged', ['Openheid'], 1],
      [null, 'new', ['Duurzame techniek'], 0],
    ]);
    // two findings of Transparantie and one of Veiligheid, of two waterschappen in all
    expect(values.find(({ name }) => name === 'Openheid')).toMatchObject({ kind: 'merged', findings: 3, nameStatus: 'working' });
    expect(onNoValue).toBe(1);
  });
  it('is written in one change, and no page of today changes', async () => {
    const ask = as(database(), 'reader');
    before.set('values', (await ask.values.list({})).rows);
    before.set('matrix', (await ask.overview.page({})).matrix.outcome);
    before.set('findings', (await ask.findings.page({})).rows);
    const { id, revision } = await as(database()).editions.add(await plan());
    expect(id).toBe('codio-2027');
    const versions = ['edition', 'foundation', 'principle', 'value', 'mapping'] as const;
    for (const noun of versions) {
      const rows = await database()
        .read.selectFrom(`${noun}_version`)
        .select('revision')
        .where('revision', '=', revision)
        .execute();
      expect(rows.length).toBeGreaterThan(0);
    }
    expect((await ask.values.list({})).rows).toEqual(before.get('values'));
    expect((await ask.overview.page({})).matrix.outcome).toEqual(before.get('matrix'));
    expect((await ask.findings.page({})).rows).toEqual(before.get('findings'));
    expect((await ask.values.list({})).editions.map((one) => one.short)).toEqual(['CODIO 2027', 'CODIO 2021']);
  });
  it('lists the findings of the old values under the new one, apart, and does not weigh them', async () => {
    const { rows } = await as(database(), 'reader').values.list({ edition: 'codio-2027', across: true });
    const merged = rows.find(({ name }) => name === 'Openheid');
    expect(merged).toMatchObject({ organisations: 0, kinds: {}, carried: { findings: 3 } });
    const page = await as(database(), 'reader').values.page({ id: merged?.id ?? '', across: true });
    expect(page.findings).toEqual([]);
    expect(page.relevance.outcome.n).toBe(0);
    expect(page.relevance.edition).toBe('codio-2027');
    expect(page.lineage.before.map(({ name, edition, kind, findings }) => [name, edition, kind, findings])).toEqual([
      ['Transparantie', 'CODIO 2021', 'merged', 2],
      ['Veiligheid', 'CODIO 2021', 'merged', 1],
    ]);
    expect(page.lineage.carriedFindings).toHaveLength(3);
    const old = await as(database(), 'reader').values.page({ id: 'privacy' });
    expect(old.edition.id).toBe('codio-2021');
    expect(old.lineage.after.map(({ name, kind }) => [name, kind])).toEqual([
      ['Privacy', 'split'],
      ['Zeggenschap over gegevens', 'split'],
    ]);
    expect((await as(database(), 'reader').values.page({ id: 'samenwerking' })).lineage.droppedIn).toEqual(['CODIO 2027']);
  });
  it('has a matrix of its own, in which what is taken over stands beside the cells and moves no state', async () => {
    const ask = as(database(), 'reader');
    const { matrix, values, totals } = await ask.overview.page({ edition: 'codio-2027', across: true });
    expect([matrix.edition, values.length, totals.otherEdition]).toEqual(['codio-2027', 30, 9]);
    const merged = matrix.outcome.rows.find(({ valueId }) => values.find(({ id }) => id === valueId)?.name === 'Openheid');
    expect(merged?.findings).toBe(0);
    expect(merged?.cells.reduce((sum, { carried = 0 }) => sum + carried, 0)).toBe(3);
    expect(new Set(merged?.cells.map(({ state }) => state))).toEqual(new Set(['not-examined']));
    const alone = await ask.overview.page({ edition: 'codio-2027' });
    expect(alone.matrix.outcome.rows.flatMap(({ cells }) => cells).every((cell) => !('carried' in cell))).toBe(true);
  });
  it('is shown by default once there are findings under it, and the one before stays to be chosen', async () => {
    const pilot = await commit(database(), { personId: 'example', command: 'pilot.save' }, async (change) => {
      const first = await change.current('pilot', 'p1');
      if (first === undefined) throw new Error('p1 is not there');
      const { revision: _revision, ...row } = first;
      await change.put('pilot', { ...row, id: 'p-2027', title: 'Tweede pilot', edition_id: 'codio-2027' });
      const own = { pilot_id: 'p-2027', organisation_id: row.organisation_id, edition_id: 'codio-2027' };
      const said = { value_id: 'codio-2027-1', kind: 'herkend', text: 'Herkend', date: '2027-05-01' } as const;
      await change.put('finding', findingRow({ ...own, ...said, id: 'f-2027' }));
    });
    expect(pilot.revision).toBeGreaterThan(0);
    const ask = as(database(), 'reader');
    expect((await ask.values.list({})).edition?.id).toBe('codio-2027');
    expect((await ask.values.list({ edition: 'codio-2021' })).rows).toEqual(before.get('values'));
    expect((await ask.values.list({ edition: 'bestaat-niet' })).edition).toBeNull();
  });
  it('cannot be added twice', async () => {
    await expect(as(database()).editions.add(await plan())).rejects.toThrow(/Er is al een editie met de korte naam CODIO 2027/);
  });
});

for (const engine of engines) {
  it(`keeps every finding reachable through splits and merges, and does what the preview said (${engine})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const database = await openDatabase(await freshCopy(engine, 'example'), testClock);
        try {
          await threeEditions(database, seed);
        } finally {
          await database.close();
        }
      }),
      { numRuns: 6 },
    );
  }, 240_000);
}

/** Adds an edition to the first and one to that, each with findings of its own beforehand, and holds the outcome beside the preview. */
async function threeEditions(database: Database, seed: number): Promise<void> {
  const dice = diceOf(seed);
  let from = 'codio-2021';
  for (const n of [1, 2]) {
    const old = await structure(database, from);
    await commit(database, { personId: 'example', command: 'finding.save' }, async (change) => {
      for (const index of [1, 2, 3, 4, 5, 6])
        await change.put(
          'finding',
          findingRow({
            ...{ id: `x${String(n)}${String(index)}`, pilot_id: 'p2', organisation_id: dice.pick(['vb-gm-2', 'vb-gm-1']) },
            ...{ value_id: dice.pick(old.values).id, kind: 'herkend', text: 'Bevinding', date: '2022-07-01' },
          }),
        );
    });
    const there = await reachable(database, from);
    const plan = planByDice(old, dice, n);
    const preview = await as(database, 'reader').editions.preview(plan);
    expect(preview.problems).toEqual([]);
    const { id } = await as(database).editions.add(plan);
    const { rows } = await as(database, 'reader').values.list({ edition: id, across: true });
    expect(rows.map(({ number, name, carried }) => ({ number, name, ...carried }))).toEqual(
      preview.values.map(({ kind: _kind, nameStatus: _status, ...value }) => value),
    );
    const dropped = new Set(plan.lines.filter(({ kind }) => kind === 'dropped').map(({ valueId }) => valueId));
    const left = new Set<string>();
    for (const one of dropped) {
      const page = await as(database, 'reader').values.page({ id: one, across: true });
      for (const finding of [...page.findings, ...page.lineage.carriedFindings]) left.add(finding.id);
    }
    const now = await reachable(database, id);
    expect(now.own).toEqual([]);
    const all = [...new Set([...there.own, ...there.carried])].sort();
    expect([...new Set([...now.carried, ...left])].sort()).toEqual(all);
    // and under their own value nothing moved
    expect(await reachable(database, from)).toEqual(there);
    from = id;
  }
}
