import { expect, it } from 'vitest';
import { sayIn } from '../../server/texts.ts';
import { followUpsTable } from '../../shared/follow-ups.ts';
import { contact, stage } from '../support/participation.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('participation in the example', 'example', (database) => {
  const page = (role: string, filter = {}) => callerAs(database(), role).participation.page(filter);
  const names = async (filter: object) => (await page('reader', filter)).rows.map((row) => row.name);

  it('gives each organisation of the register its latest stage, and no recorded contact as a state of its own', async () => {
    const { rows } = await page('reader', { layer: 'waterschap' });
    expect(rows).toHaveLength(23);
    expect(rows.filter((row) => row.stage === 'none')).toHaveLength(22);
    expect(rows.find((row) => row.id === 'vb-ws-1')).toEqual({
      ...{ id: 'vb-ws-1', name: 'Waterschap Voorbeeldwater', layer: 'waterschap', network: null, province: null },
      ...{ stage: 'information-requested', since: '2021-11-02', basis: null, channel: 'Uniebureau', source: null, pilots: 1 },
    });
    expect((await page('reader', { q: 'voorbeeldstad' })).rows[0]).toMatchObject({ stage: 'started', since: '2021-10-04' });
  });
  it('counts per layer what the other filters leave', async () => {
    expect((await page('reader')).layers).toEqual([
      { layer: 'rijk', count: 12 },
      { layer: 'provincie', count: 13 },
      { layer: 'gemeente', count: 344 },
      { layer: 'waterschap', count: 23 },
    ]);
    expect((await page('reader', { pilot: true, layer: 'gemeente' })).layers.map(({ count }) => count)).toEqual([1, 2, 2]);
  });
  it('finds an organisation by the beginnings of words, with or without accents', async () => {
    expect(await names({ q: 'sudwest' })).toEqual(['Gemeente Súdwest-Fryslân']);
    expect(await names({ q: 'hoogheemraadschap oefen' })).toEqual(['Hoogheemraadschap van Oefenland']);
    expect(await names({ q: "'s-gravenhage" })).toEqual(['Gemeente Den Haag']);
    expect(await names({ q: 'msterdam' })).toEqual([]);
  });
  it('narrows by stage, network and province', async () => {
    expect(await names({ stage: ['announced'] })).toEqual([
      'Gemeente Amsterdam',
      'Gemeente Den Haag',
      'Gemeente Rotterdam',
      'Gemeente Utrecht',
    ]);
    expect(await names({ network: 'G4', stage: ['none'] })).toEqual([]);
    expect(await names({ network: 'none', q: 'oefendorp' })).toEqual(['Gemeente Oefendorp']);
    expect((await page('reader', { province: 'pv25', layer: 'gemeente' })).rows).toHaveLength(51);
  });
  it('keeps the other organisations and the ended ones out of the core, and umbrellas out of both', async () => {
    expect((await page('reader', { register: 'others' })).rows).toHaveLength(689);
    expect((await page('reader', { register: 'ended' })).rows).toHaveLength(4);
    expect(await names({ q: 'unie van waterschappen', register: 'others' })).toEqual([]);
  });
  it('tells the programme whom to call, the coordinator only of the own layer, and nobody else', async () => {
    const kinds = async (role: string, filter = {}) =>
      (await page(role, filter)).followUps?.map((row) => `${row.kind} ${row.organisationId}`);
    expect(await kinds('programme')).toEqual([
      'overdue vb-ws-1',
      ...['gm0363', 'gm0518', 'gm0599', 'gm0344'].map((id) => `announced ${id}`),
    ]);
    expect(await kinds('coordinator:waterschap')).toEqual(['overdue vb-ws-1']);
    expect(await kinds('coordinator:waterschap', { layer: 'gemeente' })).toEqual([]);
    expect((await page('coordinator:gemeente')).followUps).toHaveLength(4);
    expect((await page('reader')).followUps).toBeNull();
    expect((await page('pilotorganisation:vb-ws-1')).followUps).toBeNull();
  });
  it('lists an organisation once to call, with the most pressing reason and the others beside it, in the download too', async () => {
    const [row] = (await page('coordinator:waterschap')).followUps ?? [];
    expect(row?.also).toEqual([{ kind: 'asked', date: '2021-11-02', what: null, channel: 'Uniebureau' }]);
    const also = followUpsTable.columns.find(({ id }) => id === 'also');
    expect(row && also?.value(row, sayIn('nl'))).toBe('Toelichting gevraagd, nog niet gegeven (2021-11-02)');
  });
  it('shows what is publicly known with its source, an earlier use apart from any pilot', async () => {
    const { facts } = await page('reader', { layer: 'provincie' });
    expect(facts.map(({ kind, organisationId, text, date }) => ({ kind, organisationId, text, date }))).toEqual([
      {
        kind: 'earlier-use',
        organisationId: 'pv26',
        text: 'Workshop bij Datawerkplaats, casus open data over het omgevingsbeleid',
        date: 'vóór 2022-07',
      },
      { kind: 'earlier-use', organisationId: 'pv28', text: 'Workshop bij Datawerkplaats', date: 'vóór 2022-07' },
    ]);
    expect((await page('reader')).facts).toHaveLength(6);
  });
});

