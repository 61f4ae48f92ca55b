import { expect, it } from 'vitest';
import { personName } from '../../shared/history.ts';
import { sayIn } from '../../server/texts.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const fields = {
  name: 'Gemeente Wijdemeren',
  short_name: 'Wijdemeren',
  network: '' as const,
  end_date: '',
  successor_id: '',
  reason: 'Wet herindeling',
};

onEveryEngine('the register', 'reference', (database) => {
  const as = (role: string) => callerAs(database(), role).admin;
  const formOf = async (id: string) => (await as('reader').organisation({ id })).organisation;

  it('holds 387 core organisations, 689 others and four that ended, fifty to a page', async () => {
    const page = await as('reader').register({});
    expect([page.total, page.rows.length]).toEqual([387, 50]);
    expect(page.parts).toEqual({ core: 387, others: 689, ended: 4 });
    expect(page.rows[0]).toEqual({
      ...{ id: 'gm1680', name: 'Gemeente Aa en Hunze', type: 'gemeente', layer: 'gemeente', network: null, province: 'Drenthe' },
      ...{
        beginDate: null,
        endDate: null,
        successorId: null,
        successor: null,
        source: 'tooi:rwc_gemeenten_compleet/5',
        invented: 0,
        revision: 1,
      },
    });
  });
  it('goes on where a page ended, without losing or repeating an organisation', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await as('reader').register(after === undefined ? {} : { after });
      seen.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([387, 387]);
  });
  it('narrows by layer, network, kind and the beginnings of words', async () => {
    const names = async (filter: object) => (await as('reader').register(filter)).rows.map((row) => row.name);
    expect(await names({ network: 'G4' })).toEqual([
      'Gemeente Amsterdam',
      'Gemeente Den Haag',
      'Gemeente Rotterdam',
      'Gemeente Utrecht',
    ]);
    expect(await names({ q: 'sudwest' })).toEqual(['Gemeente Súdwest-Fryslân']);
    expect((await as('reader').register({ layer: ['waterschap', 'provincie'] })).total).toBe(33);
    expect((await as('reader').register({ network: 'none' })).total).toBe(297);
    expect((await as('reader').register({ part: 'others', type: ['caribisch openbaar lichaam'] })).total).toBe(3);
    expect(await names({ part: 'ended', q: 'asiel' })).toEqual(['Ministerie van Asiel en Migratie']);
    expect(await names({ q: 'unie van waterschappen' })).toEqual([]);
  });
  it('counts the core per layer, gemeenten by network, and names its sources', async () => {
    const { counts, sources } = await as('reader').register({});
    expect(counts.map(({ type, current, ended }) => [type, current, ended])).toEqual([
      ...[
        ['G4', 4, 0],
        ['G40', 41, 0],
        ['other-gemeente', 297, 0],
        ['provincie', 12, 0],
        ['waterschap', 21, 0],
        ['rijk', 12, 4],
      ],
    ]);
    expect(sources.map((row) => row.organisations)).toEqual([366, 342, 194, 126, 21, 16, 12, 3]);
  });
  it('offers as successor what exists now and is of the same kind', async () => {
    const { successors } = await as('reader').organisation({ id: 'gm1696' });
    expect(successors).toHaveLength(341);
    expect(successors).toContainEqual({ id: 'gm0402', name: 'Gemeente Hilversum' });
  });

  it('lets nobody but an administrator change it', async () => {
    const { revision } = await formOf('gm1696');
    for (const role of ['programme', 'coordinator:gemeente', 'pilotorganisation:gm1696', 'reader']) {
      const save = as(role).saveOrganisation({ id: 'gm1696', base: revision, fields });
      await expect(save).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
  it('refuses an end before the beginning, a network outside the gemeenten and a successor that is not there', async () => {
    const save = async (id: string, change: object) => {
      const { name, short_name, revision } = await formOf(id);
      return as('administrator').saveOrganisation({ id, base: revision, fields: { ...fields, name, short_name, ...change } });
    };
    await expect(save('mnre1182', { end_date: '2024-07-01' })).rejects.toThrow(
      'De einddatum ligt voor de begindatum (2024-07-02)',
    );
    await expect(save('ws0372', { network: 'G4' })).rejects.toThrow('Alleen een gemeente hoort bij G4 of G40');
    await expect(save('gm1696', { end_date: '2027-01-01', successor_id: 'ws0372' })).rejects.toThrow(
      'een bestaande organisatie van dezelfde soort',
    );
    await expect(save('gm1696', { end_date: '2027-01-01', successor_id: 'gm1696' })).rejects.toThrow(
      'een bestaande organisatie van dezelfde soort',
    );
    await expect(save('gm1696', { successor_id: 'gm0402' })).rejects.toThrow('admin.problem.endNeeded');
    await expect(save('koepel-uvw', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('ends an organisation with its successor: in the core until that day, among the ended ones after it', async () => {
    const { revision: base } = await formOf('gm1696');
    const ended = { ...fields, end_date: '2027-01-01', successor_id: 'gm0402' };
    await as('administrator').saveOrganisation({ id: 'gm1696', base, fields: ended });
    expect((await as('reader').register({})).total).toBe(387);
    const later = await as('reader').register({ day: '2027-01-01' });
    expect(later.parts).toEqual({ core: 386, others: 689, ended: 5 });
    const { rows } = await as('reader').register({ part: 'ended', layer: ['gemeente'], day: '2027-01-01' });
    expect(rows).toMatchObject([{ id: 'gm1696', endDate: '2027-01-01', successorId: 'gm0402', successor: 'Gemeente Hilversum' }]);
    const [last] = await callerAs(database(), 'reader').history.record({ noun: 'organisation', id: 'gm1696' });
    expect(last).toMatchObject({ command: 'organisation.save', reason: 'Wet herindeling' });
    expect(personName(last?.person ?? '', sayIn('nl'))).toBe('beheerder');
    expect(last?.changes).toEqual([
      { field: 'end_date', before: null, after: '2027-01-01' },
      { field: 'successor_id', before: null, after: 'Gemeente Hilversum' },
    ]);
  });
  it('keeps both texts when two administrators rename at once, and joins what does not clash', async () => {
    const { revision: base } = await formOf('gm1680');
    const own = { ...fields, name: 'Gemeente Aa en Hunze', short_name: 'Aa en Hunze' };
    await as('administrator').saveOrganisation({ id: 'gm1680', base, fields: { ...own, name: 'Gemeente Hunze' } });
    const stale = as('administrator').saveOrganisation({ id: 'gm1680', base, fields: { ...own, name: 'Gemeente De Hunze' } });
    await expect(stale).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { fields: [{ field: 'name', base: 'Gemeente Aa en Hunze', theirs: 'Gemeente Hunze', mine: 'Gemeente De Hunze' }] },
    });
    await as('administrator').saveOrganisation({ id: 'gm1680', base, fields: { ...own, network: 'G40' } });
    expect(await formOf('gm1680')).toMatchObject({ name: 'Gemeente Hunze', network: 'G40' });
  });
});

onEveryEngine('the administration of the example', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).admin;

  it('says of each part how it stands', async () => {
    expect(await as('reader').page({})).toEqual({
      ...{ register: { core: 392, others: 689, ended: 4 }, names: { confirmed: 9, mentioned: 4, working: 17 } },
      ...{ rounds: { open: 1, all: 1 }, meeting: null, frameworks: 6, dataset: 'example' },
    });
    expect((await as('reader').page({ day: '2022-11-01' })).meeting).toEqual({ body: 'CBCF', date: '2022-11-24' });
  });
  it('counts what this person may know: an own draft counts, somebody else’s does not', async () => {
    const records = async (role: string, noun: string) =>
      (await as(role).data({})).counts.find((row) => row.noun === noun)?.records;
    expect([await records('reader', 'finding'), await records('pilotorganisation:vb-gm-1', 'finding')]).toEqual([10, 11]);
    expect([await records('reader', 'contact'), await records('programme', 'contact')]).toEqual([0, 1]);
    expect(await records('reader', 'value')).toBe(30);
  });
  it('gives the hash of the chain at the revision looked at', async () => {
    const [now, before] = [await as('reader').data({}), await as('reader').data({ revision: 1 })];
    expect(now).toMatchObject({ dataset: 'example', revision: 2, command: 'example.fill', person: 'Voorbeeld' });
    expect(before).toMatchObject({ dataset: 'undecided', revision: 1, command: 'reference.load', person: 'Pilotmonitor' });
    expect(now.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(before.hash).not.toBe(now.hash);
  });
  it('tells who did what last only to who may know something of it', async () => {
    const contact = { date: '2022-10-03', channel: '', who: '', note: 'Gebeld.', next_step: '', due_date: '', done: '' } as const;
    const kept = callerAs(database(), 'coordinator:gemeente').participation;
    await kept.recordContact({ organisation: 'vb-gm-1', form: contact });
    const said = async (role: string) => {
      const { person, command, at, hash } = await as(role).data({});
      return [person, command, at === null, hash.length];
    };
    const known = ['demo-coordinator-gemeente', 'contact.record', false, 64];
    expect([await said('coordinator:gemeente'), await said('programme')]).toEqual([known, known]);
    for (const role of ['reader', 'coordinator:waterschap', 'pilotorganisation:vb-gm-2'])
      expect([role, ...(await said(role))]).toEqual([role, null, null, true, 64]);
  });
  it('shows frameworks with their items and the findings that overlap with them', async () => {
    const rows = await as('reader').frameworks({});
    expect(rows.find((row) => row.id === 'avg')).toMatchObject({ items: [], findings: 1 });
    expect(rows.find((row) => row.id === 'digikompas')).toMatchObject({
      ...{ layer: 'waterschap', findings: 0, items: ['Toegankelijk', 'Alert', 'Werken samen', 'Transparant', 'Betrouwbaar'] },
    });
  });
});
