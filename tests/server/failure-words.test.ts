import { expect, it } from 'vitest';
import { sayIn } from '../../server/texts.ts';
import { securedSite } from '../support/secured.ts';
import { onEveryEngine } from '../support/worlds.ts';

onEveryEngine('what a procedure says when it does not do what was asked', 'example', (database) => {
  const site = securedSite(database);
  const say = sayIn('nl');
  const told = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await site().post(await site().logIn('programma'), `/trpc/${path}`, body);
    return ((await answer.json()) as { error: { message: string } }).error.message;
  };
  const remark = { about: { noun: 'value', id: 'veiligheid' }, kind: 'remark', text: 'Goed.' };
  const step = { id: 'f1', base: 1, reason: 'x' };

  it('is in words for the reader, those of the field where there are any', async () => {
    expect(await told('remarks.add', { ...remark, text: ' ' })).toBe(say('remarks.problem.text'));
    expect(await told('remarks.add', { ...remark, text: 'x'.repeat(4001) })).toBe(say('remarks.problem.tooLong'));
    expect(await told('findings.uncheck', { ...step, reason: 'x'.repeat(1001) })).toBe(say('findings.problem.tooLong'));
    expect(await told('remarks.add', { ...remark, kind: 'verzonnen' })).toBe(say('policy.unreadable'));
    expect(await told('remarks.add', null)).toBe(say('policy.unreadable'));
  });

  it('fills in how long a text may be', async () => {
    const form = {
      ...{ round: 'ronde-1', question: 'basis', layer: 'waterschap', option: '', meaning: '', framework: '', value: '' },
      ...{ answers: '', noAnswer: '', floor: '', ceiling: '', arguments: 'x'.repeat(20_000), findings: '' },
      ...{ status: 'ambtelijk', signedFunction: '', signedDate: '2022-10-01', reference: '' },
    };
    const answer = await site().post(await site().logIn('pilot'), '/trpc/positions.save', { state: 'draft', form });
    expect(await answer.text()).toMatch(/Gebruik ten hoogste \d+ tekens/);
  });
});
