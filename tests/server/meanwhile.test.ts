import { expect, it } from 'vitest';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

/* What somebody else does between the moment a command has looked at everything and the moment it writes. */

const form: FilledPositionForm = {
  ...{ round: '', question: 'bindingness', layer: 'provincie', option: '', meaning: '', framework: '', value: '' },
  ...{ answers: '2', noAnswer: '', floor: '1', ceiling: '3', arguments: 'Eerst oefenen.', findings: '', reference: '' },
  ...{ status: 'ambtelijk', signedFunction: 'secretaris', signedDate: '2022-10-01' },
};
const provincie = 'pilotorganisation:vb-pv-1';
const reason = 'Om te zien of het mag';
let count = 0;

onEveryEngine('meanwhile', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const late = (role: string, act: () => Promise<unknown>) => callerAs(meanwhile(database(), act), role);
  const openRound = async (): Promise<string> => {
    const name = `Ronde die sluit ${String((count += 1))}`;
    const fields = { name, meeting_id: '', open_date: '2022-09-01', close_date: '', reason: '' };
    return (await as('programme').rounds.save({ fields })).id;
  };
  const close = async (id: string): Promise<unknown> => {
    const base = (await as('reader').rounds.page({})).rounds.find((one) => one.id === id)?.revision ?? 0;
    return as('programme').rounds.setState({ id, base, state: 'closed', fields: { close_date: '', reason } });
  };
  const closed = { code: 'BAD_REQUEST', message: expect.stringContaining('Deze ronde is gesloten') as string };
  const given = async (round: string) => (await as('reader').positions.page({ round })).rows;
  const conflict = { code: 'CONFLICT' };

  it('a round closes: no position is signed in it any more', async () => {
    const round = await openRound();
    const sign = late(provincie, () => close(round)).positions.save({ state: 'signed', form: { ...form, round } });
    await expect(sign).rejects.toMatchObject(closed);
    expect(await given(round)).toEqual([]);
  });
  it('a round closes: a position in it is changed no more', async () => {
    const round = await openRound();
    const { id, revision: base } = await as(provincie).positions.save({ state: 'signed', form: { ...form, round } });
    const edit = { id, base, state: 'signed' as const, form: { ...form, round, answers: '3' } };
    await expect(late(provincie, () => close(round)).positions.save(edit)).rejects.toMatchObject(closed);
    expect((await given(round)).map(({ answers }) => answers.map(({ code }) => code))).toEqual([['2']]);
  });
  it('a round closes: a position in it is withdrawn no more', async () => {
    const round = await openRound();
    const { id, revision: base } = await as(provincie).positions.save({ state: 'signed', form: { ...form, round } });
    const withdraw = late(provincie, () => close(round)).positions.withdraw({ id, base, reason });
    await expect(withdraw).rejects.toMatchObject(closed);
    expect((await given(round)).map((one) => one.id)).toEqual([id]);
  });
  it('somebody signs a position anew: what nobody saw so is not withdrawn', async () => {
    const round = await openRound();
    const { id, revision: base } = await as(provincie).positions.save({ state: 'signed', form: { ...form, round } });
    const anew = { id, base, state: 'signed' as const, form: { ...form, round, answers: '3' } };
    const withdraw = late(provincie, () => as(provincie).positions.save(anew)).positions.withdraw({ id, base, reason });
    await expect(withdraw).rejects.toMatchObject(conflict);
    expect((await given(round)).map((one) => one.id)).toEqual([id]);
  });

  it.each(['adopt', 'withdraw'] as const)('somebody writes a statement anew: what they wrote stays (%s)', async (step) => {
    const { id } = await as('programme').statements.save({ form: statementOf({ text: 'Eerst.' }) });
    const { basis } = (await as('programme').statements.detail({ id })).statement;
    await as('programme').statements.rate({ id, basis, form: ratingOf() });
    const base = (await as('programme').statements.detail({ id })).statement.revision;
    const write = () => as('programme').statements.save({ id, base, form: statementOf({ text: 'Anders.' }) });
    const { statements } = late('programme', write);
    const attempt = step === 'adopt' ? statements.adopt({ id, base, basis }) : statements.withdraw({ id, base, reason });
    await expect(attempt).rejects.toMatchObject(conflict);
    expect((await as('programme').statements.detail({ id })).statement).toMatchObject({ text: 'Anders.', state: 'draft' });
  });
  it('somebody links to a statement: who puts the same finding on the other side is asked', async () => {
    const sides = (sides: { for: string; against: string }) => statementOf({ text: 'Tegelijk.', ...sides });
    const { id, revision: base } = await as('programme').statements.save({ form: sides({ for: '', against: '' }) });
    const edit = { id, base, opened: base };
    const pro = () => as('programme').statements.save({ ...edit, form: sides({ for: 'finding:f6', against: '' }) });
    const contra = { ...edit, form: sides({ for: '', against: 'finding:f6' }) };
    await expect(late('programme', pro).statements.save(contra)).rejects.toMatchObject(conflict);
    const { linked } = await as('programme').statements.detail({ id });
    expect(linked.map(({ side, record }) => `${side} ${record.id}`)).toEqual(['for f6']);
  });
  it('somebody writes a line of a next edition anew: what nobody saw so is not withdrawn', async () => {
    const edition = 'codio-2021';
    const line = { value: '', kind: 'toevoegen' as const, name: 'Moed', text: 'Eerst.', note: '', findings: [] };
    const { id, revision: base } = await as('programme').drafts.save({ edition, form: line });
    const write = () => as('programme').drafts.save({ id, base, edition, form: { ...line, text: 'Anders.' } });
    await expect(late('programme', write).drafts.withdraw({ id, base, reason })).rejects.toMatchObject(conflict);
    expect((await as('reader').drafts.page({})).drafts.map(({ text }) => text)).toEqual(['Anders.']);
  });
});
