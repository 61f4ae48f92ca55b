import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const own = 'pilotorganisation:vb-gm-1';
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Twee keer verzonden.', date: '2022-07-01' },
};
const position: FilledPositionForm = {
  ...{ round: 'ronde-1', question: 'bindingness', layer: 'provincie', option: '', meaning: '', framework: '', value: '' },
  ...{ answers: '2', noAnswer: '', floor: '1', ceiling: '3', arguments: 'Eerst oefenen.', findings: 'f1' },
  ...{ status: 'ambtelijk', signedFunction: 'secretaris', signedDate: '2022-10-01', reference: '' },
};
const pilot = { title: 'Twee keer', caseText: '', topic: '', method: '', start: '', end: '', roles: '', reference: '' };

onEveryEngine('what is sent twice at once', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const twice = async <T>(send: () => Promise<T>): Promise<T[]> => Promise.all([send(), send()]);
  const newId = (): string => crypto.randomUUID();

  it('is one finding, and both are told which', async () => {
    const id = newId();
    const done = await twice(() => as(own).findings.save({ newId: id, state: 'submitted', form }));
    expect(done.map((one) => one.id)).toEqual([id, id]);
    await as(own).findings.save({ newId: id.toUpperCase(), state: 'submitted', form });
    expect((await as(own).findings.page({ q: 'verzonden' })).rows.map((row) => row.id)).toEqual([id]);
    expect(await as(own).history.record({ noun: 'finding', id })).toHaveLength(1);
  });

  it('is one pilot, one position and one remark', async () => {
    const ids = [newId(), newId(), newId()] as const;
    const pilots = await twice(() => as(own).pilots.save({ newId: ids[0], form: pilot }));
    expect(pilots.map(({ id }) => id)).toEqual([ids[0], ids[0]]);
    const positions = await twice(() => as(own).positions.save({ newId: ids[1], state: 'draft', form: position }));
    expect(positions.map(({ id }) => id)).toEqual([ids[1], ids[1]]);
    const about = { noun: 'finding', id: 'f1' } as const;
    const remarks = await twice(() => as(own).remarks.add({ newId: ids[2], about, kind: 'remark', text: 'Eén keer gezegd.' }));
    expect(remarks.map(({ id }) => id)).toEqual([ids[2], ids[2]]);
    const { threads } = await as(own).remarks.page(about);
    expect(threads.filter(({ text }) => text === 'Eén keer gezegd.')).toHaveLength(1);
  });

  it('with something else in it is refused, and what was kept stays as it was', async () => {
    const id = newId();
    await as(own).findings.save({ newId: id, state: 'draft', form });
    const other = as(own).findings.save({ newId: id, state: 'draft', form: { ...form, text: 'Iets anders.' } });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('al bewaard') });
    expect((await as(own).findings.form({ id })).record?.form.text).toBe(form.text);
  });

  it('under the id of another organisation is refused, and so is the id of what was withdrawn', async () => {
    const id = newId();
    const { revision: base } = await as(own).findings.save({ newId: id, state: 'draft', form });
    const theirs = { newId: id, state: 'draft' as const, form: { ...form, pilot: 'p2' } };
    await expect(as('pilotorganisation:vb-gm-2').findings.save(theirs)).rejects.toMatchObject({ code: 'CONFLICT' });
    await as(own).findings.withdraw({ id, base, reason: 'Fout' });
    await expect(as(own).findings.save({ newId: id, state: 'draft', form })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('without an id of its own is two, as before: only who sends it knows that it is the same', async () => {
    const done = await twice(() => as(own).findings.save({ state: 'draft', form: { ...form, text: 'Zonder nummer.' } }));
    expect(new Set(done.map(({ id }) => id)).size).toBe(2);
  });
});
