import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../../server/db/open.ts';
import { countsByPilotAndValue } from '../../server/pilots/repository.ts';
import type { PilotForm } from '../../shared/pilots.ts';
import { pilotCell } from '../../shared/pilots.ts';
import { callerAs, onEveryEngine, worldAs } from '../support/worlds.ts';

const form: PilotForm = {
  title: 'Camera’s in de haven',
  caseText: 'Wie kijkt er mee?',
  topic: 'camera’s',
  method: 'werkatelier',
  start: '2022-05-01',
  end: '',
  roles: '',
  reference: '',
};

/** How the engine means to count what is submitted; a small world tempts PostgreSQL to read the whole table, so that is held back. */
function planOfCount(database: Database, role: string, id?: string): Promise<string> {
  return database.write.transaction().execute(async (db) => {
    if (database.engine === 'postgres')
      await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(db);
    const [submitted] = countsByPilotAndValue({ ...(await worldAs(database, role)), db });
    const asked = id === undefined ? submitted : submitted?.where('finding.pilot_id', '=', id);
    return JSON.stringify(await (database.engine === 'sqlite' ? asked?.explain(undefined, sql`query plan`) : asked?.explain()));
  });
}

onEveryEngine('pilots', 'example', (database) => {
  const list = async (filter = {}) => (await callerAs(database(), 'reader').pilots.list(filter)).rows;
  const ids = async (filter = {}) => (await list(filter)).map((row) => row.id);

  it('are listed by organisation with their findings and the values that were examined', async () => {
    // p1: privacy (examined, two findings), inclusiviteit (a finding), duurzaamheid (examined)
    expect((await list()).map(({ id, organisation, findings, values }) => [id, organisation, findings, values])).toEqual([
      ['p5', 'Provincie Modelland', 2, 1],
      ['p2', 'Gemeente Oefendorp', 1, 1],
      ['p4', 'Hoogheemraadschap van Oefenland', 2, 2],
      ['p1', 'Gemeente Voorbeeldstad', 3, 3],
      ['p3', 'Waterschap Voorbeeldwater', 2, 2],
    ]);
  });
  it('count for an organisation its own drafts too, and for nobody else', async () => {
    // f11 of p1 is a draft about a value that nothing else touches
    const counted = async (role: string) =>
      (await callerAs(database(), role).pilots.list({})).rows.map(
        ({ id, findings, values }) => `${id} ${String(findings)} ${String(values)}`,
      );
    const others = ['p5 2 1', 'p2 1 1', 'p4 2 2', 'p1 3 3', 'p3 2 2'];
    expect(await counted('pilotorganisation:vb-gm-1')).toEqual(['p5 2 1', 'p2 1 1', 'p4 2 2', 'p1 4 4', 'p3 2 2']);
    expect(await counted('pilotorganisation:vb-gm-2')).toEqual(others);
    expect(await counted('programme')).toEqual(others);
    const { pilot } = await callerAs(database(), 'pilotorganisation:vb-gm-1').pilots.page({ id: 'p1' });
    expect([pilot.findings, pilot.values]).toEqual([4, 4]);
  });
  it('are narrowed by layer, organisation, topic, method and words', async () => {
    expect((await ids({ layer: ['waterschap'] })).sort()).toEqual(['p3', 'p4']);
    expect(await ids({ organisation: 'vb-gm-2' })).toEqual(['p2']);
    expect((await ids({ topic: 'sensoren' })).sort()).toEqual(['p1', 'p3']);
    expect(await ids({ topic: 'sensoren', method: 'werkatelier', q: 'straat fiets' })).toEqual([]);
    expect(await ids({ topic: 'sensoren', method: 'werkatelier', q: 'STRAAT tellen' })).toEqual(['p1']);
  });
  it.each(['reader', 'programme', 'pilotorganisation:vb-gm-1'])(
    'are counted for %s from the index by pilot alone',
    async (role) => {
      expect(await planOfCount(database(), role)).toMatch(
        /Index Only Scan using finding_pilot_open|COVERING INDEX finding_pilot_open/,
      );
      // and for the page of one pilot from its part of the index
      expect(await planOfCount(database(), role, 'p1')).toMatch(
        /Index Only Scan using finding_pilot_open.*pilot_id = 'p1'|SEARCH v USING COVERING INDEX finding_pilot_open \(pilot_id=\?\)/,
      );
    },
  );
  it('show each value with what was examined and found', async () => {
    const { values, otherFindings } = await callerAs(database(), 'reader').pilots.page({ id: 'p1' });
    expect(values).toHaveLength(30);
    const cells = values
      .map((value) => [value.id, pilotCell(value)] as const)
      .filter(([, cell]) => cell.state !== 'not-examined');
    expect(cells).toEqual([
      ['inclusiviteit', { state: 'finding', findings: 1 }],
      ['duurzaamheid', { state: 'examined', findings: 0 }],
      ['privacy', { state: 'contested', findings: 2 }],
    ]);
    expect(otherFindings).toBe(0);
    expect((await callerAs(database(), 'reader').pilots.page({ id: 'p5' })).otherFindings).toBe(1);
  });
  it('show evidence, actions and the organisation’s positions in the words of their scales', async () => {
    const page = await callerAs(database(), 'reader').pilots.page({ id: 'p1' });
    expect(page.evidence.map(({ findingId, text }) => [findingId, text])).toEqual([['f1', 'Verslag werkatelier']]);
    expect(page.actions.map(({ text, value, state }) => [text, value, state])).toEqual([
      ['Bewaartermijn op één dag zetten', 'Privacy', 'open'],
    ]);
    expect(
      page.positions.map(({ id, subject, answers }) => [id, subject?.name ?? null, answers.map((answer) => answer.name)]),
    ).toEqual([
      ['a1', null, ['In het eigen jaarverslag']],
      ['b1', null, ['Bestuurlijke afspraak of convenant', 'Besluit van de koepel voor haar leden']],
      ['d1', 'Bestuurders', ['in de eerste plaats']],
      ['d2', 'Inwoners en ondernemers', ['ook']],
      ['i1', null, ['Bijlage bij de Code Goed Openbaar Bestuur']],
      ['s1', null, ['Pas toe of leg uit']],
    ]);
    await expect(callerAs(database(), 'reader').pilots.page({ id: 'bestaat-niet' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('are made and changed by their own organisation, each under a name of its own', async () => {
    const own = callerAs(database(), 'pilotorganisation:vb-gm-1');
    const { id, revision } = await own.pilots.save({ form });
    expect((await own.pilots.page({ id })).pilot).toMatchObject({
      title: form.title,
      organisationId: 'vb-gm-1',
      edition: 'CODIO 2021',
      endDate: null,
      revision,
    });
    await expect(own.pilots.save({ form })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Uw organisatie heeft al een pilot met deze naam. Kies een andere naam.',
    });
    await own.pilots.save({ id, base: revision, form: { ...form, method: 'waardensessie' } });
    const stale = own.pilots.save({ id, base: revision, form: { ...form, method: 'gesprek' } });
    await expect(stale).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { fields: [{ field: 'method', theirs: 'waardensessie', mine: 'gesprek' }] },
    });
    await expect(
      own.pilots.save({ form: { ...form, title: 'x', start: '2022-06-01', end: '2022-05-01' } }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
  it('are nobody else’s to write', async () => {
    for (const role of ['programme', 'coordinator:gemeente', 'pilotorganisation:vb-gm-2', 'reader', 'administrator']) {
      const other = callerAs(database(), role);
      await expect(other.pilots.save({ organisation: 'vb-gm-1', form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(other.pilots.save({ id: 'p1', base: 1, form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
