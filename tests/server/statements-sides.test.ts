import { expect, it } from 'vitest';
import { statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('the sides of a statement', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).statements;

  it('never change, unasked, where somebody else put the same finding on the other', async () => {
    const form = (sides: { for: string; against: string }) => statementOf({ text: 'Voor of tegen.', ...sides });
    const { id, revision: base } = await as('programme').save({ form: form({ for: 'finding:f3', against: '' }) });
    const edit = { id, base, opened: base };
    const sides = async () =>
      (await as('programme').detail({ id })).linked.map(({ side, record }) => `${side} ${record.id}`).sort();
    const asked = (field: string, [then, theirs, mine]: (string | null)[]) => ({
      code: 'CONFLICT',
      cause: { noun: 'statement', id, fields: [{ field, base: then, theirs, mine }] },
    });
    // the same finding is new to both
    await as('programme').save({ ...edit, form: form({ for: 'finding:f3+finding:f6', against: '' }) });
    const against = as('programme').save({ ...edit, form: form({ for: 'finding:f3', against: 'finding:f6' }) });
    await expect(against).rejects.toMatchObject(asked('finding:f6', [null, 'for', 'against']));
    expect(await sides()).toEqual(['for f3', 'for f6']);
    // one moves what the other takes away, and the other way around
    await as('programme').save({ ...edit, form: form({ for: '', against: 'finding:f3' }) });
    const gone = as('programme').save({ ...edit, form: form({ for: '', against: '' }) });
    await expect(gone).rejects.toMatchObject(asked('finding:f3', ['for', 'against', null]));
    expect(await sides()).toEqual(['against f3', 'for f6']);
    // what both did alike is no conflict, nor is what one saves knowing the other
    await as('programme').save({ ...edit, form: form({ for: 'finding:f6', against: 'finding:f3' }) });
    const { record, opened } = await as('programme').form({ id });
    const knowing = { id, base: record?.revision, opened };
    await as('programme').save({ ...knowing, form: form({ for: 'finding:f3', against: 'finding:f6' }) });
    expect(await sides()).toEqual(['against f6', 'for f3']);
  });
});
