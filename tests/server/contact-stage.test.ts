import { expect, it } from 'vitest';
import { contact, stage } from '../support/participation.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('whom nobody spoke to', 'example', (database) => {
  const page = (role: string, filter = {}) => callerAs(database(), role).participation.page(filter);

  it('counts whom nobody spoke to yet for who calls them: per layer, and whatever else the list is narrowed to', async () => {
    const never = async (role: string, filter = {}) =>
      (await page(role, filter)).neverSpoken.map(({ layer, count }) => `${layer} ${String(count)}`);
    expect(await never('coordinator:waterschap')).toEqual(['waterschap 22']);
    expect(await never('coordinator:waterschap', { layer: 'waterschap', q: 'voorbeeld', stage: ['started'] })).toEqual([
      'waterschap 22',
    ]);
    expect(await never('coordinator:waterschap', { layer: 'gemeente' })).toEqual([]);
    expect(await never('programme', { layer: 'waterschap' })).toEqual(['waterschap 22']);
    expect((await never('programme')).map((text) => text.split(' ')[0])).toEqual(['rijk', 'provincie', 'gemeente', 'waterschap']);
    expect(await never('reader')).toEqual([]);
  });
});

onEveryEngine('the stage after a contact', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).participation;

  it('records with the first contact the stage after it, in one change, so that it is nowhere said that there was none', async () => {
    const mine = as('coordinator:waterschap');
    const about = { organisation: 'ws0155', newId: crypto.randomUUID(), form: { ...contact, channel: 'Uniebureau' as const } };
    const none = async () => (await mine.page({ layer: 'waterschap', stage: ['none'] })).rows.map(({ id }) => id);
    expect(await none()).toContain('ws0155');
    await expect(mine.recordContact(about)).rejects.toThrow('Kies een fase');
    const stopped = { newId: crypto.randomUUID(), stage: 'declined', reason: '' } as const;
    await expect(mine.recordContact({ ...about, stage: stopped })).rejects.toThrow('participation.form.reasonNeeded');
    const before = (await database().head()).revision;
    const after = { newId: crypto.randomUUID(), stage: 'informed', reason: '' } as const;
    await mine.recordContact({ ...about, stage: after });
    await mine.recordContact({ ...about, stage: after });
    expect((await database().head()).revision).toBe(before + 1);
    expect(await none()).not.toContain('ws0155');
    const { stages, contacts } = await callerAs(database(), 'coordinator:waterschap').organisations.page({ id: 'ws0155' });
    expect(contacts?.map(({ id }) => id)).toEqual([about.newId]);
    expect(stages).toMatchObject([
      { id: after.newId, stage: 'informed', date: '2022-04-01', channel: 'Uniebureau', source: 'Contact met de organisatie' },
    ]);
    await mine.recordContact({ organisation: 'ws0155', form: { ...contact, note: 'Nog eens gebeld.' } });
    const own = { id: after.newId, base: before + 1, reason: 'Verkeerd' };
    await expect(mine.withdraw(own)).rejects.toThrow(/Met deze organisatie is contact vastgelegd/);
    await mine.record({ organisation: 'ws0155', form: { ...stage, stage: 'announced' } });
    await mine.withdraw(own);
  });
  it.each([
    ['28-11-2021', '2021-11-28'],
    ['3 maart 2022', '2022-03-03'],
    ['3/3/2022', '2022-03-03'],
    ['maart 2022', '2022-03'],
    ['mrt. 2022', '2022-03'],
    ['03-2022', '2022-03'],
    ['2022', '2022'],
    ['2022-03', '2022-03'],
  ])('takes the date of a stage as it is written in Dutch, %s, and keeps it as %s', async (written, kept) => {
    const { id } = await as('programme').record({ organisation: 'vb-gm-2', form: { ...stage, date: written } });
    const { stages } = await callerAs(database(), 'programme').organisations.page({ id: 'vb-gm-2' });
    expect(stages.find((row) => row.id === id)?.date).toBe(kept);
  });
});
