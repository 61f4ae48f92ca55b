import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { commit } from '../../server/db/history.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const finding = (date: string): FilledFindingForm => ({
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Niemand wist het.', date },
});
const future = 'Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.';
const early = 'Dit jaartal ligt voor 1900. Verbeter de datum.';

// a plan is not a result: the clock of the tests stands at 24 November 2026
onEveryEngine('what has not happened yet', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const contact = (date: string, due_date = '') =>
    as('coordinator:gemeente').participation.recordContact({
      organisation: 'vb-gm-1',
      form: { date, channel: '', who: '', note: 'Gebeld.', next_step: due_date && 'Bellen', due_date, done: '' },
    });
  const stage = (date: string, organisation = 'vb-gm-1') =>
    as('coordinator:gemeente').participation.record({
      organisation,
      form: { stage: 'completed', date, basis: '', source: 'Brief', channel: '', reason: '' },
    });

  it.each(['draft', 'submitted'] as const)('is no finding: %s', async (state) => {
    const save = (date: string) => as('pilotorganisation:vb-gm-1').findings.save({ state, form: finding(date) });
    await expect(save('2026-11-25')).rejects.toMatchObject({ code: 'BAD_REQUEST', message: future, cause: { field: 'date' } });
    await expect(save('1899-12-31')).rejects.toThrow(early);
    await save('2026-11-24');
  });
  it('is no examination, whatever came out of it', async () => {
    const save = (state: 'examined' | 'not-applicable', date: string) =>
      as('pilotorganisation:vb-gm-1').examinations.save({ pilot: 'p1', states: [{ value: 'inspraak', state }], date });
    for (const state of ['examined', 'not-applicable'] as const) {
      await expect(save(state, '2026-11-25')).rejects.toMatchObject({ code: 'BAD_REQUEST', message: future });
      await expect(save(state, '1899-12-31')).rejects.toThrow(early);
    }
    await save('examined', '2026-11-24');
  });
  it('is no contact, though what was agreed is still to do', async () => {
    await expect(contact('2099-01-01')).rejects.toMatchObject({ code: 'BAD_REQUEST', message: future, cause: { field: 'date' } });
    await expect(contact('0001-01-01')).rejects.toThrow(early);
    await contact('2026-11-24', '2099-01-01');
  });
  it('is no stage, though of a month or a year it is enough that it began', async () => {
    for (const date of ['2099-03', '2027', '2026-12', '2026-11-25'])
      await expect(stage(date)).rejects.toMatchObject({ code: 'BAD_REQUEST', message: future, cause: { field: 'date' } });
    await expect(stage('0000')).rejects.toThrow(early);
    for (const date of ['2026', '2026-11', '2026-11-24']) await stage(date);
  });
  it('is no stage of an organisation that had ended by then', async () => {
    await commit(database(), { personId: 'example', command: 'register.save' }, async (change) => {
      const there = await change.current('organisation', 'vb-gm-2');
      if (there === undefined) throw new Error('there is no such organisation');
      const { revision: _revision, ...row } = there;
      await change.put('organisation', { ...row, end_date: '2025-01-01' });
    });
    await expect(stage('2025-06', 'vb-gm-2')).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Deze organisatie bestond toen niet meer. Kies een eerdere datum, of de organisatie waarin zij opging.',
      cause: { field: 'date' },
    });
    await stage('2024-12-31', 'vb-gm-2');
  });
});
