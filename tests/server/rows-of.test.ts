import { expect, it } from 'vitest';
import { findingRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import { rowsOf } from '../../server/db/rows-of.ts';
import { openWorld, read, type World } from '../../server/db/world.ts';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import { onEveryEngine } from '../support/worlds.ts';

const viewer = (role: Viewer['role'], organisationId: string | null = null): Viewer => ({
  personId: 'example',
  role,
  organisationId,
  layer: null,
});
const reader = scopeOf(viewer('reader'));
const own = scopeOf(viewer('pilotorganisation', 'vb-gm-1'));

function countQuery(world: World, valueId: string) {
  return read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('finding.value_id', '=', valueId);
}

onEveryEngine('a question whose text is kept', 'example', (database) => {
  const count = async (world: World, valueId = 'veiligheid'): Promise<number> =>
    Number((await rowsOf(world, countQuery, valueId))[0]?.n);
  const add = (id: string, state: 'draft' | 'submitted') =>
    commit(database(), { personId: 'example', command: 'finding.save' }, (change) =>
      change.put(
        'finding',
        findingRow({
          ...{ id, state, pilot_id: 'p1', organisation_id: 'vb-gm-1', value_id: 'veiligheid' },
          ...{ kind: 'knelpunt', text: 'Een bevinding.', date: '2022-07-01' },
        }),
      ),
    );

  it('asks the database anew: what was added since counts', async () => {
    const before = await count(await openWorld(database(), reader));
    await add('new-1', 'submitted');
    expect(await count(await openWorld(database(), reader))).toBe(before + 1);
  });

  it('answers each viewer within the own scope, and each moment as of itself', async () => {
    const earlier = await openWorld(database(), own);
    const before = await count(earlier);
    await add('new-2', 'draft');
    const now = await openWorld(database(), own);
    expect(await count(now)).toBe(before + 1);
    expect(await count(await openWorld(database(), reader))).toBe(before);
    expect(await count(await openWorld(database(), own, { revision: earlier.revision }))).toBe(before);
    expect(await count(now)).toBe(before + 1);
  });

  it('writes the text once for the same world and input, and again for another', async () => {
    let written = 0;
    const build = (world: World, valueId: string) => {
      written += 1;
      return countQuery(world, valueId);
    };
    const world = await openWorld(database(), reader);
    await rowsOf(world, build, 'veiligheid');
    await rowsOf(await openWorld(database(), reader), build, 'veiligheid');
    expect(written).toBe(1);
    await rowsOf(world, build, 'privacy');
    await rowsOf({ ...world, today: '2030-01-01' }, build, 'privacy');
    await rowsOf({ ...world, newest: false }, build, 'privacy');
    expect(written).toBe(4);
  });

  it('keeps no text of an input that is very long, and lets go of the one that was not asked for longest', async () => {
    let written = 0;
    const build = (world: World, valueId: string) => {
      written += 1;
      return countQuery(world, valueId);
    };
    const world = await openWorld(database(), reader);
    for (const valueId of ['x'.repeat(3_000), 'x'.repeat(3_000)]) await rowsOf(world, build, valueId);
    expect(written).toBe(2);
    for (let n = 0; n <= 200; n += 1) await rowsOf(world, build, `value-${String(n)}`);
    await rowsOf(world, build, 'value-200');
    expect(written).toBe(203);
    await rowsOf(world, build, 'value-0');
    expect(written).toBe(204);
  });
});
