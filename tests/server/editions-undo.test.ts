import { expect, it } from 'vitest';
import { findingRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import { verify } from '../../server/db/verify.ts';
import { inventedPlan } from '../support/editions.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('an edition that nobody has worked with', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const add = async () => {
    const old = await as('reader').editions.structure({ id: 'codio-2021' });
    if (old === null) throw new Error('there is no edition');
    return as('programme').editions.add(inventedPlan(old));
  };
  const editions = async () => (await as('reader').values.list({})).editions.map(({ id }) => id);
  const undo = (id: string, role = 'programme') => as(role).editions.undo({ id, reason: 'Te vroeg vastgelegd' });

  it('can be undone by the programme, is there in the revisions between, and can be added again', async () => {
    const before = (await as('reader').values.list({})).rows;
    const { id, revision: added } = await add();
    expect((await as('reader').editions.page({ edition: id })).standing).toEqual({ added, uses: [] });
    for (const role of ['coordinator:waterschap', 'reader', 'administrator'])
      await expect(undo(id, role)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { revision } = await undo(id);
    expect(await editions()).toEqual(['codio-2021']);
    expect((await as('reader').values.list({})).rows).toEqual(before);
    expect((await as('reader').values.list({ edition: id, revision: added })).rows).toHaveLength(30);
    const change = await database()
      .read.selectFrom('change')
      .select(['command', 'reason', 'undoes'])
      .where('revision', '=', revision)
      .executeTakeFirst();
    expect(change).toEqual({ command: 'edition.undo', reason: 'Te vroeg vastgelegd', undoes: added });
    await expect(undo(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    expect((await add()).id).toBe(id);
    expect((await as('reader').values.list({ edition: id, across: true })).rows).toHaveLength(30);
    expect((await as('reader').values.page({ id: 'privacy' })).lineage.after).toHaveLength(2);
    expect((await verify(database())).alterations).toEqual([]);
  });

  it('is no longer undone once something hangs on it, be it a draft that one may not read, and says what does', async () => {
    await commit(database(), { personId: 'example', command: 'pilot.save' }, async (change) => {
      const first = await change.current('pilot', 'p1');
      if (first === undefined) throw new Error('p1 is not there');
      const { revision: _revision, ...row } = first;
      await change.put('pilot', { ...row, id: 'p-2027', title: 'Tweede pilot', edition_id: 'codio-2027' });
      const own = { pilot_id: 'p-2027', organisation_id: row.organisation_id, edition_id: 'codio-2027', state: 'draft' } as const;
      const said = { value_id: 'codio-2027-1', kind: 'herkend', text: 'Herkend', date: '2027-05-01' } as const;
      await change.put('finding', findingRow({ ...own, ...said, id: 'f-2027' }));
    });
    await expect(undo('codio-2027')).rejects.toThrow(
      'Deze editie kan niet meer ongedaan worden gemaakt: er is al mee gewerkt (bevindingen, pilots).',
    );
    expect(await editions()).toContain('codio-2027');
  });

  it('is never the first edition', async () => {
    await expect(undo('codio-2021')).rejects.toThrow('Dit is de eerste editie.');
  });
});
