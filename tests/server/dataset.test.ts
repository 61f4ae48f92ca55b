import { expect, it } from 'vitest';
import { DatasetKindError, fixDataset } from '../../server/db/dataset.ts';
import { commit } from '../../server/db/history.ts';
import { ensurePerson } from '../../server/db/persons.ts';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { inventedOrganisation, pilotRow } from '../../seed/rows.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const form: FilledFindingForm = {
  ...emptyFindingForm,
  pilot: 'p-gm0363',
  part: 'waarde:privacy',
  kind: 'herkend',
  text: 'Een eerste bevinding.',
  date: '2022-01-31',
};

onEveryEngine('the kind of a database', 'reference', (database) => {
  const amsterdam = () => callerAs(database(), 'pilotorganisation:gm0363');
  const fixed = (kind?: 'real' | 'example') =>
    commit(database(), { personId: 'demo-reader', command: 'test' }, (change) => fixDataset(change, kind));
  const kind = async () => (await amsterdam().sessions.me({})).dataset;

  it('is asked for with the first finding, and that finding decides it', async () => {
    await ensurePerson(database(), { id: 'demo-reader', name: null });
    await commit(database(), { personId: 'demo-reader', command: 'test' }, async (change) => {
      await change.add('organisation', [
        inventedOrganisation({ id: 'vb-gm-1', type: 'gemeente', layer: 'gemeente', name: 'Gemeente Voorbeeldstad' }),
      ]);
      await change.add('pilot', [
        pilotRow({ id: 'p-gm0363', organisation_id: 'gm0363', title: 'Echt' }),
        pilotRow({ id: 'p-vb', organisation_id: 'vb-gm-1', title: 'Verzonnen' }),
      ]);
    });
    expect(await amsterdam().findings.form({})).toMatchObject({ dataset: 'undecided', invented: ['vb-gm-1'], record: null });
    await expect(amsterdam().findings.save({ state: 'draft', form })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Kies of dit echte gegevens zijn of voorbeeldgegevens.',
    });
    const invented = callerAs(database(), 'pilotorganisation:vb-gm-1').findings.save({
      state: 'draft',
      dataset: 'real',
      form: { ...form, pilot: 'p-vb' },
    });
    await expect(invented).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Deze organisatie is verzonnen. Wat zij zegt, hoort in een voorbeelddatabase.',
    });
    expect(await kind()).toBe('undecided');
    await amsterdam().findings.save({ state: 'draft', dataset: 'real', form });
    expect(await kind()).toBe('real');
  });

  it('is never changed afterwards: the other kind is refused with what to tell', async () => {
    await expect(fixed('example')).rejects.toBeInstanceOf(DatasetKindError);
    await expect(fixed('example')).rejects.toMatchObject({ key: 'findings.dataset.holdsReal', holds: 'real', asked: 'example' });
    await expect(amsterdam().findings.save({ state: 'draft', dataset: 'example', form })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect((await fixed()).result).toBe('real');
    expect((await fixed('real')).result).toBe('real');
    await amsterdam().findings.save({ state: 'draft', form: { ...form, text: 'Een tweede bevinding.' } });
  });

  it('keeps an invented organisation out of a real database', async () => {
    const invented = callerAs(database(), 'pilotorganisation:vb-gm-1').findings.save({
      state: 'submitted',
      form: { ...form, pilot: 'p-vb' },
    });
    await expect(invented).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
