import { expect, it } from 'vitest';
import { parseSearch, readStrictly } from '../../shared/address.ts';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import type { FilledFindingForm } from '../../shared/finding-form.ts';
import { emptyFindingForm } from '../../shared/finding-form.ts';
import { toCheckFilterSchema } from '../../shared/finding-way.ts';
import { inboxPage, type InboxKind } from '../../shared/inbox.ts';
import { callerAs, onEveryEngine, viewerAs } from '../support/worlds.ts';

onEveryEngine('what an organisation is asked for in part', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const own = 'pilotorganisation:vb-gm-1';
  const others = ['programme', 'coordinator:gemeente', 'pilotorganisation:vb-gm-2', 'reader'];
  const of = async (role: string, kind: InboxKind) =>
    (await as(role).inbox.page({})).groups.find((group) => group.kind === kind) ?? { total: 0, lines: [] };
  const form: FilledFindingForm = {
    ...emptyFindingForm,
    ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Een concept.', date: '2022-07-01' },
  };

  it('asks for added value until there is a position on each framework, and says how many were answered', async () => {
    const asker = 'pilotorganisation:vb-ws-1';
    const fields = { name: 'Ronde over kaders', meeting_id: '', open_date: '2021-01-01', close_date: '', reason: '' };
    await as('programme').rounds.save({ fields });
    const { rounds, frameworks, scales } = await as(asker).positions.form({});
    const round = rounds.find(({ name }) => name === fields.name)?.id ?? '';
    const answers = scales.find(({ questionId }) => questionId === 'addedValue')?.options[0]?.code ?? '';
    const line = async () =>
      (await of(asker, 'position')).lines.find(({ id }) => id === `${round}:addedValue`)?.text ?? 'nothing is asked';
    const give = (framework: string, state: 'draft' | 'signed') =>
      as(asker).positions.save({
        state,
        form: {
          ...{ round, question: 'addedValue', layer: '', option: '', meaning: '', framework, value: '', answers },
          ...{ noAnswer: '', floor: '', ceiling: '', arguments: 'Het vult aan.', findings: '', status: 'ambtelijk' },
          ...{ signedFunction: 'secretaris-directeur', signedDate: '2026-11-03', reference: '' },
        },
      });
    const [first, second, ...rest] = frameworks.map(({ id }) => id);
    expect(await line()).toEqual({ key: 'positions.question.addedValue' });
    await give(first ?? '', 'signed');
    const said = { key: 'inbox.addedValue', args: { answered: 1, total: frameworks.length } };
    expect(await line()).toEqual(said);
    // a draft answers nothing, and is itself among what waits
    await give(second ?? '', 'draft');
    expect(await line()).toEqual(said);
    for (const framework of rest) await give(framework, 'signed');
    expect(await line()).toBe('nothing is asked');
  });

  it('tells an organisation of its submitted findings without a source, and leads to exactly those', async () => {
    const before = (await of(own, 'source')).total;
    const save = (state: 'draft' | 'submitted', text: string) => as(own).findings.save({ state, form: { ...form, text } });
    const { id } = await save('submitted', 'Ingediend zonder bron.');
    await save('draft', 'Een concept zonder bron.');
    expect((await of(own, 'source')).total).toBe(before + 1);
    expect((await of(own, 'source')).lines.map((line) => line.id)).toContain(id);
    for (const role of others) expect((await of(role, 'source')).lines.map((line) => line.id)).not.toContain(id);
    const [, search = ''] = inboxPage('source', viewerAs(own))?.href.split('?') ?? [];
    const { filter } = readStrictly(toCheckFilterSchema, parseSearch(search));
    const { rows } = await as(own).findings.toCheck(filter ?? {});
    expect(rows.map((row) => row.id).sort()).toEqual((await of(own, 'source')).lines.map((line) => line.id).sort());
    expect(rows.filter(({ missing }) => !missing.includes('source'))).toEqual([]);
    await as(own).findings.saveEvidence({ finding: id, form: { ...emptyEvidence, kind: 'document', text: 'Verslag' } });
    expect((await of(own, 'source')).total).toBe(before);
    expect((await as(own).findings.toCheck(filter ?? {})).rows.map((row) => row.id)).not.toContain(id);
  });
});
