import { describe, expect, it } from 'vitest';
import { crash } from '../support/crash.ts';
import { engines, freshCopy } from '../support/worlds.ts';

// `npm run crash` does the same twenty times
describe.each(engines)('a server that is killed amid two hundred writes (%s)', (engine) => {
  it('leaves every acknowledged write, no half one and a chain that holds, and starts again', async () => {
    const target = await freshCopy(engine, 'example');
    for (const [round, after] of [1, 60].entries()) {
      const seen = await crash(target, String(round), after);
      expect(seen).toMatchObject({ lost: [], broken: [] });
      expect(seen.acknowledged).toBeGreaterThanOrEqual(after);
      expect(seen.there).toBeGreaterThanOrEqual(seen.acknowledged);
    }
  });
});
