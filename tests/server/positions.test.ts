import { expect, it } from 'vitest';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import type { PositionsFilter } from '../../shared/positions.ts';
import { commit } from '../../server/db/history.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const form: FilledPositionForm = {
  ...{ round: 'ronde-1', question: 'bindingness', layer: 'provincie', option: '', meaning: '', framework: '', value: '' },
  ...{ answers: '2', noAnswer: '', floor: '1', ceiling: '3', arguments: 'Eerst oefenen.', findings: 'f9' },
  ...{ status: 'ambtelijk', signedFunction: 'provinciesecretaris, gemandateerd', signedDate: '2022-10-01', reference: '' },
};
const provincie = 'pilotorganisation:vb-pv-1';

onEveryEngine('positions', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).positions;
  const ids = async (filter: PositionsFilter, role = 'reader') => (await as(role).page(filter)).rows.map((row) => row.id);
  const message = async (attempt: Promise<unknown>): Promise<string> => {
    try {
      await attempt;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'it was allowed';
  };

  it('are listed newest signature first and narrowed by every filter', async () => {
    expect((await ids({})).length).toBe(14);
    expect(await ids({ question: 'bindingness', layer: 'waterschap' })).toEqual(['s3', 's4', 's5']);
    expect(await ids({ question: 'bindingness', layer: 'waterschap', holder: 'organisation' })).toEqual(['s3', 's4']);
    expect(await ids({ status: 'bestuurlijk', organisation: 'vb-gm-1', by: 'gemeente', question: 'audience' })).toEqual([
      'd1',
      'd2',
    ]);
    expect(await ids({ answer: 'koepelbesluit' })).toEqual(['b1']);
    expect(await ids({ noAnswer: 'no-judgement' })).toEqual(['d6', 's4']);
    expect(await ids({ value: 'none', option: 'bestuurder', meaning: 'applies' })).toEqual(['d1', 'd3', 'd4', 'd6']);
    expect(await ids({ until: '2022-09-14' })).toEqual([]);
    expect(await ids({ after: '2022-09-15|s3' })).toEqual(['s4', 's5']);
  });
  it('are found by a step their holder can live with, as the figure counts it', async () => {
    expect(await ids({ accepts: 4, layer: 'gemeente' })).toEqual(['s1']);
    expect(await ids({ accepts: 2, layer: 'gemeente' })).toEqual(['s1', 's2']);
    expect(await ids({ accepts: 2, layer: 'waterschap' })).toEqual(['s3']);
  });

  it('begin as a draft that only the organisation itself sees', async () => {
    const { id } = await as(provincie).save({ state: 'draft', form });
    expect(await ids({ layer: 'provincie' }, provincie)).toEqual([id]);
    expect(await ids({ layer: 'provincie' })).toEqual([]);
    expect(await message(as('reader').form({ id }))).toBe('Dit standpunt bestaat niet (meer). Ga terug naar de lijst.');
  });
  it('count once they are signed, with the findings they lean on', async () => {
    const [id] = await ids({ layer: 'provincie' }, provincie);
    const { record } = await as(provincie).form({ id });
    if (record === null || id === undefined) throw new Error('the draft is not there');
    expect(record.form).toEqual(form);
    await as(provincie).save({ id, base: record.revision, state: 'signed', form: { ...record.form, ceiling: '4' } });
    const [row] = (await as('reader').page({ layer: 'provincie' })).rows;
    expect([row?.ceiling?.code, row?.findings.map((one) => one.id), row?.holder]).toEqual(['4', ['f9'], 'organisation']);
  });
  it('stay signed once they are', async () => {
    const [id] = await ids({ layer: 'provincie' });
    expect(await message(as(provincie).save({ id, base: 1, state: 'draft', form }))).toContain('kan niet terug naar concept');
  });
  it('are one whole: what is signed on an earlier version is never put together with what was said since', async () => {
    const [row] = (await as(provincie).page({ layer: 'provincie' })).rows;
    if (row === undefined) throw new Error('the position is not there');
    const edit = { id: row.id, base: row.revision, state: 'signed' as const };
    const anew = { ...form, status: 'bestuurlijk' as const, signedFunction: 'gedeputeerde staten', signedDate: '2022-10-02' };
    await as(provincie).save({ ...edit, form: anew });
    const stale = as(provincie).save({ ...edit, form: { ...form, answers: '3' } });
    await expect(stale).rejects.toMatchObject({
      ...{ code: 'CONFLICT', cause: { noun: 'position', id: row.id } },
      message: 'Iemand anders heeft dit intussen gewijzigd. Bekijk wat er nu staat en kies: uw versie of die van de ander.',
    });
    const [kept] = (await as('reader').page({ layer: 'provincie' })).rows;
    expect([kept?.answers.map(({ code }) => code), kept?.signedFunction]).toEqual([['2'], 'gedeputeerde staten']);
    // the same, sent again because its answer never came
    expect(await as(provincie).save({ ...edit, form: anew })).toMatchObject({ id: row.id });
  });
  it('are not signed under an answer that who signs has not seen', async () => {
    const draft = { ...form, layer: 'rijk' as const };
    const { id, revision: base } = await as(provincie).save({ state: 'draft', form: draft });
    await as(provincie).save({ id, base, state: 'draft', form: { ...draft, answers: '3' } });
    const signed = as(provincie).save({ id, base, state: 'signed', form: draft });
    await expect(signed).rejects.toMatchObject({ code: 'CONFLICT', cause: { noun: 'position' } });
    const { record } = await as(provincie).form({ id });
    expect([record?.state, record?.form.answers]).toEqual(['draft', '3']);
    await as(provincie).withdraw({ id, base: record?.revision ?? 0, reason: 'Voor deze toets' });
  });
  it('are changed by nobody who does not say which version they saw', async () => {
    const [id] = await ids({ layer: 'provincie' });
    expect(await message(as(provincie).save({ id, state: 'signed', form }))).toContain('history.baseNeeded');
  });
  it('are one for each organisation, round, question and subject', async () => {
    expect(await message(as(provincie).save({ state: 'signed', form }))).toContain('al een standpunt');
  });

  it('are signed by the organisation itself and nobody else', async () => {
    const [id] = await ids({ layer: 'provincie' });
    for (const role of ['programme', 'coordinator:provincie', 'pilotorganisation:vb-gm-1', 'reader', 'administrator']) {
      await expect(as(role).save({ id, base: 1, state: 'signed', form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const role of ['programme', 'reader', 'administrator', 'coordinator:rijk']) {
      await expect(as(role).save({ state: 'signed', form: { ...form, layer: 'rijk' } })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
  it('of an umbrella are recorded by the coordinator of its layer, beside the pilots', async () => {
    await as('coordinator:provincie').save({ state: 'signed', form: { ...form, findings: '' } });
    const [row] = (await as('reader').page({ layer: 'provincie', holder: 'umbrella' })).rows;
    expect([row?.organisation, row?.holder]).toEqual(['Interprovinciaal Overleg', 'umbrella']);
    expect(await message(as('coordinator:rijk').save({ state: 'draft', form }))).toBe(
      'Dit hoort niet bij uw rol. Alleen de organisatie zelf kan dit.',
    );
    expect(
      await message(as('coordinator:provincie').save({ state: 'draft', form: { ...form, layer: 'rijk', findings: '' } })),
    ).toContain('geen concept');
    await expect(as('coordinator:gemeente').save({ id: 's5', base: 1, state: 'signed', form })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each<[string, Partial<FilledPositionForm>, string]>([
    ['a floor above the ceiling', { floor: '3', ceiling: '1' }, 'positions.problem.range'],
    ['a preference below the floor', { floor: '3', ceiling: '4' }, 'positions.problem.preference'],
    ['no answer and no reason', { answers: '' }, 'positions.problem.answer'],
    ['an answer beside a reason not to answer', { noAnswer: 'not-discussed' }, 'positions.problem.bothAnswers'],
    ['no arguments', { arguments: ' ' }, 'positions.problem.arguments'],
    ['nobody who signed', { signedFunction: '' }, 'positions.problem.signedFunction'],
    ['no layer', { layer: '' }, 'positions.problem.layer'],
  ])('are refused with %s', async (_what, wrong, problem) => {
    expect(await message(as(provincie).save({ state: 'signed', form: { ...form, ...wrong } }))).toContain(problem);
  });
  it.each<[string, Partial<FilledPositionForm>, string]>([
    ['an answer that is not on the scale', { answers: '7', floor: '', ceiling: '' }, 'hoort niet bij deze vraag'],
    ['a finding of somebody else', { findings: 'f1' }, 'alleen op bevindingen van uw eigen organisatie'],
    ['a date to come', { signedDate: '2030-01-01' }, 'ligt in de toekomst'],
    ['a round that is not there', { round: 'ronde-9' }, 'Kies een ronde'],
  ])('are refused with %s', async (_what, wrong, words) => {
    const about = { ...form, layer: 'rijk' as const, ...wrong };
    expect(await message(as(provincie).save({ state: 'signed', form: about }))).toContain(words);
  });

  it('are withdrawn with a reason, and remain in earlier revisions', async () => {
    const [row] = (await as(provincie).page({ layer: 'provincie', holder: 'organisation' })).rows;
    if (row === undefined) throw new Error('the position is not there');
    const { revision } = await as(provincie).withdraw({ id: row.id, base: row.revision, reason: 'Verkeerde laag' });
    expect(await ids({ layer: 'provincie', holder: 'organisation' })).toEqual([]);
    expect(await ids({ layer: 'provincie', holder: 'organisation', revision: revision - 1 })).toEqual([row.id]);
  });
  it('cannot be given or changed in a closed round, and the refusal says why', async () => {
    await commit(database(), { personId: 'example', command: 'test' }, (change) =>
      change.put('round', {
        id: 'ronde-1',
        name: 'Ronde 1',
        meeting_id: 'm1',
        open_date: '2022-09-01',
        close_date: null,
        state: 'closed',
      }),
    );
    expect(await message(as(provincie).save({ state: 'signed', form }))).toContain('Deze ronde is gesloten');
    const { record } = await as('pilotorganisation:vb-gm-1').form({ id: 's1' });
    if (record === null) throw new Error('s1 is not there');
    const change = as('pilotorganisation:vb-gm-1').save({ id: 's1', base: record.revision, state: 'signed', form: record.form });
    expect(await message(change)).toContain('Deze ronde is gesloten');
  });
});

onEveryEngine('positions in a database with nothing in it', 'reference', (database) => {
  it('fix with the first one whether it is real or an example', async () => {
    await commit(database(), { personId: 'pilotmonitor', command: 'test' }, (change) =>
      change.add('round', [
        { id: 'ronde-1', name: 'Ronde 1', meeting_id: null, open_date: '2022-09-01', close_date: null, state: 'open' },
      ]),
    );
    const { positions, sessions } = callerAs(database(), 'pilotorganisation:gm0363');
    const own = { ...form, layer: 'gemeente' as const, findings: '' };
    await expect(positions.save({ state: 'draft', form: own })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await positions.save({ state: 'draft', form: own, dataset: 'real' });
    expect((await sessions.me({})).dataset).toBe('real');
  });
});
