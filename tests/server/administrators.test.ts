import { beforeEach, expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { createCaller } from '../../server/router.ts';
import { sayIn } from '../../server/texts.ts';
import { onEveryEngine, viewerAs } from '../support/worlds.ts';

const both = ['anna', 'bram'] as const;

/** An administrator who can log in. */
async function administrator(database: Database, id: string): Promise<void> {
  await database.write.insertInto('person').values({ id, name: id, email: null }).execute();
  const at = database.clock();
  const account = { issuer: 'i', subject: id, person_id: id, created_at: at, last_seen_at: at, blocked_at: null };
  await database.write.insertInto('account').values(account).execute();
}

onEveryEngine('two administrators', 'reference', (database) => {
  const as = (id: string) => {
    const viewer = { ...viewerAs('administrator'), personId: id };
    return createCaller({ database: database(), viewer, locale: 'nl', say: sayIn('nl') }).people;
  };
  const other = (id: string): string => both.find((one) => one !== id) ?? '';
  const left = async (): Promise<string[]> => {
    const { people } = await as('anna').page({});
    return people.filter(({ hats, blockedAt }) => hats.length > 0 && blockedAt === null).map(({ id }) => id);
  };
  const codes = (done: PromiseSettledResult<unknown>[]) =>
    done.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code)).sort();

  let begun = false;
  beforeEach(async () => {
    if (!begun) for (const id of both) await administrator(database(), id);
    begun = true;
    await database().write.updateTable('account').set({ blocked_at: null }).execute();
    await commit(database(), { personId: 'anna', command: 'hat.accept' }, async (change) => {
      for (const id of both)
        await change.put('hat', {
          ...{ id: `rol-${id}`, person_id: id, role: 'administrator', organisation_id: null, layer: null, granted_by: id },
        });
    });
  });

  it('who keep each other out at the same moment leave one', async () => {
    const done = await Promise.allSettled(both.map((id) => as(id).block({ id: other(id), blocked: true })));
    expect(codes(done)).toEqual(['BAD_REQUEST', 'done']);
    expect(await left()).toHaveLength(1);
  });

  it('who end each other’s role at the same moment leave one', async () => {
    const done = await Promise.allSettled(both.map((id) => as(id).endHat({ id: `rol-${other(id)}`, reason: 'Weg' })));
    expect(codes(done)).toEqual(['BAD_REQUEST', 'done']);
    expect(await left()).toHaveLength(1);
  });

  it('of whom one keeps the other out while the other ends that one’s role leave one, whoever is first', async () => {
    const deeds = [
      () => as('anna').block({ id: 'bram', blocked: true }),
      () => as('bram').endHat({ id: 'rol-anna', reason: 'Weg' }),
    ];
    const done = await Promise.allSettled(deeds.map((deed) => deed()));
    expect(codes(done)).toEqual(['BAD_REQUEST', 'done']);
    expect(await left()).toHaveLength(1);
  });

  it('of whom one is kept out already: the other is not', async () => {
    await as('anna').block({ id: 'bram', blocked: true });
    await expect(as('bram').block({ id: 'anna', blocked: true })).rejects.toMatchObject({
      message: 'Er moet minstens één beheerder zijn. Nodig eerst een andere beheerder uit.',
    });
    await as('anna').block({ id: 'bram', blocked: false });
    expect(await left()).toEqual(['anna', 'bram']);
  });
});
