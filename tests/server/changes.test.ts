import { expect, it } from 'vitest';
import { commit, type Change } from '../../server/db/history.ts';
import { headOf } from '../../server/db/world.ts';
import { findingRow } from '../../seed/rows.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('what has changed', 'example', (database) => {
  const edit = (run: (change: Change) => Promise<unknown>) =>
    commit(database(), { personId: 'example', command: 'finding.save' }, run);
  const row = (id: string, state: 'draft' | 'submitted', text: string) =>
    findingRow({
      ...{ id, pilot_id: 'p1', organisation_id: 'vb-gm-1', value_id: 'welzijn', kind: 'herkend', date: '2022-07-01' },
      ...{ state, text },
    });
  const told = async (role: string, filter = {}) => {
    const { lines } = await callerAs(database(), role).changes.page(filter);
    return lines.map(({ noun, id, what }) => `${noun} ${id}: ${what}`);
  };
  let seen = 0;

  it('begins where a person marked everything as seen, for that person alone', async () => {
    const ask = callerAs(database(), 'programme');
    seen = (await headOf(database())).revision;
    expect(await ask.changes.page({})).toMatchObject({ from: { kind: 'day' }, visited: null });
    await ask.changes.seen({ seen });
    expect(await ask.changes.page({})).toMatchObject({ from: { kind: 'visit', revision: seen }, lines: [], total: 0 });
    expect(await callerAs(database(), 'reader').changes.page({})).toMatchObject({ from: { kind: 'day' }, visited: null });
    expect((await headOf(database())).revision).toBe(seen);
  });

  it('tells the net of it: what is new, changed or gone, and not what came and went', async () => {
    database().clock = () => '2026-11-25T09:00:00.000Z';
    await edit((change) =>
      change.add('finding', [row('n1', 'submitted', 'Nieuw'), row('n2', 'draft', 'Geheim'), row('n3', 'submitted', 'Even')]),
    );
    await edit(async (change) => {
      const found = await change.current('finding', 'f1');
      if (found) {
        const { revision: _revision, ...rest } = found;
        await change.put('finding', { ...rest, text: 'Anders' });
      }
      await change.close('finding', 'f2');
      await change.close('finding', 'n3');
      const organisation = await change.current('organisation', 'vb-ws-1');
      if (organisation) {
        const { revision: _revision, ...rest } = organisation;
        await change.put('organisation', { ...rest, name: 'Waterschap Nieuw' });
      }
    });
    expect(await told('programme')).toEqual(
      [...['finding f1: changed', 'finding f2: withdrawn', 'finding n1: made'], 'organisation vb-ws-1: changed'].sort(),
    );
    expect(await told('programme', { noun: ['organisation'] })).toEqual(['organisation vb-ws-1: changed']);
  });

  it('shows a draft to its own organisation alone, and opens no difference of it to another', async () => {
    expect(await told('pilotorganisation:vb-gm-1', { since: 'day', from: '2026-11-25' })).toContain('finding n2: made');
    expect(await told('reader', { since: 'day', from: '2026-11-25' })).not.toContain('finding n2: made');
    const asked = { noun: 'finding', id: 'n2', from: seen } as const;
    expect(await callerAs(database(), 'reader').history.difference(asked)).toEqual([]);
    expect((await callerAs(database(), 'pilotorganisation:vb-gm-1').history.difference(asked)).length).toBeGreaterThan(5);
  });

  it('opens the difference field by field, names for ids', async () => {
    const changes = await callerAs(database(), 'programme').history.difference({ noun: 'finding', id: 'f1', from: seen });
    expect(changes).toMatchObject([{ field: 'text', after: 'Anders' }]);
    const { lines } = await callerAs(database(), 'programme').changes.page({ group: 'value' });
    expect(lines.at(-1)).toMatchObject({ noun: 'organisation', value: null });
    expect(lines[0]?.value).not.toBeNull();
  });

  it('begins after a meeting, or on a day, that day included', async () => {
    const ask = callerAs(database(), 'reader');
    expect(await ask.changes.page({ since: 'meeting' })).toMatchObject({
      from: { kind: 'meeting', at: '2022-11-24', body: 'CBCF', revision: 0 },
    });
    expect((await ask.changes.page({ from: '2026-11-24' })).from).toEqual({
      kind: 'day',
      revision: 0,
      at: '2026-11-24',
      body: null,
    });
    expect((await ask.changes.page({ from: '2026-11-25' })).from.revision).toBe(seen);
  });

  it('tells a load of reference data in one line, and what a person changed in it by itself', async () => {
    const ask = callerAs(database(), 'reader');
    const page = await ask.changes.page({ since: 'meeting' });
    const last = await ask.changes.page({ since: 'meeting', page: page.pages });
    expect(last.lines.at(-1)).toMatchObject({ noun: 'reference', what: 'loaded', id: '1', organisation: null });
    expect(Number(last.lines.at(-1)?.label)).toBeGreaterThan(1_000);
    // the five invented organisations, and one of these was renamed since; of 1,083 in the register not a line
    expect(page.counts.find(({ noun }) => noun === 'organisation')).toEqual({ noun: 'organisation', n: 5 });
    expect(page.total).toBe(1 + page.counts.reduce((sum, { n }) => sum + n, 0));
    expect(await told('reader', { since: 'meeting', noun: ['value'] })).toEqual([]);
    await edit(async (change) => {
      const organisation = await change.current('organisation', 'gm0363');
      if (organisation === undefined) throw new Error('gm0363 is not there');
      const { revision: _revision, ...rest } = organisation;
      await change.put('organisation', { ...rest, short_name: 'Mokum' });
    });
    // the load, which is told apart, brought it: it is changed and not new, once, and only what differs from the load is shown
    expect(await told('reader', { since: 'meeting', noun: ['organisation'] })).toContain('organisation gm0363: changed');
    const { lines } = await ask.changes.page({ since: 'meeting', noun: ['organisation'], size: 1_000 });
    expect(lines.find(({ id }) => id === 'gm0363')).toMatchObject({ what: 'changed', changes: 1 });
    const asked = { noun: 'organisation', id: 'gm0363', from: 0 } as const;
    expect(await ask.history.difference(asked)).toEqual([{ field: 'short_name', before: 'Amsterdam', after: 'Mokum' }]);
    expect((await ask.history.difference({ ...asked, id: 'vb-gm-2' })).length).toBeGreaterThan(5);
  });

  it('tells that a record of a load was withdrawn since', async () => {
    await edit((change) => change.close('organisation', 'gm0344'));
    expect(await told('reader', { since: 'meeting', noun: ['organisation'] })).toContain('organisation gm0344: withdrawn');
  });

  it('comes a page at a time, each line once', async () => {
    const ask = callerAs(database(), 'reader');
    const first = await ask.changes.page({ since: 'meeting', size: 5 });
    expect([first.lines.length, first.pages > 5]).toEqual([5, true]);
    const ids = new Set<string>();
    for (let page = 1; page <= first.pages; page += 1)
      for (const { noun, id } of (await ask.changes.page({ since: 'meeting', size: 5, page })).lines) ids.add(`${noun} ${id}`);
    expect(ids.size).toBe(first.total);
  });
});
