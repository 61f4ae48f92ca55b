import { expect, it } from 'vitest';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const fields = {
  ...{ body: 'OBDO' as const, date: '2027-01-28', agenda_number: '27-04', deadline: '2027-01-14' },
  ...{ process_state: 'Geagendeerd', commitments: 'BZK levert een overzicht per bestuurslaag.' },
};

onEveryEngine('meetings', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const meetings = async () => (await as('reader').rounds.page({})).meetings;

  it('are kept by the programme and by nobody else', async () => {
    for (const role of ['coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader', 'administrator']) {
      await expect(as(role).meetings.save({ fields })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const { id } = await as('programme').meetings.save({ fields });
    expect((await meetings()).map((row) => row.id)).toEqual([id, 'm1']);
    expect((await meetings())[0]).toMatchObject({ body: 'OBDO', agendaNumber: '27-04', processState: 'Geagendeerd', rounds: 0 });
  });
  it('ask for what must be handed in before they take place', async () => {
    const late = as('programme').meetings.save({ fields: { ...fields, deadline: '2027-01-29' } });
    await expect(late).rejects.toThrow('meetings.problem.deadline');
    const impossible = as('programme').meetings.save({ fields: { ...fields, date: '2027-02-30' } });
    await expect(impossible).rejects.toThrow('participation.form.day');
  });
  it('keep what is empty as not filled in', async () => {
    const { id } = await as('programme').meetings.save({
      fields: { ...fields, agenda_number: ' ', deadline: '', process_state: '', commitments: '' },
    });
    expect((await meetings()).find((row) => row.id === id)).toMatchObject({
      agendaNumber: null,
      deadline: null,
      processState: null,
      commitments: null,
    });
  });
  it('keep both texts when two people write at once', async () => {
    const one = (await meetings()).find((row) => row.id === 'm1');
    const base = one?.revision ?? 0;
    const own = {
      ...fields,
      body: 'CBCF' as const,
      date: '2022-11-24',
      agenda_number: '22-101',
      deadline: '2022-11-10',
      commitments: '',
    };
    await as('programme').meetings.save({ id: 'm1', base, fields: { ...own, process_state: 'Besproken' } });
    const stale = as('programme').meetings.save({ id: 'm1', base, fields: { ...own, process_state: 'Aangehouden' } });
    await expect(stale).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { fields: [{ field: 'process_state', base: null, theirs: 'Besproken', mine: 'Aangehouden' }] },
    });
    await expect(as('programme').meetings.save({ id: 'm9', base, fields: own })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
