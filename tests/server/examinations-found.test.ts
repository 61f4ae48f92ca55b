import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { read } from '../../server/db/world.ts';
import { callerAs, onEveryEngine, worldAs } from '../support/worlds.ts';

const own = 'pilotorganisation:vb-gm-1';
const form = (value: string): FilledFindingForm => ({
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: `waarde:${value}`, kind: 'knelpunt', text: `Over ${value}.`, date: '2026-11-20' },
});
const denied =
  'Bij deze pilot staat dat deze waarde niet van toepassing is. Kies op de pagina van de pilot eerst Onderzocht, of kies een andere waarde.';

onEveryEngine('a finding and what was examined', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  type State = 'examined' | 'not-applicable' | 'not-examined';
  const examined = async (value: string) =>
    read(await worldAs(database(), own), 'examination')
      .selectFrom('examination')
      .select(['state', 'revision'])
      .where('pilot_id', '=', 'p1')
      .where('value_id', '=', value)
      .executeTakeFirst();
  // as the page does: each value on the version that stands there
  const record = async (state: State, ...values: string[]) => {
    const states = [];
    for (const value of values) states.push({ value, state, base: (await examined(value))?.revision });
    return as(own).examinations.save({ pilot: 'p1', states });
  };
  const save = (value: string, state: 'draft' | 'submitted') => as(own).findings.save({ state, form: form(value) });
  const stateOf = async (value: string) => (await examined(value))?.state;

  it('say the same: what has a finding was examined, and cannot be anything else', async () => {
    await save('veiligheid', 'submitted');
    for (const state of ['not-applicable', 'not-examined'] as const) {
      await expect(record(state, 'autonomie', 'veiligheid')).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        message: expect.stringMatching(
          /^Over Veiligheid( \(voorlopige naam\))? heeft deze pilot al een bevinding, dus die waarde is onderzocht\. Laat Onderzocht staan, of trek eerst de bevinding in\.$/,
        ),
      });
      await expect(record(state, 'veiligheid', 'privacy')).rejects.toThrow(
        'Laat Onderzocht staan, of trek eerst de bevindingen in.',
      );
    }
    expect([await stateOf('veiligheid'), await stateOf('autonomie')]).toEqual(['examined', undefined]);
    await record('examined', 'veiligheid');
  });

  it('do not meet where the finding was withdrawn', async () => {
    const { id, revision } = await save('keuzevrijheid', 'submitted');
    await expect(record('not-applicable', 'keuzevrijheid')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await as(own).findings.withdraw({ id, base: revision, reason: 'Het ging over iets anders' });
    await record('not-applicable', 'keuzevrijheid');
    expect(await stateOf('keuzevrijheid')).toBe('not-applicable');
  });

  it('a first finding is refused on what does not apply, until it was examined after all', async () => {
    await record('not-applicable', 'autonomie');
    await expect(save('autonomie', 'submitted')).rejects.toMatchObject({ code: 'BAD_REQUEST', message: denied });
    const { id, revision: base } = await save('autonomie', 'draft');
    const seen = { id, base };
    await expect(as(own).findings.submit(seen)).rejects.toMatchObject({ code: 'BAD_REQUEST', message: denied });
    expect(await stateOf('autonomie')).toBe('not-applicable');
    await record('examined', 'autonomie');
    await as(own).findings.submit(seen);
    expect(await stateOf('autonomie')).toBe('examined');
  });
});
