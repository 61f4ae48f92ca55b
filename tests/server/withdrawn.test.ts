import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { callerOf, known, outcome, type Caller, type Who } from '../support/matrix.ts';
import { statementOf } from '../support/statements.ts';
import { onEveryEngine } from '../support/worlds.ts';

/* What was withdrawn is still told of, to whom might read it as it last was and to nobody else. */

const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Wie mag hier wat?', date: '2022-07-01' },
};
const reason = 'Dubbel ingevoerd';

onEveryEngine('a record that was withdrawn', 'example', (database) => {
  const as = (who: Who): Caller => callerOf(database(), who);
  const revisionOf = async (id: string): Promise<number> => (await as('own').findings.detail({ id })).finding.revision;
  const finding = async (state: 'draft' | 'submitted' | 'reopened'): Promise<{ id: string; before: number }> => {
    const { id } = await as('own').findings.save({ state: 'draft', form });
    if (state !== 'draft') await as('own').findings.submit({ id, base: await revisionOf(id) });
    if (state === 'reopened') await as('own').findings.reopen({ id, base: await revisionOf(id), reason: 'Nog niet af' });
    const before = (await database().head()).revision;
    await as('own').findings.withdraw({ id, base: await revisionOf(id), reason });
    return { id, before };
  };
  const told = async (id: string, noun: 'finding' | 'statement' = 'finding'): Promise<Who[]> => {
    const who: Who[] = [];
    for (const one of known) if ((await as(one).history.withdrawn({ noun, id })) !== null) who.push(one);
    return who;
  };

  it('is told of to everyone with a role where everyone might read it, with who, why and what it said', async () => {
    const { id } = await finding('submitted');
    expect(await told(id)).toEqual(known);
    const gone = await as('reader').history.withdrawn({ noun: 'finding', id });
    expect(gone).toMatchObject({ command: 'finding.withdraw', reason });
    expect(gone?.person).toContain('demo-one-person');
    expect(gone?.said).toContainEqual({ field: 'text', before: null, after: 'Wie mag hier wat?' });
    const { code } = await outcome(() => as('nobody').history.withdrawn({ noun: 'finding', id }));
    expect(code).toBe('UNAUTHORIZED');
  });

  it('is told of to its own organisation alone where it was a draft, also after others had read it', async () => {
    expect(await told((await finding('draft')).id)).toEqual(['own']);
    expect(await told((await finding('reopened')).id)).toEqual(['own']);
  });

  it('is no such record while it holds, nor at a moment before', async () => {
    const { id, before } = await finding('submitted');
    expect(await as('own').history.withdrawn({ noun: 'finding', id, revision: before })).toBeNull();
    expect(await as('own').history.withdrawn({ noun: 'finding', id: 'f1' })).toBeNull();
    expect(await as('own').history.withdrawn({ noun: 'finding', id: 'nergens' })).toBeNull();
  });

  it('may be of another kind, each by its own rule', async () => {
    const { id } = await as('programme').statements.save({ form: statementOf({ text: 'Toch niet.' }) });
    const { statement } = await as('programme').statements.detail({ id });
    await as('programme').statements.withdraw({ id, base: statement.revision, reason });
    expect(await told(id, 'statement')).toEqual(['its coordinator', 'other coordinator', 'programme']);
  });
});
