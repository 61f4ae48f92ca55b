import { expect, it } from 'vitest';
import { callerAs, onEveryEngine, worldAs } from '../support/worlds.ts';
import { read } from '../../server/db/world.ts';

onEveryEngine('examinations', 'example', (database) => {
  const own = () => callerAs(database(), 'pilotorganisation:vb-gm-1');
  const recorded = async (pilot: string) =>
    read(await worldAs(database(), 'reader'), 'examination')
      .selectFrom('examination')
      .select(['value_id', 'state', 'date', 'revision'])
      .where('pilot_id', '=', pilot)
      .orderBy('value_id')
      .execute();

  it('say of a cell without findings whether the value was looked at there, as the matrix does', async () => {
    const reader = callerAs(database(), 'reader');
    const { outcome } = (await reader.overview.page({})).matrix;
    const empty = outcome.rows.flatMap(({ valueId, cells }) =>
      cells.filter(({ findings }) => findings === 0).map(({ organisationId, state }) => ({ valueId, organisationId, state })),
    );
    expect(new Set(empty.map(({ state }) => state)).size).toBe(3);
    for (const state of ['examined', 'not-applicable', 'not-examined']) {
      const one = empty.find((cell) => cell.state === state) ?? empty[0];
      const asked = { organisation: one?.organisationId ?? '', value: one?.valueId ?? '' };
      expect(await reader.examinations.cell(asked)).toMatchObject({ ...one });
      expect((await reader.findings.page({ organisation: [asked.organisation], value: asked.value })).total).toBe(0);
    }
    await expect(reader.examinations.cell({ organisation: 'nergens', value: 'privacy' })).rejects.toThrow();
  });

  it('are recorded for many values in one change, one record for each', async () => {
    const before = (await own().sessions.me({})).revision;
    const states = [
      { value: 'inspraak', state: 'examined' as const },
      { value: 'autonomie', state: 'not-applicable' as const },
      { value: 'keuzevrijheid', state: 'not-examined' as const },
    ];
    const { revision } = await own().examinations.save({ pilot: 'p1', states, date: '2022-03-31' });
    expect(revision).toBe(before + 1);
    await own().examinations.save({ pilot: 'p1', states: [{ value: 'inspraak', state: 'not-applicable', base: revision }] });
    expect((await recorded('p1')).map(({ value_id, state, date }) => [value_id, state, date])).toEqual([
      ['autonomie', 'not-applicable', '2022-03-31'],
      ['duurzaamheid', 'examined', '2022-03-31'],
      ['inspraak', 'not-applicable', '2022-03-31'],
      ['privacy', 'examined', null],
    ]);
  });
  it('are one record where two record the same value at the same time', async () => {
    const both = ['examined', 'examined'].map(() =>
      own().examinations.save({ pilot: 'p1', states: [{ value: 'inclusiviteit', state: 'examined' }] }),
    );
    await Promise.all(both);
    expect((await recorded('p1')).filter((row) => row.value_id === 'inclusiviteit')).toHaveLength(1);
  });
  it('ask when somebody else recorded something else meanwhile', async () => {
    const base = (await recorded('p1')).find((row) => row.value_id === 'duurzaamheid')?.revision;
    await own().examinations.save({ pilot: 'p1', states: [{ value: 'duurzaamheid', state: 'not-applicable', base }] });
    const late = own().examinations.save({ pilot: 'p1', states: [{ value: 'duurzaamheid', state: 'not-examined', base }] });
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { fields: [{ field: 'state', theirs: 'not-applicable', mine: 'not-examined' }] },
    });
  });
  it('are the organisation’s own to record, and about values of its edition', async () => {
    for (const role of ['programme', 'coordinator:gemeente', 'pilotorganisation:vb-gm-2', 'reader', 'administrator']) {
      const save = callerAs(database(), role).examinations.save({
        pilot: 'p1',
        states: [{ value: 'privacy', state: 'examined' }],
      });
      await expect(save).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(
      own().examinations.save({ pilot: 'p1', states: [{ value: 'bestaat-niet', state: 'examined' }] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
