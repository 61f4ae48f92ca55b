import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { ConflictError } from '../../server/db/merge.ts';
import { verify } from '../../server/db/verify.ts';
import { headOf, read } from '../../server/db/world.ts';
import { pilotRow } from '../../seed/rows.ts';
import { callerAs, onEveryEngine, worldAs } from '../support/worlds.ts';

const deed = { personId: 'example', command: 'pilot.save' };

onEveryEngine('history', 'example', (database) => {
  const pilot = pilotRow({ id: 'h1', organisation_id: 'vb-gm-1', title: 'Proef', topic: 'sensoren' });
  const titleAt = async (revision?: number): Promise<string | undefined> => {
    const world = await worldAs(database(), 'reader', revision);
    return (await read(world, 'pilot').selectFrom('pilot').select('pilot.title').where('pilot.id', '=', 'h1').executeTakeFirst())
      ?.title;
  };

  it('keeps what a record was before and after each change, and after it was withdrawn', async () => {
    const made = await commit(database(), deed, (change) => change.put('pilot', pilot));
    const renamed = await commit(database(), deed, (change) => change.put('pilot', { ...pilot, title: 'Proef twee' }));
    const gone = await commit(database(), deed, (change) => change.close('pilot', 'h1'));
    const back = await commit(database(), deed, (change) => change.put('pilot', pilot));
    expect([made.result, renamed.result, gone.result, back.result]).toEqual(['added', 'changed', true, 'added']);
    const seen = [made.revision - 1, made.revision, renamed.revision, gone.revision, back.revision].map(titleAt);
    expect(await Promise.all(seen)).toEqual([undefined, 'Proef', 'Proef twee', undefined, 'Proef']);
  });

  it('keeps a text that no engine can hold in a form that stays as it was hashed', async () => {
    const odd = { ...pilot, id: 'h2', title: 'Half \ud800, niets \0 en heel 🌊' };
    await commit(database(), { ...deed, reason: 'omdat \udc00' }, (change) => change.put('pilot', odd));
    await commit(database(), deed, (change) => change.add('pilot', [{ ...odd, id: 'h3', title: `${odd.title}!` }]));
    const kept = await commit(database(), deed, (change) => change.current('pilot', 'h3'));
    expect(kept.result?.title).toBe('Half \ufffd, niets \ufffd en heel 🌊!');
    expect((await verify(database())).alterations).toEqual([]);
  });

  it('leaves no revision behind when nothing changed', async () => {
    const before = await headOf(database());
    const same = await commit(database(), deed, (change) => change.put('pilot', pilot));
    expect(same).toEqual({ revision: before.revision, result: 'same' });
    expect(await headOf(database())).toEqual(before);
  });

  it('merges two edits of different fields, and asks where both changed the same', async () => {
    const { revision: base } = await commit(database(), deed, (change) => change.put('pilot', { ...pilot, roles: 'jurist' }));
    await commit(database(), deed, (change) => change.put('pilot', { ...pilot, roles: 'jurist', topic: 'drones' }, base));
    await commit(database(), deed, (change) => change.put('pilot', { ...pilot, roles: 'jurist', method: 'werkatelier' }, base));
    const merged = await commit(database(), deed, (change) => change.current('pilot', 'h1'));
    expect(merged.result).toMatchObject({ roles: 'jurist', topic: 'drones', method: 'werkatelier' });
    const stale = commit(database(), deed, (change) =>
      change.put('pilot', { ...pilot, roles: 'jurist', topic: 'algoritmen' }, base),
    );
    const conflict = await stale.then(
      () => null,
      (error: unknown) => error,
    );
    expect(conflict).toBeInstanceOf(ConflictError);
    expect((conflict as ConflictError).fields).toEqual([
      { field: 'topic', base: 'sensoren', theirs: 'drones', mine: 'algoritmen' },
    ]);
    expect((await commit(database(), deed, (change) => change.current('pilot', 'h1'))).result?.topic).toBe('drones');
  });

  it('queues writers: forty at once give forty revisions in a row, and an unbroken chain', async () => {
    const before = await headOf(database());
    const writes = Array.from({ length: 40 }, (_, n) =>
      commit(database(), deed, (change) =>
        change.put('pilot', pilotRow({ id: `w${String(n)}`, organisation_id: 'vb-gm-1', title: `Tegelijk ${String(n)}` })),
      ),
    );
    const revisions = (await Promise.all(writes)).map((done) => done.revision).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 40 }, (_, n) => before.revision + 1 + n));
    expect((await verify(database())).alterations).toEqual([]);
  });

  it('undoes everything of a change that fails half way', async () => {
    const before = await headOf(database());
    const failing = commit(database(), deed, async (change) => {
      await change.put('pilot', { ...pilot, title: 'Half' });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await headOf(database())).toEqual(before);
    expect(await titleAt()).toBe('Proef');
  });

  it('shows the history of a record field by field, and nobody else’s draft', async () => {
    const versions = await callerAs(database(), 'reader').history.record({ noun: 'pilot', id: 'h1' });
    expect(versions.at(-1)).toMatchObject({ made: true, withdrawn: false, command: 'pilot.save', person: 'Voorbeeld' });
    expect(versions.at(-2)).toMatchObject({ made: false, changes: [{ field: 'title', before: 'Proef', after: 'Proef twee' }] });
    expect(versions.at(-3)).toMatchObject({ withdrawn: true });
    expect(await callerAs(database(), 'reader').history.record({ noun: 'finding', id: 'f11' })).toEqual([]);
    expect(await callerAs(database(), 'pilotorganisation:vb-gm-1').history.record({ noun: 'finding', id: 'f11' })).toHaveLength(
      1,
    );
    expect(await callerAs(database(), 'coordinator:gemeente').history.record({ noun: 'contact', id: 'c1' })).toEqual([]);
    expect(await callerAs(database(), 'coordinator:waterschap').history.record({ noun: 'contact', id: 'c1' })).toHaveLength(1);
  });
});

onEveryEngine('verify', 'example', (database) => {
  it('names the row that somebody altered behind the product’s back', async () => {
    expect((await verify(database())).alterations).toEqual([]);
    await database().write.updateTable('finding_version').set({ text: 'Omgekeerd.' }).where('id', '=', 'f4').execute();
    expect((await verify(database())).alterations).toEqual([{ noun: 'finding', id: 'f4', revision: 2, what: 'row altered' }]);
  });

  it('names a row that was made to end early, and a chain that was rewritten', async () => {
    await database().write.updateTable('finding_version').set({ text: 'Dit regelt de AVG al.' }).where('id', '=', 'f4').execute();
    await database().write.updateTable('pilot_version').set({ until: 2 }).where('id', '=', 'p1').execute();
    expect((await verify(database())).alterations).toEqual([{ noun: 'pilot', id: 'p1', revision: 2, what: 'end altered' }]);
    await database().write.updateTable('change').set({ reason: 'achteraf' }).where('revision', '=', 1).execute();
    const broken = (await verify(database())).alterations.filter((found) => found.noun === 'change');
    expect(broken).toEqual([{ noun: 'change', id: '1', revision: 1, what: 'chain broken' }]);
  });
});
