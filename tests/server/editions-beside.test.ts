import { expect, it } from 'vitest';
import { valuesOf, valuesToChoose } from '../../server/db/code.ts';
import { commit } from '../../server/db/history.ts';
import { emptyFindingForm } from '../../shared/finding-form.ts';
import { choicesOfPilot } from '../../shared/finding-choices.ts';
import { inventedPlan } from '../support/editions.ts';
import { finding, findings, loaded, pilots, storedFindings } from '../support/spreadsheets-loading.ts';
import { callerAs, onEveryEngine, worldAs } from '../support/worlds.ts';
import { read } from '../../server/db/world.ts';

/* Pilots under two editions at once: what is written about each is read and kept under its own. */

onEveryEngine('a pilot under an edition', 'example', (database) => {
  const own = 'pilotorganisation:vb-gm-1';
  const form = { ...emptyFindingForm, kind: 'herkend' as const, text: 'Herkend.', date: '2026-05-01' };
  const addEdition = async () => {
    const old = await callerAs(database(), 'reader').editions.structure({ id: 'codio-2021' });
    if (old === null) throw new Error('there is no edition');
    await callerAs(database(), 'programme').editions.add(inventedPlan(old));
    await commit(database(), { personId: 'example', command: 'pilot.save' }, async (change) => {
      const first = await change.current('pilot', 'p1');
      if (first === undefined) throw new Error('p1 is not there');
      const { revision: _revision, ...row } = first;
      await change.put('pilot', { ...row, id: 'p-2027', title: 'Tweede pilot', edition_id: 'codio-2027' });
    });
  };

  it('offers the values of its own edition, and refuses those of another', async () => {
    await addEdition();
    const { choices } = (await callerAs(database(), own).findings.form({})) ?? {};
    if (choices === undefined) throw new Error('the form has no choices');
    expect(choicesOfPilot(choices, 'p1').values.every(({ editionId }) => editionId === 'codio-2021')).toBe(true);
    expect(choicesOfPilot(choices, 'p-2027').values).toHaveLength(30);
    expect(choicesOfPilot(choices, 'p-2027').principles[0]?.id).toBe('codio-2027-p1');
    const save = (pilot: string, part: string) =>
      callerAs(database(), own).findings.save({ state: 'submitted', form: { ...form, pilot, part } });
    await expect(save('p1', 'waarde:codio-2027-1')).rejects.toThrow('Kies waar de bevinding over gaat.');
    await expect(save('p-2027', 'waarde:privacy')).rejects.toThrow('Kies waar de bevinding over gaat.');
    await expect(save('p-2027', 'principe:participatie')).rejects.toThrow('Kies waar de bevinding over gaat.');
    const { id } = await save('p-2027', 'waarde:codio-2027-1');
    const world = await worldAs(database(), 'reader');
    const row = await read(world, 'finding').selectFrom('finding').select('edition_id').where('id', '=', id).executeTakeFirst();
    expect(row).toEqual({ edition_id: 'codio-2027' });
  });

  it('leaves a record the value of another edition that it names: there is something to choose it from', async () => {
    const world = await worldAs(database(), 'reader');
    const ids = async (chosen?: string) => (await valuesToChoose(world, chosen)).map(({ id }) => id);
    expect(await ids()).not.toContain('privacy');
    expect(await ids('privacy')).toEqual([...(await ids()), ...(await valuesOf(world, 'codio-2021')).map(({ id }) => id)]);
    expect(await ids('codio-2027-1')).toEqual(await ids());
    expect(await ids('bestaat-niet')).toEqual(await ids());
  });
});

onEveryEngine('a workbook', 'reference', (database) => {
  it('is read under the edition of each pilot, also after the next edition was added', async () => {
    await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    const old = await callerAs(database(), 'reader').editions.structure({ id: 'codio-2021' });
    if (old === null) throw new Error('there is no edition');
    await callerAs(database(), 'programme').editions.add(inventedPlan(old));
    await commit(database(), { personId: 'pilotmonitor', command: 'pilot.save' }, async (change) => {
      const world = await worldAs(database(), 'reader');
      const there = await read(world, 'pilot').selectFrom('pilot').selectAll().executeTakeFirstOrThrow();
      const { organisation_id, title } = there;
      const none = { reference: null, case_text: null, topic: null, method: null, start_date: null, end_date: null, roles: null };
      await change.put('pilot', { ...none, organisation_id, id: 'p-2027', title: `${title} 2`, edition_id: 'codio-2027' });
    });
    const beside = finding('Later.', 'B-2').map((cell) => (cell === 'Camera’s' ? 'Camera’s 2' : cell));
    const { plan } = await loaded(database(), [findings(finding('Eerst.', 'B-1'), finding('Ook.', 'B-3'), beside)]);
    expect(plan.problems).toEqual([]);
    expect(plan.counts.findings).toEqual({ added: 2, changed: 0, skipped: 1, wrong: 0 });
    expect(plan.findings.adds.map(({ row }) => [row.text, row.value_id, row.edition_id])).toEqual([
      ['Ook.', 'privacy', 'codio-2021'],
      ['Later.', 'codio-2027-12', 'codio-2027'],
    ]);
    expect(await storedFindings(database())).toHaveLength(3);
  });
});
