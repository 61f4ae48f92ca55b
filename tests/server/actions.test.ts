import { expect, it } from 'vitest';
import type { ActionForm } from '../../shared/actions.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const form: ActionForm = {
  value: 'privacy',
  text: 'Camera’s afplakken na de proef',
  need: 'Stickers',
  importance: '2',
  owner: 'beheer openbare ruimte',
  state: 'open',
};

onEveryEngine('actions', 'example', (database) => {
  const own = () => callerAs(database(), 'pilotorganisation:vb-gm-1');
  const listed = async (revision?: number) => (await callerAs(database(), 'reader').pilots.page({ id: 'p1', revision })).actions;

  it('are added, changed and withdrawn by the organisation of the pilot', async () => {
    const { id } = await own().actions.save({ pilot: 'p1', form });
    const made = (await listed()).find((action) => action.id === id);
    expect(made).toMatchObject({
      value: 'Privacy',
      need: 'Stickers',
      importance: 2,
      owner: 'beheer openbare ruimte',
      state: 'open',
    });
    await own().actions.save({ id, base: made?.revision, pilot: 'p1', form: { ...form, importance: '', state: 'done' } });
    const done = (await listed()).find((action) => action.id === id);
    expect(done).toMatchObject({ importance: null, state: 'done' });
    await expect(own().actions.save({ id: 'bestaat-niet', base: 1, pilot: 'p1', form })).rejects.toThrow(
      'Deze actie is er niet (meer).',
    );
    await expect(own().actions.withdraw({ id, base: made?.revision ?? 0, reason: 'klaar' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const { revision } = await own().actions.withdraw({ id, base: done?.revision ?? 0, reason: 'klaar' });
    expect((await listed()).map((action) => action.id)).toEqual(['a-1']);
    expect((await listed(revision - 1)).map((action) => action.id).sort()).toEqual([id, 'a-1'].sort());
  });
  it('are nobody else’s to write', async () => {
    for (const role of ['programme', 'coordinator:gemeente', 'pilotorganisation:vb-gm-2', 'reader', 'administrator']) {
      const other = callerAs(database(), role);
      await expect(other.actions.save({ pilot: 'p1', form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(other.actions.save({ id: 'a-1', base: 1, pilot: 'p2', form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(other.actions.withdraw({ id: 'a-1', base: 2, reason: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