onEveryEngine('recording participation', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).participation;
  const now = async (id: string) => (await as('reader').page({ q: id })).rows[0];

  it('moves an organisation on to the stage with the latest date, whatever is recorded later', async () => {
    await as('coordinator:waterschap').record({ organisation: 'vb-ws-2', form: { ...stage, date: '2022-03-05' } });
    await as('programme').record({ organisation: 'vb-ws-2', form: { ...stage, stage: 'announced' } });
    expect(await now('oefenland')).toMatchObject({ stage: 'confirmed', since: '2022-03-05', source: 'telefoongesprek' });
  });
  it('takes the one recorded last where two have the same date', async () => {
    await as('programme').record({ organisation: 'vb-pv-1', form: { ...stage, stage: 'informed', date: '2021' } });
    await as('programme').record({ organisation: 'vb-pv-1', form: { ...stage, stage: 'announced', date: '2021' } });
    expect(await now('modelland')).toMatchObject({ stage: 'announced', since: '2021' });
  });
  it('lets a coordinator record for the own layer only, and other roles not at all', async () => {
    const refused = { code: 'FORBIDDEN' };
    await expect(as('coordinator:waterschap').record({ organisation: 'vb-gm-2', form: stage })).rejects.toMatchObject(refused);
    for (const role of ['reader', 'pilotorganisation:vb-gm-2', 'administrator']) {
      await expect(as(role).record({ organisation: 'vb-gm-2', form: stage })).rejects.toMatchObject(refused);
      await expect(as(role).recordContact({ organisation: 'vb-gm-2', form: contact })).rejects.toMatchObject(refused);
    }
  });
  it('asks the database whose record is corrected, not the form', async () => {
    const { id } = await as('programme').recordContact({ organisation: 'vb-gm-1', form: contact });
    const mine = as('coordinator:waterschap');
    const hidden = mine.recordContact({ organisation: 'vb-ws-1', corrects: { id, base: 3 }, form: contact });
    await expect(hidden).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const moved = mine.record({ organisation: 'vb-ws-1', corrects: { id: 'd-1', base: 2 }, form: stage });
    await expect(moved).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as('programme').record({ organisation: 'nergens', form: stage })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('asks why an organisation stops or declines, and when the next step is due', async () => {
    const record = (form: object) => as('programme').record({ organisation: 'vb-gm-2', form: { ...stage, ...form } });
    await expect(record({ stage: 'declined' })).rejects.toThrow('participation.form.reasonNeeded');
    await expect(record({ date: '2022-02-30' })).rejects.toThrow('participation.form.dateForm');
    await expect(record({ date: '30-02-2022' })).rejects.toThrow('participation.form.dateForm');
    await expect(record({ source: ' ' })).rejects.toThrow('participation.form.sourceNeeded');
    const undated = as('programme').recordContact({ organisation: 'vb-gm-2', form: { ...contact, next_step: 'Bellen' } });
    await expect(undated).rejects.toThrow('participation.form.dueNeeded');
  });
  it('keeps both texts where two people corrected the same field of one stage', async () => {
    const form = { ...stage, stage: 'information-requested', date: '2021-11-02' } as const;
    const input = { organisation: 'vb-ws-1', corrects: { id: 'd-3', base: 2 } };
    await as('programme').record({ ...input, form: { ...form, source: 'mail van 2 november' } });
    await expect(as('coordinator:waterschap').record({ ...input, form: { ...form, source: 'telefoon' } })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { fields: [{ field: 'source', base: null, theirs: 'mail van 2 november', mine: 'telefoon' }] },
    });
  });
  it('withdraws a stage with a reason, after which the one before it holds, and tells of it', async () => {
    await as('programme').record({ organisation: 'vb-pv-1', form: { ...stage, date: '2021-06' } });
    const { id } = await as('programme').record({ organisation: 'vb-pv-1', form: { ...stage, stage: 'started', date: '2023' } });
    const base = (await database().head()).revision;
    expect(await now('modelland')).toMatchObject({ stage: 'started' });
    const mine = as('coordinator:provincie');
    await expect(mine.withdraw({ id, base, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(mine.withdraw({ id, base: base - 1, reason: 'Te oud' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as('coordinator:gemeente').withdraw({ id, base, reason: 'Niet van mij' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await mine.withdraw({ id, base, reason: 'Bij de verkeerde provincie gezet' });
    expect(await now('modelland')).toMatchObject({ stage: 'confirmed', since: '2021-06' });
    await expect(mine.withdraw({ id, base, reason: 'Nog eens' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const gone = await callerAs(database(), 'reader').history.withdrawn({ noun: 'participation', id });
    expect(gone).toMatchObject({ command: 'participation.withdraw', reason: 'Bij de verkeerde provincie gezet' });
  });
  it('withdraws a contact, of which only who might see it is told', async () => {
    const { id } = await as('programme').recordContact({ organisation: 'vb-gm-1', form: contact });
    const base = (await database().head()).revision;
    const hidden = as('coordinator:waterschap').withdrawContact({ id, base, reason: 'Niet van mij' });
    await expect(hidden).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as('coordinator:gemeente').withdrawContact({ id, base, reason: 'Dubbel' });
    const told = async (role: string) => (await callerAs(database(), role).history.withdrawn({ noun: 'contact', id }))?.reason;
    expect([await told('programme'), await told('coordinator:gemeente')]).toEqual(['Dubbel', 'Dubbel']);
    expect([await told('coordinator:waterschap'), await told('reader')]).toEqual([undefined, undefined]);
  });
  it('takes an agreement off the list when it is done', async () => {
    const mine = as('coordinator:waterschap');
    const due = async () => (await mine.page({})).followUps?.filter((row) => row.kind === 'overdue').map((row) => row.what);
    expect(await due()).toEqual(['Toelichting plannen']);
    const seen = {
      date: '2021-11-02',
      channel: 'Uniebureau',
      who: 'informatiemanager',
      note: 'Vraagt om uitleg over de dertig waarden.',
    } as const;
    const form = { ...seen, next_step: 'Toelichting plannen', due_date: '2021-11-30', done: 'yes' } as const;
    await mine.recordContact({ organisation: 'vb-ws-1', corrects: { id: 'c1', base: 2 }, form });
    expect(await due()).toEqual([]);
  });
});
