import { expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
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

  it('is one contact, one stage and one meeting', async () => {
    const about = { organisation: 'vb-gm-1', newId: newId() };
    const talk = { date: '2022-10-03', channel: '' as const, who: '', note: 'Eén keer gebeld.', next_step: '', due_date: '' };
    await twice(() => as('programme').participation.recordContact({ ...about, form: { ...talk, done: '' } }));
    const stage = { stage: 'confirmed' as const, date: '2022-10', basis: '', source: 'brief', channel: '' as const, reason: '' };
    const stageId = newId();
    await twice(() => as('programme').participation.record({ ...about, newId: stageId, form: stage }));
    const { contacts, stages } = await as('programme').organisations.page({ id: 'vb-gm-1' });
    expect(contacts?.filter(({ note }) => note === talk.note).map(({ id }) => id)).toEqual([about.newId]);
    expect(stages.filter(({ date }) => date === '2022-10').map(({ id }) => id)).toEqual([stageId]);
    const fields = {
      body: 'OBDO' as const,
      date: '2022-12-15',
      agenda_number: '',
      deadline: '',
      process_state: '',
      commitments: '',
    };
    const meeting = newId();
    await twice(() => as('programme').meetings.save({ newId: meeting, fields }));
    const { meetings } = await as('programme').rounds.page({});
    expect(meetings.filter(({ date }) => date === fields.date).map(({ id }) => id)).toEqual([meeting]);
  });

  it('is one action, one piece of evidence with its file, and one deelconclusie with its links', async () => {
    const [action, piece, statement] = [newId(), newId(), newId()];
    const need = { value: 'privacy', text: 'Eén keer doen', need: '', importance: '', owner: '', state: 'open' } as const;
    await twice(() => as(own).actions.save({ newId: action, pilot: 'p1', form: need }));
    const { actions } = await as(own).pilots.page({ id: 'p1' });
    expect(actions.filter(({ text }) => text === need.text).map(({ id }) => id)).toEqual([action]);

    const bytes = Buffer.from('één keer');
    const sent = await database().files.receive(`demo-${own.replace(':', '-')}`, {
      name: 'stuk.txt',
      mediaType: 'text/plain',
      bytes,
    });
    const filled = { ...emptyEvidence, kind: 'document' as const, text: 'Eén keer bewaard', file: sent.id };
    await twice(() => as(own).findings.saveEvidence({ newId: piece, finding: 'f1', form: filled }));
    const { evidence } = await as(own).findings.detail({ id: 'f1' });
    const later = as(own).findings.saveEvidence({ newId: piece, finding: 'f1', form: { ...filled, note: 'Nog iets.' } });
    await expect(later).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(evidence.filter(({ text }) => text === filled.text)).toMatchObject([{ id: piece, file: { sha256: sent.sha256 } }]);

    const about = { question: '', layer: '', value: 'privacy', round: '' } as const;
    const said = { ...about, text: 'Eén keer gezegd.', kind: 'case', for: 'finding:f1', against: '' } as const;
    await twice(() => as('programme').statements.save({ newId: statement, form: said }));
    const against = as('programme').statements.save({ newId: statement, form: { ...said, against: 'finding:f2' } });
    await expect(against).rejects.toMatchObject({ code: 'CONFLICT' });
    const { rows } = await as('programme').statements.page({});
    expect(rows.filter(({ text }) => text === said.text)).toMatchObject([{ id: statement, for: 1, against: 0 }]);
  });

  it('with something else in it is refused, and what was kept stays as it was', async () => {
    const id = newId();
    await as(own).findings.save({ newId: id, state: 'draft', form });
    const other = as(own).findings.save({ newId: id, state: 'draft', form: { ...form, text: 'Iets anders.' } });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('al bewaard') });
    expect((await as(own).findings.form({ id })).record?.form.text).toBe(form.text);
  });

  it('with other findings to lean on is refused for a position, and what somebody else linked meanwhile is not undone', async () => {
    const id = newId();
    const about = { ...position, layer: 'waterschap' as const, findings: 'f1' };
    const { revision } = await as(own).positions.save({ newId: id, state: 'draft', form: about });
    const other = as(own).positions.save({ newId: id, state: 'draft', form: { ...about, findings: 'f1+f2' } });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
    const { opened } = await as(own).positions.form({ id });
    await as(own).positions.save({ id, base: revision, opened, state: 'draft', form: { ...about, findings: 'f1+f2' } });
    const leansOn = async () => (await as(own).positions.form({ id })).record?.form.findings;
    const stale = { id, base: revision, opened, state: 'draft' as const, form: { ...about, arguments: 'Anders.' } };
    await expect(as(own).positions.save(stale)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await leansOn()).toBe('f1+f2');
    const now = await as(own).positions.form({ id });
    await as(own).positions.save({ ...stale, base: now.record?.revision, opened: now.opened });
    expect(await leansOn()).toBe('f1');
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
