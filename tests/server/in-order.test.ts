import { beforeAll, expect, it } from 'vitest';
import { pilotRow } from '../../seed/rows.ts';
import type { Framework, Statement } from '../../shared/nouns.ts';
import { commit } from '../../server/db/history.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const inOrder = ['Appels tellen', 'bomen', 'écran', 'Pilot 2', 'pilot 10', 'Zon'];
const given = ['Zon', 'pilot 10', 'écran', 'Appels tellen', 'Pilot 2', 'bomen'];

// the ids are in another order than the names, and so are the numbers of their letters
onEveryEngine('a list of names', 'example', (database) => {
  const reader = () => callerAs(database(), 'reader');
  const ours = <T>(rows: readonly T[] | undefined, nameOf: (row: T) => string): string[] =>
    (rows ?? []).map(nameOf).filter((name) => given.includes(name));

  beforeAll(async () => {
    const frameworks = given.map((name, at): Framework => ({
      id: `kader-${String(at)}`,
      name,
      layer: null,
      status: null,
      source: 'Test',
    }));
    const pilots = given.map((title, at) => pilotRow({ id: `naam-${String(at)}`, organisation_id: 'vb-gm-1', title }));
    const statements = [
      ...given.map((text) => ({ text, question: null, value_id: 'privacy' })),
      { text: 'Vraag', question: 'bindingness' as const, value_id: null },
    ].map((about, at): Statement => ({
      id: `zin-${String(at)}`,
      kind: 'opinion',
      layer: null,
      round_id: null,
      state: 'draft',
      basis: null,
      ...about,
    }));
    await commit(database(), { personId: 'example', command: 'example.load' }, async (change) => {
      await change.add('framework', frameworks);
      await change.add('pilot', pilots);
      await change.add('statement', statements);
    });
  });

  it('of pilots is in Dutch order wherever they stand, each organisation in its place', async () => {
    const own = callerAs(database(), 'pilotorganisation:vb-gm-1');
    const all = (await reader().pilots.list({})).rows;
    expect(ours(all, ({ title }) => title)).toEqual(inOrder);
    const organisations = all.map(({ organisationId }) => organisationId);
    expect(organisations.lastIndexOf('vb-gm-1') - organisations.indexOf('vb-gm-1')).toBe(given.length);
    expect(ours((await reader().organisations.page({ id: 'vb-gm-1' })).pilots, ({ title }) => title)).toEqual(inOrder);
    expect(ours((await own.findings.form({}))?.choices.pilots, ({ title }) => title)).toEqual(inOrder);
    const released = (await own.releases.page({ noun: 'pilot', size: 100 })).rows;
    expect(ours(released, (row) => (row.noun === 'pilot' ? row.pilot.title : ''))).toEqual(inOrder);
  });

  it('of frameworks is in Dutch order wherever they stand', async () => {
    const own = callerAs(database(), 'pilotorganisation:vb-gm-1');
    const name = (row: { name: string }): string => row.name;
    expect(ours(await reader().admin.frameworks({}), name)).toEqual(inOrder);
    expect(ours((await reader().integration.page({})).frameworks, name)).toEqual(inOrder);
    expect(ours((await own.positions.form({}))?.frameworks, name)).toEqual(inOrder);
    expect(ours((await own.findings.form({}))?.choices.frameworks, name)).toEqual(inOrder);
  });

  it('of conclusions is in Dutch order for each value, on every engine with those about a value first', async () => {
    const rows = (await callerAs(database(), 'programme').statements.page({})).rows.map(({ text }) => text);
    expect(rows.filter((text) => [...given, 'Vraag'].includes(text))).toEqual([...inOrder, 'Vraag']);
  });
});
