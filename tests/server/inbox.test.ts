import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { parseSearch, readStrictly } from '../../shared/address.ts';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import type { FilledFindingForm } from '../../shared/finding-form.ts';
import { emptyFindingForm } from '../../shared/finding-form.ts';
import { findingsFilterSchema } from '../../shared/findings.ts';
import { inboxPage, type InboxKind } from '../../shared/inbox.ts';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine, viewerAs } from '../support/worlds.ts';

onEveryEngine('the inbox', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const own = 'pilotorganisation:vb-gm-1';
  const coordinator = 'coordinator:gemeente';
  const everyone = ['programme', coordinator, 'coordinator:waterschap', own, 'pilotorganisation:vb-gm-2', 'reader'];
  const of = async (role: string, kind: InboxKind) =>
    (await as(role).inbox.page({})).groups.find((group) => group.kind === kind) ?? { total: 0, lines: [] };
  const texts = async (role: string, kind: InboxKind) => (await of(role, kind)).lines.map(({ text }) => text);
  const seenBy = async (kind: InboxKind, text: string): Promise<string[]> => {
    const seen: string[] = [];
    for (const role of everyone) if ((await texts(role, kind)).includes(text)) seen.push(role);
    return seen;
  };
  const form: FilledFindingForm = {
    ...emptyFindingForm,
    ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Een concept.', date: '2022-07-01' },
  };

  it('is empty where nothing waits', async () => {
    expect(await as('reader').inbox.page({})).toEqual({ groups: [] });
    expect(await as('administrator').inbox.page({})).toEqual({ groups: [] });
  });

  it('tells an organisation of its own drafts, nobody else', async () => {
    const { id } = await as(own).findings.save({ state: 'draft', form });
    expect(await seenBy('draft', 'Een concept.')).toEqual([own]);
    const line = (await of(own, 'draft')).lines.find((one) => one.id === id);
    expect(line).toMatchObject({ href: `/bevindingen/${id}`, since: expect.stringMatching(/^2026-11-24T/) });
    for (const role of everyone.filter((role) => role !== own))
      expect(JSON.stringify(await as(role).inbox.page({}))).not.toContain(id);
  });

  it('tells who checks that layer of what was submitted, until it is checked', async () => {
    const { id, revision } = await as(own).findings.save({ state: 'draft', form: { ...form, text: 'Wacht op controle.' } });
    await as(own).findings.saveEvidence({ finding: id, form: { ...emptyEvidence, kind: 'document', text: 'Verslag' } });
    const before = [(await of(coordinator, 'check')).total, (await of('coordinator:waterschap', 'check')).total];
    const { revision: base } = await as(own).findings.submit({ id, base: revision });
    const after = [(await of(coordinator, 'check')).total, (await of('coordinator:waterschap', 'check')).total];
    expect(after).toEqual([(before[0] ?? 0) + 1, before[1]]);
    expect((await of('programme', 'check')).total).toBe((await as('programme').findings.toCheck({})).ready);
    await as(coordinator).findings.check({ findings: [{ id, base }] });
    expect((await of(coordinator, 'check')).total).toBe(before[0]);
    expect(await of(own, 'check')).toEqual({ total: 0, lines: [] });
  });

  it('counts for a coordinator what the list of its layer shows, and nothing that another checks', async () => {
    for (const layer of ['gemeente', 'waterschap', 'provincie'] as const) {
      const page = await as(`coordinator:${layer}`).findings.toCheck({ layer });
      expect(await of(`coordinator:${layer}`, 'check')).toMatchObject({
        total: page.ready,
        ...(page.ready > 0 && { later: page.lacking }),
      });
      expect(page.rows).toHaveLength(page.ready + page.lacking);
      expect(page.rows.filter(({ missing }) => missing.length === 0)).toHaveLength(page.ready);
      expect(page.rows.filter((row) => row.layer !== layer)).toEqual([]);
      expect(page.organisations.length).toBe(new Set(page.rows.map((row) => row.organisationId)).size);
    }
  });

  it('puts of every kind what waits longest first', async () => {
    const first = { ...form, text: 'Ouder dan elk standpunt.' };
    await as(own).findings.save({ state: 'draft', form: { ...form, text: 'Vooraf.' } });
    const position = (layer: 'provincie' | 'waterschap') => ({
      ...{
        round: 'ronde-1',
        question: 'bindingness' as const,
        layer,
        option: '',
        meaning: '' as const,
        framework: '',
        value: '',
      },
      ...{
        answers: '2',
        noAnswer: '' as const,
        floor: '',
        ceiling: '',
        arguments: '',
        findings: '',
        status: 'ambtelijk' as const,
      },
      ...{ signedFunction: '', signedDate: '2022-10-01', reference: '' },
    });
    await as(own).positions.save({ state: 'draft', form: position('provincie') });
    await as(own).findings.save({ state: 'draft', form: first });
    await as(own).positions.save({ state: 'draft', form: position('waterschap') });
    for (const role of everyone)
      for (const { lines } of (await as(role).inbox.page({})).groups) {
        const since = lines.map((line) => line.since ?? '~');
        expect(since).toEqual([...since].sort());
      }
    expect((await of(own, 'draft')).lines.slice(-1)).toMatchObject([{ text: { key: 'positions.question.bindingness' } }]);
  });

  it('brings a question to its organisation, the answer to who asked, and nothing to either once it is closed', async () => {
    const about = { noun: 'finding' as const, id: 'f1' };
    const { id } = await as(coordinator).remarks.add({ about, kind: 'question', text: 'Welke casus?' });
    expect(await seenBy('question', 'Welke casus?')).toEqual([own]);
    expect(await seenBy('answer', 'Welke casus?')).toEqual([]);
    await as(own).remarks.add({ about, kind: 'remark', answers: id, text: 'De vergunningen.' });
    expect(await seenBy('question', 'Welke casus?')).toEqual([]);
    expect(await seenBy('answer', 'Welke casus?')).toEqual([coordinator]);
    await as(coordinator).remarks.add({ about, kind: 'remark', answers: id, text: 'Van welk jaar?' });
    expect(await seenBy('question', 'Welke casus?')).toEqual([own]);
    await as(own).remarks.add({ about, kind: 'remark', answers: id, text: '2021.' });
    const [thread] = (await as(coordinator).remarks.page(about)).threads;
    await as(coordinator).remarks.resolve({ id, base: thread?.revision ?? 0, resolved: true });
    expect([await seenBy('question', 'Welke casus?'), await seenBy('answer', 'Welke casus?')]).toEqual([[], []]);
  });

  it('brings a doubt about a value to the programme, and the answer to the reader who had it', async () => {
    const about = { noun: 'value' as const, id: 'privacy' };
    const { id } = await as('reader').remarks.add({ about, kind: 'doubt', text: 'Klopt deze naam?' });
    expect(await seenBy('question', 'Klopt deze naam?')).toEqual(['programme']);
    await as('programme').remarks.add({ about, kind: 'remark', answers: id, text: 'Ja.' });
    expect(await seenBy('answer', 'Klopt deze naam?')).toEqual(['reader']);
    expect(await texts('administrator', 'answer')).toEqual([]);
  });

  it('names the contacts that are due to who keeps them', async () => {
    expect(await seenBy('contact', 'Toelichting plannen')).toEqual(['programme', 'coordinator:waterschap']);
    expect((await of('programme', 'contact')).lines[0]).toMatchObject({
      ...{ since: '2021-11-30', href: '/organisaties/vb-ws-1#contacten' },
    });
  });

  it('names aged evidence to its organisation and to who may ask about it', async () => {
    const before = await of(coordinator, 'evidence');
    await commit(database(), { personId: 'example', command: 'test' }, (change) =>
      change.add('attachment', [
        {
          ...{ id: 'old', evidence_id: 'l1', file_name: null, media_type: null, size: null, sha256: null },
          ...{ expires: '2024-03-01', review_on: '2023-01-15', note: null },
        },
      ]),
    );
    expect((await of(coordinator, 'evidence')).total).toBe(before.total + 1);
    const [line] = (await of(own, 'evidence')).lines;
    expect(line).toMatchObject({ since: '2023-01-15' });
    expect(await seenBy('evidence', typeof line?.text === 'string' ? line.text : '')).toEqual(['programme', coordinator, own]);
    for (const role of ['programme', coordinator, own]) {
      const [, search = ''] = inboxPage('evidence', viewerAs(role))?.href.split('?') ?? [];
      const { filter } = readStrictly(findingsFilterSchema, parseSearch(search));
      const list = await as(role).findings.page(filter ?? {});
      expect([role, list.total > 0, list.total]).toEqual([role, true, (await of(role, 'evidence')).total]);
    }
  });

  it('asks a position for each question of an open round that its organisation has not begun', async () => {
    const { lines } = await of('pilotorganisation:vb-ws-1', 'position');
    const fields = { name: 'Tweede ronde', meeting_id: '', open_date: '2026-11-01', close_date: '', reason: '' };
    await as('programme').rounds.save({ fields });
    const asked = (await of(own, 'position')).lines.filter(({ about }) => about === 'Tweede ronde');
    expect(asked).toHaveLength(6);
    expect(asked[0]).toMatchObject({ text: { key: 'positions.question.bindingness' }, since: '2026-11-01' });
    // every line opens the form on its own question, in its own round
    const { rounds } = await as('programme').rounds.page({});
    const round = rounds.find(({ name }) => name === 'Tweede ronde')?.id ?? '';
    for (const { text, href } of asked)
      expect(href).toBe(`/standpunten/nieuw?question=${(text as { key: string }).key.split('.')[2] ?? ''}&round=${round}`);
    expect((await of('programme', 'position')).total).toBe(0);
    expect((await of('pilotorganisation:vb-ws-1', 'position')).lines.length).toBeGreaterThanOrEqual(lines.length);
  });

  it('asks a new look at a statement of who writes it, and of who rated it', async () => {
    const { id } = await as('programme').statements.save({ form: statementOf() });
    const basis = async () => (await as('programme').statements.detail({ id })).statement;
    const { text } = await basis();
    await as(coordinator).statements.rate({ id, basis: (await basis()).basis, form: ratingOf() });
    expect(await seenBy('statement', text)).toEqual([]);
    await as('pilotorganisation:vb-gm-2').findings.form({ id: 'f3' });
    await commit(database(), { personId: 'example', command: 'test' }, async (change) => {
      const current = await change.current('finding', 'f3');
      if (current === undefined) throw new Error('f3 is not there');
      const { revision: _revision, ...row } = current;
      await change.put('finding', { ...row, text: 'Anders gezegd.' });
    });
    expect(await seenBy('statement', text)).toEqual(['programme', coordinator]);
    expect((await of(coordinator, 'statement')).lines[0]?.since).toMatch(/^2026-11-24T/);
  });
});
