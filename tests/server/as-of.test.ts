import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { verify } from '../../server/db/verify.ts';
import { headOf } from '../../server/db/world.ts';
import { diceOf } from '../../seed/random.ts';
import { edits, everyPage } from '../support/every-page.ts';
import { onEveryEngine } from '../support/worlds.ts';

onEveryEngine('as of an earlier revision', 'example', (database) => {
  it('every page shows what it showed then, after sixty random edits of everything', async () => {
    const dice = diceOf(11);
    const remembered: { revision: number; role: string; pages: Record<string, unknown> }[] = [];
    for (let n = 0; n < 60; n += 1) {
      await commit(database(), { personId: 'example', command: 'finding.save' }, (change) => dice.pick(edits)(change, dice, n));
      if (n % 6 > 0) continue;
      const role = dice.pick(['reader', 'programme', 'coordinator:waterschap', 'pilotorganisation:vb-gm-1']);
      remembered.push({ revision: (await headOf(database())).revision, role, pages: await everyPage(database(), role, {}) });
    }
    for (const { revision, role, pages } of remembered) {
      const then = await everyPage(database(), role, { revision, day: '2026-11-24' });
      for (const [name, page] of Object.entries(pages))
        expect(then[name], `${name} at revision ${String(revision)} as ${role}`).toEqual(page);
    }
    expect((await verify(database())).alterations).toEqual([]);
  }, 120_000);
});
