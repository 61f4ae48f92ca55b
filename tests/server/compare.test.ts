import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { isNews, type ComparePage, type SubjectChange } from '../../shared/compare.ts';
import { addThreeRounds } from '../support/rounds.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

function strictness({ subjects }: ComparePage): SubjectChange | undefined {
  return subjects.find(({ question, layer }) => question === 'bindingness' && layer === 'gemeente');
}

onEveryEngine('two rounds beside each other', 'example', (database) => {
  const ask = () => callerAs(database(), 'reader').compare;

  it('tell that a middle step that moves through joiners alone is composition, and no change of position', async () => {
    await addThreeRounds(database());
    const page = await ask().page({ first: 'A', second: 'B' });
    expect(page.sides.map(({ round }) => round?.name)).toEqual(['Ronde A', 'Ronde B']);
    expect(strictness(page)).toMatchObject({
      change: { joined: ['gm0344', 'gm0363', 'gm0518'], left: [], both: ['vb-gm-1', 'vb-gm-2'], moved: [] },
      median: { before: { lower: 1, upper: 1 }, after: { lower: 3, upper: 3 }, verdict: 'composition' },
      series: null,
    });
  });

  it('read change from those present in both, with who left apart', async () => {
    const page = await ask().page({ first: 'C', second: 'B' });
    // in the order of the rounds, whatever the order asked
    expect(page.sides.map(({ round }) => round?.id)).toEqual(['B', 'C']);
    expect(strictness(page)?.change).toEqual({
      joined: [],
      left: ['gm0518'],
      both: ['gm0344', 'gm0363', 'vb-gm-1', 'vb-gm-2'],
      moved: ['vb-gm-1'],
      transitions: [
        { from: '1', to: '1', organisationIds: ['vb-gm-2'] },
        { from: '1', to: '2', organisationIds: ['vb-gm-1'] },
        { from: '3', to: '3', organisationIds: ['gm0344', 'gm0363'] },
      ],
    });
  });

  it('are the last two with positions where none is chosen', async () => {
    expect((await ask().page({})).sides.map(({ round }) => round?.id)).toEqual(['B', 'C']);
  });

  it('of three tell the course of those who answered in all', async () => {
    const page = await ask().page({ first: 'A', second: 'B', third: 'C' });
    expect(page.sides).toHaveLength(3);
    expect(strictness(page)?.series).toEqual({ inAll: ['vb-gm-1', 'vb-gm-2'], moved: [[], ['vb-gm-1']], returned: [] });
  });

  it('rest on the results of the two pages, and name the positions behind them', async () => {
    const page = await ask().page({ first: 'A', second: 'B' });
    const { strictness: results } = await callerAs(database(), 'reader').bindingness.page({ round: 'B' });
    const result = results.find(({ outcome }) => outcome.layer === 'gemeente');
    expect(strictness(page)?.hashes).toContain(result?.hash);
    expect(strictness(page)?.positionIds).toEqual(expect.arrayContaining(result?.positionIds ?? ['none']) as string[]);
  });
});

onEveryEngine('two days beside each other', 'example', (database) => {
  const ask = (role = 'reader') => callerAs(database(), role).compare;

  it('tell which positions changed and which findings came, changed and were withdrawn', async () => {
    database().clock = () => '2026-11-26T09:00:00.000Z';
    await commit(database(), { personId: 'example', command: 'position.save' }, async (change) => {
      const { revision: _p, ...position } = (await change.current('position', 's2')) ?? { revision: 0 };
      await change.put('position', { ...position, answer: '3' } as never);
      const { revision: _f, ...finding } = (await change.current('finding', 'f1')) ?? { revision: 0 };
      await change.put('finding', { ...finding, text: 'Anders' } as never);
      await change.put('finding', { ...finding, id: 'nieuw', reference: null, text: 'Nieuw' } as never);
      await change.close('finding', 'f2');
    });
    const page = await ask().page({ from: '2026-11-25', to: '2026-11-26' });
    expect(page.sides).toMatchObject([
      { kind: 'day', day: '2026-11-25', revision: 2, round: { id: 'ronde-1' } },
      { kind: 'day', day: '2026-11-26', revision: 3, round: { id: 'ronde-1' } },
    ]);
    expect(page.subjects.filter(isNews).map(({ question, layer }) => `${question} ${layer ?? ''}`)).toEqual([
      'bindingness gemeente',
    ]);
    expect(strictness(page)?.change.moved).toEqual(['vb-gm-2']);
    expect(page.findings).toMatchObject({ made: 1, changed: 1, withdrawn: 1, from: 2, to: 3 });
    expect(page.findings.shown.map(({ id, what }) => `${id} ${what}`).sort()).toEqual([
      'f1 changed',
      'f2 withdrawn',
      'nieuw made',
    ]);
  });

  it('of before the first record has nothing on that side', async () => {
    const page = await ask().page({ from: '2020-01-01', to: '2026-11-26' });
    expect(page.sides[0]).toMatchObject({ revision: 0, round: null });
    expect(strictness(page)?.change).toMatchObject({ left: [], both: [], moved: [] });
  });

  it('that are the same say that nothing changed', async () => {
    const page = await ask().page({ from: '2026-11-26', to: '2026-11-26' });
    expect(page.subjects.filter(isNews)).toEqual([]);
    expect(page.findings).toMatchObject({ made: 0, changed: 0, withdrawn: 0 });
  });
});
