import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const long = 'x'.repeat(4_900);
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:privacy', kind: 'knelpunt', text: `Eerst ${long} daarna.`, date: '2026-11-20' },
};

// SQLite keeps a word of any length, PostgreSQL leaves out one of more than 2,046 letters
onEveryEngine('a search for a word of thousands of letters', 'example', (database) => {
  it('finds it by as many of its letters as are searched, and by fewer', async () => {
    const as = callerAs(database(), 'pilotorganisation:vb-gm-1');
    const { id } = await as.findings.save({ state: 'submitted', form });
    const found = async (q: string) => (await as.findings.page({ q })).rows.map((row) => row.id);
    for (const q of ['xxxx', long.slice(0, 199), long.slice(0, 200), `eerst ${long.slice(0, 150)} daarna`])
      expect(await found(q)).toEqual([id]);
    for (const q of ['xxxy', `${long.slice(0, 199)}y`]) expect(await found(q)).toEqual([]);
  });
});
