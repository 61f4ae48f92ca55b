import { expect, it } from 'vitest';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('a conversation', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const own = 'pilotorganisation:vb-gm-1';
  const coordinator = 'coordinator:gemeente';
  const about = { noun: 'finding' as const, id: 'f1' };
  const texts = async (role: string) =>
    (await as(role).remarks.page(about)).threads.map(({ text, resolved, answers }) => [
      text,
      resolved,
      answers.map((one) => one.text),
    ]);

  /** How many questions wait, whether each conversation does, and what the list of findings to check says of it. */
  const waiting = async (role: string) => {
    const { open, threads } = await as(role).remarks.page(about);
    const row = (await as(role).findings.toCheck({})).rows.find(({ id }) => id === 'f1');
    return [open, threads.map(({ waits }) => waits), row?.openQuestions];
  };

  it('is a question of the coordinator, the answer of the organisation, and is closed', async () => {
    const { id } = await as(coordinator).remarks.add({ about, kind: 'question', text: 'Welke casus was dit?' });
    expect((await as(own).remarks.page(about)).open).toBe(1);
    expect(await waiting('reader')).toEqual([1, [true], 1]);
    await as(own).remarks.add({ about, kind: 'remark', answers: id, text: 'De vergunningen.' });
    expect(await texts('reader')).toEqual([['Welke casus was dit?', false, ['De vergunningen.']]]);
    expect(await waiting('reader')).toEqual([0, [false], 0]);
    await as('programme').remarks.add({ about, kind: 'remark', answers: id, text: 'En welk jaar?' });
    expect(await waiting('reader')).toEqual([1, [true], 1]);
    const inbox = await as(own).inbox.page({});
    expect(inbox.groups.find(({ kind }) => kind === 'question')?.total).toBe(1);
    await as(own).remarks.add({ about, kind: 'remark', answers: id, text: '2021.' });
    expect(await waiting('reader')).toEqual([0, [false], 0]);
    const [thread] = (await as(coordinator).remarks.page(about)).threads;
    await as(coordinator).remarks.resolve({ id, base: thread?.revision ?? 0, resolved: true });
    expect((await as(own).remarks.page(about)).open).toBe(0);
    const all = ['De vergunningen.', 'En welk jaar?', '2021.'];
    expect(await texts('reader')).toEqual([['Welke casus was dit?', true, all]]);
    const late = as(own).remarks.resolve({ id, base: thread?.revision ?? 0, resolved: false });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('says under which hat it was said', async () => {
    const [thread] = (await as('reader').remarks.page(about)).threads;
    expect([thread?.hat, thread?.answers[0]?.hat]).toEqual(['coordinator:gemeente', 'pilotorganisation:vb-gm-1']);
  });

  it('is asked only by who checks that layer; everyone may doubt, and a reader says nothing more', async () => {
    for (const role of ['coordinator:waterschap', own, 'reader', 'administrator']) {
      await expect(as(role).remarks.add({ about, kind: 'question', text: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(as('reader').remarks.add({ about, kind: 'remark', text: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as('reader').remarks.add({ about, kind: 'doubt', text: 'Dit jaartal klopt niet.' });
    expect((await as(own).remarks.page(about)).open).toBe(1);
  });

  it('keeps a disagreement visible and blocks nothing', async () => {
    await as('pilotorganisation:vb-gm-2').remarks.add({ about, kind: 'disagreement', text: 'Wij zien dit anders.' });
    const page = await as('reader').remarks.page(about);
    expect(page.threads.map(({ kind }) => kind)).toContain('disagreement');
    expect(page.open).toBe(1);
    const { id, revision: base } = page.threads.find(({ kind }) => kind === 'disagreement') ?? { id: '', revision: 1 };
    await expect(as(own).remarks.resolve({ id, base, resolved: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as('pilotorganisation:vb-gm-2').remarks.resolve({ id, base, resolved: true });
  });

  it('about a draft is known to its own organisation only, and cannot be guessed', async () => {
    const form = (await as(own).findings.form({ id: 'f1' })).record?.form;
    if (form === undefined) throw new Error('f1 has no form');
    const { id } = await as(own).findings.save({
      state: 'draft',
      form: { ...(form as object), text: 'Nog een concept.' } as never,
    });
    const draft = { noun: 'finding' as const, id };
    await as(own).remarks.add({ about: draft, kind: 'remark', text: 'Nog navragen.' });
    for (const role of ['programme', coordinator, 'pilotorganisation:vb-gm-2', 'reader', 'administrator']) {
      await expect(as(role).remarks.page(draft)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(as(role).remarks.add({ about: draft, kind: 'doubt', text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is had about a pilot, a value and a statement too, and not about what is not there', async () => {
    for (const [noun, id] of [
      ['pilot', 'p1'],
      ['value', 'privacy'],
    ] as const) {
      await as('programme').remarks.add({ about: { noun, id }, kind: 'remark', text: 'Goed voorbeeld.' });
      expect((await as('reader').remarks.page({ noun, id })).threads).toHaveLength(1);
    }
    const nowhere = { noun: 'value' as const, id: 'bestaat-niet' };
    await expect(as('programme').remarks.page(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      as('programme').remarks.add({ about, kind: 'remark', answers: 'bestaat-niet', text: 'x' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(as('programme').remarks.add({ about, kind: 'remark', text: '   ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
