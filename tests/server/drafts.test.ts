import { expect, it } from 'vitest';
import type { DraftForm } from '../../shared/drafts.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('a line of a next edition', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const edition = 'codio-2021';
  let proposals: { findingId: string; valueId: string | null }[] = [];
  const form = (few: Partial<DraftForm> = {}): DraftForm => ({
    ...{ value: 'transparantie', kind: 'aanpassen', name: 'Openheid', text: 'Wij zijn open.', note: '', findings: [] },
    ...few,
  });

  it('stands beside what findings propose, with who proposes it and why', async () => {
    const page = await as('reader').drafts.page({});
    expect(page.edition?.id).toBe(edition);
    expect(page.drafts).toEqual([]);
    ({ proposals } = page);
    expect(proposals.length).toBeGreaterThan(0);
    for (const one of page.proposals) expect([one.organisation, one.text].every((text) => text !== '')).toBe(true);
    const own = await as('reader').drafts.page({ value: 'transparantie' });
    expect(own.proposals.every(({ valueId }) => valueId === 'transparantie')).toBe(true);
  });
  it('is written by the programme only and read by everyone, traced to its findings', async () => {
    for (const role of ['coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader', 'administrator'])
      await expect(as(role).drafts.save({ edition, form: form() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const findings = proposals.slice(0, 1).map(({ findingId }) => findingId);
    const { id, revision } = await as('programme').drafts.save({ edition, form: form({ findings }) });
    const [row] = (await as('reader').drafts.page({})).drafts;
    expect(row).toMatchObject({ id, value: 'Transparantie', kind: 'aanpassen', name: 'Openheid', text: 'Wij zijn open.' });
    expect(row?.findings.map((one) => one.id)).toEqual(findings);
    await as('programme').drafts.save({
      id,
      base: revision,
      edition,
      form: form({ name: 'Openbaarheid', findings: ['f1', 'f2'] }),
    });
    const [next] = (await as('reader').drafts.page({})).drafts;
    expect([next?.name, next?.findings.map((one) => one.id).sort()]).toEqual(['Openbaarheid', ['f1', 'f2']]);
  });
  it('rests on submitted findings, and on a value of its edition', async () => {
    const save = (few: Partial<DraftForm>) => as('programme').drafts.save({ edition, form: form(few) });
    await expect(save({ findings: ['f11'] })).rejects.toThrow('Kies alleen bevindingen die zijn ingediend.');
    await expect(save({ value: 'bestaat-niet' })).rejects.toThrow('Kies een waarde van deze editie.');
    await expect(save({ value: '' })).rejects.toThrow('drafts.problem.value');
    await expect(save({ name: ' ' })).rejects.toThrow('drafts.problem.name');
    await save({ value: '', kind: 'toevoegen', name: 'Duurzame techniek' });
    expect((await as('reader').drafts.page({})).drafts.map(({ name, value }) => [name, value])).toEqual([
      ['Openbaarheid', 'Transparantie'],
      ['Duurzame techniek', null],
    ]);
  });
  it('keeps what two people changed in different fields, asks where both changed one, and has its whole history', async () => {
    const [row] = (await as('reader').drafts.page({})).drafts;
    if (row === undefined) throw new Error('there is no line');
    const { id, revision: base } = row;
    const now = form({ name: row.name, findings: row.findings.map((one) => one.id) });
    const ticked = now.findings;
    const save = (few: Partial<DraftForm>) =>
      as('programme').drafts.save({ id, base, edition, ticked, form: { ...now, ...few } });
    await save({ text: 'Wij zijn altijd open.', findings: [...ticked, 'f3'] });
    await save({ note: 'Naar de CBCF.', findings: ticked.filter((one) => one !== 'f1') });
    const [joined] = (await as('reader').drafts.page({})).drafts;
    expect(joined).toMatchObject({ text: 'Wij zijn altijd open.', note: 'Naar de CBCF.' });
    expect(joined?.findings.map((one) => one.id).sort()).toEqual(['f2', 'f3']);
    await expect(save({ text: 'Wij zijn soms open.' })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { fields: [{ field: 'text', theirs: 'Wij zijn altijd open.', mine: 'Wij zijn soms open.' }] },
    });
    const history = await as('reader').history.record({ noun: 'text_draft', id });
    expect(history.map(({ made, changes }) => (made ? ['made'] : changes.map(({ field }) => field)))).toEqual([
      ['note'],
      ['text'],
      ['name'],
      ['made'],
    ]);
  });
  it('is withdrawn with a reason, and stays in the revision before', async () => {
    const [row] = (await as('reader').drafts.page({})).drafts;
    if (row === undefined) throw new Error('there is no line');
    const command = { id: row.id, base: row.revision, reason: 'Dubbel' };
    await expect(as('reader').drafts.withdraw(command)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as('programme').drafts.withdraw({ ...command, base: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { revision } = await as('programme').drafts.withdraw(command);
    expect((await as('reader').drafts.page({})).drafts.map(({ name }) => name)).toEqual(['Duurzame techniek']);
    expect((await as('reader').drafts.page({ revision: revision - 1 })).drafts).toHaveLength(2);
  });
});
