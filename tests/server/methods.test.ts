import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { agreementSentence } from '../../shared/evidence/sentences.ts';
import { addThreeRounds } from '../support/rounds.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const fields = { large: '0,9', reasonable: '0,5', little: '0,2', spread: '-0,2', reason: 'Besproken in de CBCF' };

// the clock of the tests stands at 24 November 2026
onEveryEngine('versions of the method', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const row = async (id: string) => (await as('reader').methods.page({})).rounds.find((one) => one.id === id);
  const planned = async (name: string, open_date: string): Promise<string> => {
    const form = { name, meeting_id: '', open_date, close_date: '', reason: '' };
    return (await as('programme').rounds.save({ fields: form })).id;
  };

  it('are the first one until another is fixed', async () => {
    const page = await as('reader').methods.page({});
    expect(page.now.version).toBe('methode-v1');
    expect(page.rounds).toMatchObject([{ id: 'ronde-1', begun: true, own: null, method: { version: 'methode-v1' } }]);
  });

  it('are fixed by the programme alone, and not for a round that has begun', async () => {
    const round = await planned('Ronde 2', '2026-12-01');
    for (const role of ['coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader', 'administrator'])
      await expect(as(role).methods.fix({ round, fields })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as('programme').methods.fix({ round: 'ronde-1', fields })).rejects.toThrow(
      'Ronde 1 is begonnen, of er is al een standpunt in gegeven. Leg de grenzen vast voor een ronde die nog moet beginnen.',
    );
    await expect(as('programme').methods.fix({ round: 'bestaat-niet', fields })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await row(round))?.own).toBeNull();
  });

  it('hold for their round and later ones, can be changed until it begins, and keep who, when and why', async () => {
    const rounds = (await as('reader').methods.page({})).rounds;
    const round = rounds.find((one) => one.round === 'Ronde 2')?.id ?? '';
    await as('programme').methods.fix({ round, fields });
    const later = await planned('Ronde 3', '2027-03-01');
    expect(await row(round)).toMatchObject({ begun: false, method: { version: 'methode-v2' }, own: { fixedOn: '2026-11-24' } });
    expect(await row(later)).toMatchObject({ method: { version: 'methode-v2' }, own: null });
    expect((await as('reader').methods.page({})).now.version).toBe('methode-v1');

    const base = (await row(round))?.own?.revision;
    await as('programme').methods.fix({ round, base, fields: { ...fields, large: '0,7' } });
    const conflict = as('programme').methods.fix({ round, base, fields: { ...fields, large: '0,75' } });
    await expect(conflict).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as('programme').methods.fix({ round, fields })).rejects.toThrow('Iemand anders heeft intussen grenzen');
    expect((await row(round))?.method.agreementWords[1]).toEqual({ atLeast: 0.7, word: 'large' });
    await as('programme').methods.fix({ round: later, fields });
    expect((await row(later))?.method.version).toBe('methode-v3');

    const own = (await row(round))?.own?.id ?? '';
    const history = await as('reader').history.record({ noun: 'method', id: own });
    expect(history.map(({ command, reason, changes }) => [command, reason, changes.map(({ field }) => field)])).toEqual([
      ['method.fix', 'Besproken in de CBCF', ['thresholds']],
      ['method.fix', 'Besproken in de CBCF', ['fixed_on', 'name', 'round_id', 'thresholds']],
    ]);
  });

  it('stand in the figures of their round: the same answers under another version get another word, and the past keeps its own', async () => {
    await addThreeRounds(database());
    const about = async (round: string, revision?: number) => {
      const page = await as('reader').bindingness.page({ round, revision });
      const result = page.strictness.find(({ outcome }) => outcome.layer === 'gemeente');
      if (result === undefined) throw new Error('nothing about gemeenten');
      return result;
    };
    const { revision: before } = await about('B');
    // a version that was fixed before round B began, as it would be recorded
    const thresholds = '{"large":"0.900000","little":"0.700000","reasonable":"0.800000","spread":"-0.900000"}';
    await commit(database(), { personId: 'example', command: 'method.fix' }, (change) =>
      change.add('method', [{ id: 'method-B', name: 'methode-B', fixed_on: '2023-12-01', round_id: 'B', thresholds }]),
    );
    const [a, now, past] = [await about('A'), await about('B'), await about('B', before)];
    expect([a.method.version, now.method.version, past.method.version]).toEqual(['methode-v1', 'methode-B', 'methode-v1']);
    expect((await about('C')).method.version).toBe('methode-B');
    expect(now.outcome).toEqual(past.outcome);
    expect(now.hash).not.toBe(past.hash);
    const [said, then] = [agreementSentence(now.outcome, now.method), agreementSentence(past.outcome, past.method)];
    expect(said.args).toMatchObject({ method: 'methode-B' });
    expect(said.key).not.toBe(then.key);
    expect((await as('reader').values.page({ id: 'privacy' })).relevance.method.version).toBe('methode-B');
  });
});
