import { expect, it } from 'vitest';
import { dryRun, load } from '../../server/imports/load.ts';
import { commit } from '../../server/db/history.ts';
import { headOf, read } from '../../server/db/world.ts';
import {
  compared,
  finding,
  pilots,
  findings,
  positions,
  example,
  workbook,
  loaded,
  storedFindings,
  edit,
} from '../support/spreadsheets-loading.ts';
import { callerAs, onEveryEngine, worldAs } from '../support/worlds.ts';

/* What happens to what is there when a workbook is loaded, and to a workbook when what is there changes. */

onEveryEngine('a later edit', 'reference', (database) => {
  it('is not reverted when the file is loaded again, nor when part of it changed', async () => {
    await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    await edit(database(), (change, row) => change.put('finding', { ...row, text: 'Later, met de hand.' }));
    const before = await headOf(database());
    const again = await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    expect(again.plan.counts.findings).toEqual({ added: 0, changed: 0, skipped: 1, wrong: 0 });
    expect(await headOf(database())).toEqual(before);
    await loaded(database(), [findings(finding('Eerst.', 'B-1', 'schrappen'))]);
    expect(await storedFindings(database())).toEqual([{ text: 'Later, met de hand.', advice: 'schrappen', reference: 'B-1' }]);
  });

  it('of the very words that the file changes is a conflict that shows both', async () => {
    await edit(database(), (change, row) => change.put('finding', { ...row, text: 'Nog later.', advice: 'verduidelijken' }));
    const book = await workbook(database(), [findings(finding('Eerst!', 'B-1', 'behouden'))]);
    const { plan } = await dryRun(database(), book);
    expect(plan.problems).toMatchObject([
      { cell: 'F2', found: 'Eerst!', expected: { key: 'workbook.expected.notChangedSince' }, nearest: 'Nog later.' },
    ]);
  });

  it('that withdrew a finding is not undone', async () => {
    await edit(database(), (change, row) => change.close('finding', row.id));
    const before = await headOf(database());
    const again = await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    expect(again.plan.skipped.map(({ why }) => why)).toEqual(['there', 'withdrawn']);
    expect(await headOf(database())).toEqual(before);
    expect(await storedFindings(database())).toEqual([]);
  });
});

onEveryEngine('a check on completeness', 'reference', (database) => {
  const states = async () => {
    const world = await worldAs(database(), 'reader');
    return (await read(world, 'finding').selectFrom('finding').select('state').orderBy('id').execute()).map(({ state }) => state);
  };

  it('is not undone by loading the same file again, and asked anew for a text the file changes', async () => {
    await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    await edit(database(), (change, row) => change.put('finding', { ...row, state: 'checked' }));
    const again = await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    expect(again.plan.counts.findings).toEqual({ added: 0, changed: 0, skipped: 1, wrong: 0 });
    expect(await states()).toEqual(['checked']);
    await loaded(database(), [findings(finding('Anders.', 'B-1'))]);
    expect(await states()).toEqual(['submitted']);
  });
});

onEveryEngine('a workbook that says something of a framework', 'reference', (database) => {
  it('counts under its item, the same file twice as once, and a later withdrawal stays', async () => {
    const said = async () =>
      (await callerAs(database(), 'reader').integration.page({})).crosswalk.outcome.map(({ frameworkId, itemId, layers }) => [
        ...[frameworkId, itemId, layers.flatMap(({ verdicts }) => verdicts.map(({ verdict, derived }) => [verdict, derived]))],
      ]);
    const digikompas = 'Digikompas waterschappen (2016)';
    const book = [pilots, compared('B-1', digikompas, 'Transparant', 'aanvulling')];
    await loaded(database(), book);
    const first = [['digikompas', 'digikompas:3', [['addition', 0]]]];
    expect(await said()).toEqual(first);
    const before = await headOf(database());
    await loaded(database(), book);
    expect([await said(), await headOf(database())]).toEqual([first, before]);
    await loaded(database(), [compared('B-1', digikompas, 'Transparant', 'spanning')]);
    expect(await said()).toEqual([['digikompas', 'digikompas:3', [['tension', 0]]]]);
    const { id } = await read(await worldAs(database(), 'reader'), 'comparison')
      .selectFrom('comparison')
      .select('id')
      .executeTakeFirstOrThrow();
    await commit(database(), { personId: 'demo-programme', command: 'comparison.withdraw' }, (change) =>
      change.close('comparison', id),
    );
    await loaded(database(), book);
    // without a recorded verdict the kind of the finding speaks, of the framework as a whole
    expect(await said()).toEqual([['digikompas', null, [['addition', 1]]]]);
  });
});

onEveryEngine('two who load the same file at once', 'reference', (database) => {
  it('give what one gives', async () => {
    const before = await headOf(database());
    const sheets = [pilots, findings(finding('Een.'), finding('Twee.')), positions('Richtinggevend')];
    const results = await Promise.all([loaded(database(), sheets), loaded(database(), sheets), loaded(database(), sheets)]);
    const added = results.map(({ plan }) => plan.counts.findings.added).sort();
    expect(added).toEqual([0, 0, 2]);
    expect((await headOf(database())).revision).toBe(before.revision + 1);
    expect((await storedFindings(database())).map(({ text }) => text)).toEqual(['Een.', 'Twee.']);
  });

  it('and change the same finding, are told apart: the second looks again', async () => {
    const one = await workbook(database(), [findings(finding('Een.', null, 'schrappen'))]);
    const other = await workbook(database(), [findings(finding('Een.', null, 'verduidelijken'))]);
    const plans = [await dryRun(database(), one), await dryRun(database(), other)] as const;
    await load(database(), one, { planned: plans[0], choice: example });
    const second = load(database(), other, { planned: plans[1], choice: example });
    // the advice it wants was never said, so it is a plain wish on what the first made of it
    await expect(second).resolves.toMatchObject({ plan: { counts: { findings: { changed: 1 } } } });
    expect((await storedFindings(database())).map(({ advice }) => advice)).toEqual(['verduidelijken', 'behouden']);
  });

  it('where the second meets a problem of today, nothing of it is stored', async () => {
    const book = await workbook(database(), [positions('Verplicht')]);
    const planned = await dryRun(database(), book);
    const world = await worldAs(database(), 'programme');
    const {
      seq: _seq,
      revision: _revision,
      ...round
    } = await read(world, 'round').selectFrom('round').selectAll().executeTakeFirstOrThrow();
    await commit(database(), { personId: 'demo-programme', command: 'round.save' }, (change) =>
      change.put('round', { ...round, state: 'closed' }),
    );
    const before = await headOf(database());
    await expect(load(database(), book, { planned, choice: example })).rejects.toThrow('workbook.refused.changedMeanwhile');
    expect(await headOf(database())).toEqual(before);
  });
});
