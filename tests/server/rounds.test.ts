import { expect, it } from 'vitest';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const fields = { name: 'Ronde 2', meeting_id: 'm1', open_date: '2026-11-01', close_date: '', reason: '' };

// the clock of the tests stands at 24 November 2026
onEveryEngine('rounds', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).rounds;
  async function roundOf(id: string) {
    const round = (await as('reader').page({})).rounds.find((one) => one.id === id);
    if (round === undefined) throw new Error(`no round ${id}`);
    return round;
  }
  const setState = async (
    id: string,
    state: 'open' | 'closed',
    change: { close_date?: string; reason?: string; base?: number } = {},
  ) => {
    const { close_date = '', reason = 'Op verzoek van de CBCF', base = (await roundOf(id)).revision } = change;
    return as('programme').setState({ id, base, state, fields: { close_date, reason } });
  };

  it('shows each round with its meeting, its phase and how many organisations signed; an umbrella is not one of them', async () => {
    const { today, rounds, meetings } = await as('reader').page({});
    expect(today).toBe('2026-11-24');
    expect(rounds).toEqual([
      {
        ...{ id: 'ronde-1', name: 'Ronde 1', openDate: '2022-09-01', closeDate: null, state: 'open', phase: 'open' },
        ...{ meetingId: 'm1', body: 'CBCF', meetingDate: '2022-11-24', positions: 14, organisations: 4, revision: 2 },
      },
    ]);
    expect(meetings).toMatchObject([{ id: 'm1', body: 'CBCF', agendaNumber: '22-101', rounds: 1 }]);
  });
  it('lets nobody but the programme add, close or reopen one', async () => {
    const { revision: base } = await roundOf('ronde-1');
    for (const role of ['coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader', 'administrator']) {
      await expect(as(role).save({ fields })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const close = as(role).setState({ id: 'ronde-1', base, state: 'closed', fields: { close_date: '', reason: 'Zomaar' } });
      await expect(close).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
  it('adds a round that is open from its first day', async () => {
    const { id } = await as('programme').save({ fields });
    expect(await roundOf(id)).toMatchObject({ name: 'Ronde 2', phase: 'open', body: 'CBCF', positions: 0 });
    const later = await as('programme').save({ fields: { ...fields, name: 'Ronde 3', meeting_id: '', open_date: '2027-01-01' } });
    expect(await roundOf(later.id)).toMatchObject({ phase: 'planned', meetingId: null });
  });
  it('refuses a name that is taken, a meeting that is not there and a last day before the first', async () => {
    await expect(as('programme').save({ fields })).rejects.toThrow('Er is al een ronde met deze naam.');
    // loading finds a round whatever the case and spaces, so those make no other round
    const near = { ...fields, name: 'ronde  2' };
    await expect(as('programme').save({ fields: near })).rejects.toThrow('Er is al een ronde met deze naam.');
    await expect(as('programme').save({ fields: { ...fields, name: 'Ronde 4', meeting_id: 'm9' } })).rejects.toThrow(
      'Kies een vergadering',
    );
    const wrong = as('programme').save({ fields: { ...fields, name: 'Ronde 4', close_date: '2026-10-31' } });
    await expect(wrong).rejects.toThrow('rounds.problem.closeBeforeOpen');
    await expect(as('programme').save({ id: 'ronde-9', base: 1, fields })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('closes with a reason: today becomes the last day', async () => {
    await expect(setState('ronde-1', 'closed', { reason: '  ' })).rejects.toThrow('common.form.required');
    await setState('ronde-1', 'closed');
    expect(await roundOf('ronde-1')).toMatchObject({ state: 'closed', phase: 'closed', closeDate: '2026-11-24' });
    const [last] = await callerAs(database(), 'reader').history.record({ noun: 'round', id: 'ronde-1' });
    expect(last).toMatchObject({ command: 'round.save', reason: 'Op verzoek van de CBCF' });
  });
  it('reopens with a reason and a last day that is still to come', async () => {
    await expect(setState('ronde-1', 'open', { close_date: '2026-11-23' })).rejects.toThrow('Deze laatste dag is al voorbij.');
    await setState('ronde-1', 'open', { close_date: '2026-12-31' });
    expect(await roundOf('ronde-1')).toMatchObject({ phase: 'open', closeDate: '2026-12-31' });
  });
  it('asks for a reason where a later last day opens it again', async () => {
    const one = { name: 'Ronde 1', meeting_id: 'm1', open_date: '2022-09-01', reason: '' };
    const save = async (change: object) =>
      as('programme').save({
        id: 'ronde-1',
        base: (await roundOf('ronde-1')).revision,
        fields: { ...one, close_date: '', ...change },
      });
    await save({ close_date: '2026-11-01' });
    expect((await roundOf('ronde-1')).phase).toBe('past');
    await expect(save({ close_date: '2026-12-31' })).rejects.toThrow('Vul de reden in.');
    expect((await roundOf('ronde-1')).phase).toBe('past');
    await save({ close_date: '2026-12-31', reason: 'Twee organisaties vroegen meer tijd' });
    expect((await roundOf('ronde-1')).phase).toBe('open');
  });
  it('does not close what somebody else changed meanwhile', async () => {
    const { revision } = await roundOf('ronde-1');
    await as('programme').save({
      id: 'ronde-1',
      base: revision,
      fields: { ...fields, name: 'Eerste ronde', open_date: '2022-09-01' },
    });
    await expect(setState('ronde-1', 'closed', { base: revision })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await roundOf('ronde-1')).toMatchObject({ name: 'Eerste ronde', phase: 'open' });
  });
});
