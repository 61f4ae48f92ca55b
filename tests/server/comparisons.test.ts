import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { verify } from '../../server/db/verify.ts';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const own = 'pilotorganisation:vb-ws-1';
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p3', part: 'waarde:veiligheid', kind: 'herkend', text: 'Dit hielp bij de peilbuizen.', date: '2022-07-01' },
};
const verdict = { framework: 'digikompas', item: 'digikompas:4', verdict: 'addition' } as const;
const reason = 'Nog eens bekeken';

onEveryEngine('what an organisation says of a framework with a finding', 'example', (database) => {
  const as = (role = own) => callerAs(database(), role);
  const draft = async (): Promise<string> => (await as().findings.save({ state: 'draft', form })).id;
  const detail = async (id: string, role = own) => as(role).findings.detail({ id });
  const said = async (id: string, role = own): Promise<(string | null)[][]> =>
    (await detail(id, role)).comparisons.map((row) => [row.framework, row.item, row.verdict]);
  const cells = async () =>
    (await as('reader').integration.page({})).crosswalk.outcome
      .filter(({ valueId }) => valueId === 'veiligheid')
      .map(({ frameworkId, itemId, layers }) => [
        frameworkId,
        itemId,
        layers.flatMap((one) => one.verdicts.map((two) => two.verdict)),
      ]);

  it('is recorded with a draft, counts once that is submitted, and stays as it is until that is reopened', async () => {
    const id = await draft();
    const { id: comparison } = await as().findings.saveComparison({ finding: id, form: verdict });
    await as().findings.saveComparison({ finding: id, form: { framework: 'avg', item: '', verdict: 'none' } });
    const both = [
      ['Algemene Verordening Gegevensbescherming', null, 'none'],
      ['Digikompas waterschappen (2016)', 'Betrouwbaar', 'addition'],
    ];
    expect([await said(id), await cells()]).toEqual([both, []]);
    await expect(detail(id, 'reader')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await as().findings.submit({ id, base: (await detail(id)).finding.revision });
    expect(await said(id, 'reader')).toEqual(both);
    expect(await cells()).toEqual([
      ['avg', null, ['none']],
      ['digikompas', 'digikompas:4', ['addition']],
    ]);
    const locked = { code: 'BAD_REQUEST', message: expect.stringContaining('staat vast') as string };
    const base = (await detail(id)).comparisons.find((row) => row.id === comparison)?.revision ?? 0;
    const change = { id: comparison, base, finding: id, form: { ...verdict, verdict: 'tension' } } as const;
    await expect(as().findings.saveComparison(change)).rejects.toMatchObject(locked);
    await expect(as().findings.saveComparison({ finding: id, form: { ...verdict, item: '' } })).rejects.toMatchObject(locked);
    await expect(as().findings.withdrawComparison({ id: comparison, base, reason })).rejects.toMatchObject(locked);
    await as().findings.reopen({ id, base: (await detail(id)).finding.revision, reason });
    expect(await cells()).toEqual([]);
    await as().findings.saveComparison(change);
    expect((await said(id))[1]).toEqual(['Digikompas waterschappen (2016)', 'Betrouwbaar', 'tension']);
  });

  it('is of one item once, of an item of that framework, and not put together from two edits', async () => {
    const id = await draft();
    const { id: comparison } = await as().findings.saveComparison({ finding: id, form: verdict });
    const base = (await detail(id)).comparisons[0]?.revision ?? 0;
    const twice = as().findings.saveComparison({ finding: id, form: { ...verdict, verdict: 'none' } });
    await expect(twice).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('al een oordeel') as string,
    });
    for (const wrong of [{ item: 'cgob-2009:1' }, { item: 'bestaat-niet' }, { framework: 'bestaat-niet', item: '' }]) {
      const attempt = as().findings.saveComparison({ finding: id, form: { ...verdict, ...wrong } });
      await expect(attempt).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        message: expect.stringContaining('ander onderdeel') as string,
      });
    }
    const first = { ...verdict, item: 'digikompas:0' };
    await as().findings.saveComparison({ id: comparison, base, finding: id, form: first });
    const stale = as().findings.saveComparison({ id: comparison, base, finding: id, form: { ...verdict, verdict: 'none' } });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await said(id)).toEqual([['Digikompas waterschappen (2016)', 'Toegankelijk', 'addition']]);
    // the framework as a whole stands beside its items
    await as().findings.saveComparison({ finding: id, form: { ...verdict, item: '' } });
    expect(await said(id)).toHaveLength(2);
  });

  it('is withdrawn with a reason, keeps its history, and can be recorded anew', async () => {
    const id = await draft();
    const { id: comparison } = await as().findings.saveComparison({ finding: id, form: verdict });
    const base = (await detail(id)).comparisons[0]?.revision ?? 0;
    await as().findings.withdrawComparison({ id: comparison, base, reason });
    expect(await said(id)).toEqual([]);
    const history = await as().history.record({ noun: 'comparison', id: comparison });
    expect(history.map(({ withdrawn, reason: why }) => [withdrawn, why])).toEqual([
      [true, reason],
      [false, null],
    ]);
    expect(history[1]?.changes.map(({ field, after }) => [field, after])).toContainEqual(['item_id', 'Betrouwbaar']);
    await as().findings.saveComparison({ finding: id, form: verdict });
    expect(await said(id)).toHaveLength(1);
    expect((await verify(database())).alterations).toEqual([]);
  });

  it('is told among what changed, of the organisation and the value of its finding, and of a draft to its own organisation only', async () => {
    const told = async (role: string) =>
      (await as(role).changes.page({ noun: ['comparison'], since: 'day' })).lines.map(({ organisation, value, label, what }) => [
        ...[organisation, value, label, what],
      ]);
    const others = await told('reader');
    const id = await draft();
    await as().findings.saveComparison({ finding: id, form: { ...verdict, verdict: 'none' } });
    expect(await told('reader')).toEqual(others);
    expect(await told(own)).toContainEqual(['Waterschap Voorbeeldwater', 'Veiligheid', 'none', 'made']);
  });

  it('belongs to what a statement rests on: recorded anew it asks for a new look', async () => {
    const { id } = await as('programme').statements.save({ form: statementOf() });
    const look = async () => (await as('programme').statements.detail({ id })).statement;
    await as('coordinator:gemeente').statements.rate({ id, basis: (await look()).basis, form: ratingOf() });
    const { revision: base, basis } = await look();
    await as('programme').statements.adopt({ id, base, basis });
    expect((await look()).look).toBe(false);
    const owner = as('pilotorganisation:vb-gm-2');
    const now = async () => (await owner.findings.detail({ id: 'f3' })).finding.revision;
    await owner.findings.reopen({ id: 'f3', base: await now(), reason });
    await owner.findings.submit({ id: 'f3', base: await now() });
    expect((await look()).look).toBe(false);
    await owner.findings.reopen({ id: 'f3', base: await now(), reason });
    await owner.findings.saveComparison({ finding: 'f3', form: verdict });
    await owner.findings.submit({ id: 'f3', base: await now() });
    expect((await look()).look).toBe(true);
  });
});
