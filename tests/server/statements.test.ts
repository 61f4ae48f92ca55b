import { expect, it } from 'vitest';
import type { StatementsFilter } from '../../shared/statements.ts';
import { outcome } from '../support/matrix.ts';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine, viewerAs } from '../support/worlds.ts';

onEveryEngine('statements', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).statements;
  const detail = (id: string, role = 'programme') => as(role).detail({ id });
  const texts = async (filter: StatementsFilter, role = 'programme') =>
    (await as(role).page(filter)).rows.map(({ text }) => text);
  const message = async (attempt: Promise<unknown>): Promise<string> => (await outcome(() => attempt)).message;
  const rate = async (id: string, role: string, given: Parameters<typeof ratingOf>[0] = {}) => {
    const { basis, ratings } = (await detail(id)).statement;
    const { personId } = viewerAs(role);
    const base = ratings.find((one) => one.personId === personId)?.revision;
    return as(role).rate({ id, basis, base, form: ratingOf(given) });
  };
  const adopt = async (id: string) => {
    const { statement } = await detail(id);
    return as('programme').adopt({ id, base: statement.revision, basis: statement.basis });
  };
  const changeFinding = async (id: string, owner: string, text: string) => {
    const { findings } = callerAs(database(), owner);
    const { record } = await findings.form({ id });
    if (record === null || record.form.kind === '') throw new Error(`${id} is not there`);
    const { revision: base } = await findings.reopen({ id, base: record.revision, reason: 'Wij schrijven het anders' });
    const form = { ...record.form, kind: record.form.kind, text };
    await findings.save({ id, base, state: 'submitted', form });
  };

  it('are written by the programme as a draft, with what speaks for and against, and the facts are counted', async () => {
    const { id } = await as('programme').save({ form: statementOf() });
    const { statement, linked, facts, unlinked } = await detail(id);
    expect(statement).toMatchObject({ state: 'draft', kind: 'opinion', for: 2, against: 1, ratings: [], look: false });
    expect(linked.map(({ side, record }) => `${side} ${record.id}`).sort()).toEqual(['against f1', 'for f3', 'for s2']);
    expect(facts.for).toMatchObject({ findings: 1, positions: 1, organisations: ['vb-gm-2'], types: ['other-gemeente'] });
    expect(facts).toMatchObject({ bothSides: [], oldest: '2022-02-01', supported: 1, coded: { findings: 0, otherwise: 0 } });
    expect(unlinked).toBe(2);
  });
  it('as a draft are known to programme and coordinators only', async () => {
    const [text = ''] = await texts({});
    expect(await texts({}, 'coordinator:waterschap')).toEqual([text]);
    for (const role of ['reader', 'pilotorganisation:vb-gm-2', 'administrator']) expect(await texts({}, role)).toEqual([]);
    const [row] = (await as('programme').page({})).rows;
    await expect(detail(row?.id ?? '', 'reader')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('are written and adopted by the programme alone, and rated by programme and coordinators', async () => {
    const [row] = (await as('programme').page({})).rows;
    if (row === undefined) throw new Error('the statement is not there');
    const seen = { id: row.id, base: row.revision, basis: row.basis };
    for (const role of ['coordinator:gemeente', 'pilotorganisation:vb-gm-1', 'reader', 'administrator'])
      await expect(as(role).save({ form: statementOf() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as('coordinator:gemeente').adopt(seen)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const role of ['pilotorganisation:vb-gm-1', 'reader', 'administrator'])
      await expect(as(role).rate({ id: row.id, basis: row.basis, form: ratingOf() })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  it('are not adopted without a rating, nor with a reason missing, and the refusal says what to do', async () => {
    const { id } = await as('programme').save({ form: statementOf({ text: 'Nog niet vast te stellen.' }) });
    expect(await message(adopt(id))).toBe('Vaststellen kan pas als iemand de onderbouwing heeft beoordeeld.');
    await rate(id, 'coordinator:gemeente', { methodReason: '', adequacyReason: ' ' });
    expect(await message(adopt(id))).toBe(
      'Vaststellen kan nog niet: in het oordeel van coördinator gemeenten ontbreekt de reden bij methode, toereikendheid.',
    );
    await rate(id, 'coordinator:gemeente');
    await adopt(id);
    expect((await detail(id, 'reader')).statement).toMatchObject({ state: 'adopted', look: false });
    const bare = await as('programme').save({ form: statementOf({ for: '', against: '' }) });
    expect(await message(adopt(bare.id))).toContain('pas als er een bevinding of standpunt aan de deelconclusie is gekoppeld');
  });
  it('keep two ratings that differ, each under its own name; revising one leaves the other', async () => {
    const { id } = await as('programme').save({ form: statementOf({ text: 'Twee beoordelaars.' }) });
    await rate(id, 'programme', { level: 'high' });
    await rate(id, 'coordinator:waterschap', { level: 'very-low', methodConcern: 'serious' });
    await rate(id, 'programme', { level: 'moderate' });
    const { ratings } = (await detail(id)).statement;
    expect(ratings.map(({ person, level }) => `${person} ${level}`).sort()).toEqual([
      'demo-coordinator-waterschap very-low',
      'demo-programme moderate',
    ]);
    await adopt(id);
    expect((await detail(id, 'reader')).statement.ratings).toHaveLength(2);
    expect(await message(rate(id, 'coordinator:waterschap', { methodReason: '' }))).toContain('Schrijf de reden op.');
  });

  it('ask for a new look when a linked finding changes, and name it', async () => {
    const [row] = (await as('reader').page({ look: undefined })).rows.filter(({ text }) => text === 'Twee beoordelaars.');
    const id = row?.id ?? '';
    await changeFinding('f3', 'pilotorganisation:vb-gm-2', 'Openheid en privacy botsten, maar minder dan gedacht.');
    const { statement, changes } = await detail(id, 'reader');
    expect([statement.look, statement.ratings.map(({ current }) => current)]).toEqual([true, [false, false]]);
    expect(changes.map(({ what, record }) => `${what} ${record?.record.id ?? ''}`)).toEqual(['changed f3']);
    expect(await texts({ look: true }, 'reader')).toContain('Twee beoordelaars.');
    expect(await message(adopt(id))).toContain('pas als iemand de onderbouwing beoordeelt zoals die nu is');
    await rate(id, 'programme');
    await rate(id, 'coordinator:waterschap');
    expect((await detail(id)).statement.look).toBe(true);
    await adopt(id);
    expect((await detail(id)).statement.look).toBe(false);
  });
  it('ask for it too when a linked finding is withdrawn, which they then no longer count, and it can be unlinked', async () => {
    const { id } = await as('programme').save({
      form: statementOf({ text: 'Rust op wat verdwijnt.', for: 'finding:f10+finding:f6' }),
    });
    await rate(id, 'programme');
    const { findings } = callerAs(database(), 'pilotorganisation:vb-pv-1');
    const { record } = await findings.form({ id: 'f10' });
    await findings.withdraw({ id: 'f10', base: record?.revision ?? 0, reason: 'Dubbel' });
    const { statement, changes } = await detail(id);
    expect(statement).toMatchObject({ look: true, for: 1 });
    expect(changes.map(({ what, record: gone }) => `${what} ${gone?.record.organisation ?? ''}`)).toEqual([
      'withdrawn Provincie Modelland',
    ]);
    const form = await as('programme').form({ id });
    await as('programme').save({
      id,
      base: form.record?.revision,
      opened: form.opened,
      form: form.record?.form ?? statementOf(),
    });
    expect((await detail(id)).changes.map(({ what, id: one }) => `${what} ${one}`)).toEqual(['removed f10']);
  });
  it('lose no link that somebody else made while a form stood open', async () => {
    const { id } = await as('programme').save({
      form: statementOf({ text: 'Twee schrijvers.', for: 'finding:f3', against: '' }),
    });
    const { record, opened } = await as('programme').form({ id });
    const edit = { id, base: record?.revision, opened };
    const before = record?.form ?? statementOf();
    await as('programme').save({ ...edit, form: { ...before, for: 'finding:f3+finding:f4' } });
    await as('programme').save({ ...edit, form: { ...before, for: 'finding:f3', against: 'finding:f6' } });
    const { linked } = await detail(id);
    expect(linked.map(({ side, record: one }) => `${side} ${one.id}`).sort()).toEqual(['against f6', 'for f3', 'for f4']);
  });
  it('are refused to whoever looked at another basis than there is', async () => {
    const [row] = (await as('programme').page({})).rows.filter(({ text }) => text === 'Twee schrijvers.');
    if (row === undefined) throw new Error('the statement is not there');
    await changeFinding('f4', 'pilotorganisation:vb-ws-1', 'De AVG regelt dit grotendeels.');
    expect(await message(as('programme').rate({ id: row.id, basis: row.basis, form: ratingOf() }))).toBe(
      'De onderbouwing is intussen veranderd. Bekijk de deelconclusie opnieuw.',
    );
  });
  it('link only what was submitted or signed', async () => {
    expect(await message(as('programme').save({ form: statementOf({ for: 'finding:f11' }) }))).toContain('Koppel alleen');
    expect(await message(as('programme').save({ form: statementOf({ for: 'position:s99' }) }))).toContain('Koppel alleen');
    expect(await message(as('programme').save({ form: statementOf({ value: 'onzin' }) }))).toBe('Kies een waarde uit de lijst.');
  });
  it('once adopted are changed and withdrawn only after they are reopened, with a reason', async () => {
    const [row] = (await as('programme').page({ state: 'adopted' })).rows;
    if (row === undefined) throw new Error('nothing is adopted');
    const about = { id: row.id, base: row.revision, reason: 'Te stellig opgeschreven' };
    expect(await message(as('programme').save({ id: row.id, base: row.revision, form: statementOf() }))).toContain(
      'Heropen haar eerst',
    );
    expect(await message(as('programme').withdraw(about))).toContain('Heropen haar eerst');
    const { revision } = await as('programme').reopen(about);
    expect((await detail(row.id)).statement).toMatchObject({ state: 'draft', revision });
    await as('programme').withdraw({ ...about, base: revision });
    await expect(detail(row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as('reader').detail({ id: row.id, revision: revision - 1 })).statement.state).toBe('adopted');
    const history = await callerAs(database(), 'programme').history.record({ noun: 'statement', id: row.id });
    expect(history.map(({ command, reason }) => `${command} ${reason ?? ''}`.trim()).slice(0, 2)).toEqual([
      'statement.withdraw Te stellig opgeschreven',
      'statement.reopen Te stellig opgeschreven',
    ]);
  });

  it('are narrowed by question, value, layer, state and organisation', async () => {
    await as('programme').save({
      form: statementOf({
        text: 'Over transparantie.',
        question: '',
        layer: '',
        value: 'transparantie',
        for: 'finding:f6',
        against: '',
      }),
    });
    expect(await texts({ value: 'transparantie' })).toEqual(['Over transparantie.']);
    expect(await texts({ question: ['audience'] })).toEqual([]);
    expect(await texts({ question: ['bindingness'], layer: 'waterschap' })).toEqual([]);
    expect(await texts({ organisation: 'vb-ws-1' })).toContain('Over transparantie.');
    expect(await texts({ organisation: 'vb-ws-2' })).toEqual([]);
  });
  it('find what could be linked by words, among findings and among positions with their answers', async () => {
    const found = async (filter: { noun: 'finding' | 'position'; q?: string; value?: string }) =>
      (await as('programme').candidates(filter)).map(({ record }) => record.id).sort();
    expect(await found({ noun: 'finding', q: 'agrariers' })).toEqual(['f6']);
    expect(await found({ noun: 'finding', value: 'privacy' })).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(await found({ noun: 'finding', q: 'concept' })).toEqual([]);
    expect(await found({ noun: 'position', q: 'digikompas' })).toEqual(['s3', 's5']);
    expect(await found({ noun: 'position', q: 'Oefendorp richtinggevend' })).toEqual(['s2']);
  });
});
