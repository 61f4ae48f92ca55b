import { expect, it } from 'vitest';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('the evidence', 'example', (database) => {
  it('has coverage of each type against the register, the G4 apart', async () => {
    const { outcome } = (await callerAs(database(), 'reader').bindingness.page({})).coverage;
    const shown = outcome.map(({ type, inPilot, inRegister }) => [type, inPilot.length, inRegister]);
    // the invented organisations of an example are in its register
    expect(shown).toEqual([
      ['G4', 0, 4],
      ['G40', 1, 42],
      ['other-gemeente', 1, 298],
      ['provincie', 1, 13],
      ['waterschap', 2, 23],
      ['rijk', 0, 12],
    ]);
  });
  it('is the same coverage on both pages, under one hash', async () => {
    const { bindingness, audience } = callerAs(database(), 'reader');
    expect((await audience.page({})).coverage).toEqual((await bindingness.page({})).coverage);
  });
});

onEveryEngine('the evidence, with nothing loaded', 'reference', (database) => {
  it('is an empty answer with the register beside it, and no error', async () => {
    const page = await callerAs(database(), 'reader').bindingness.page({});
    expect([page.round, page.strictness, page.positions, page.umbrella]).toEqual([null, [], [], []]);
    expect(page.support.outcome).toEqual({
      steps: [],
      layers: [],
      withoutAnswer: [],
      withoutPilot: ['rijk', 'provincie', 'gemeente', 'waterschap'],
    });
    expect(page.coverage.outcome.map(({ type, inRegister }) => [type, inRegister])).toEqual([
      ['G4', 4],
      ['G40', 41],
      ['other-gemeente', 297],
      ['provincie', 12],
      ['waterschap', 21],
      ['rijk', 12],
    ]);
  });
});
