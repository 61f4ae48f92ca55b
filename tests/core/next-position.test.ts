import { expect, it } from 'vitest';
import { nextForm, nextSubjects, type GivenPosition } from '../../shared/next-position.ts';
import type { PositionForm } from '../../shared/position-form.ts';

const choices = { option: ['bestuurder', 'ambtenaar'], meaning: ['applies', 'holdsToAccount'], framework: ['avg', 'digikompas'] };
const form: PositionForm = {
  ...{ round: 'r1', question: 'audience', layer: 'gemeente', option: 'bestuurder', meaning: 'applies', framework: '', value: '' },
  ...{ answers: '2', noAnswer: '', floor: '', ceiling: '', arguments: 'Omdat.', findings: 'f1', status: 'bestuurlijk' },
  ...{ signedFunction: 'wethouder', signedDate: '2026-11-01', reference: 'B12' },
};
const given = (option: string, meaning: string, round = 'r1'): GivenPosition =>
  ({ round, question: 'audience', option, meaning, framework: '' }) as GivenPosition;

it('the next is the first group and meaning without a position in that round', () => {
  expect(nextSubjects(form, [], choices)).toEqual([
    { option: 'bestuurder', meaning: 'holdsToAccount' },
    { option: 'ambtenaar', meaning: 'applies' },
    { option: 'ambtenaar', meaning: 'holdsToAccount' },
  ]);
  const there = [given('bestuurder', 'holdsToAccount'), given('ambtenaar', 'applies', 'r0')];
  expect(nextSubjects(form, there, choices)[0]).toEqual({ option: 'ambtenaar', meaning: 'applies' });
  const all = [given('bestuurder', 'holdsToAccount'), given('ambtenaar', 'applies'), given('ambtenaar', 'holdsToAccount')];
  expect(nextSubjects(form, all, choices)).toEqual([]);
});

it('added value is asked of each framework, and what is said in one position has no next', () => {
  expect(nextSubjects({ ...form, question: 'addedValue', framework: 'avg' }, [], choices)).toEqual([{ framework: 'digikompas' }]);
  for (const question of ['bindingness', 'basis', 'integration', ''] as const)
    expect(nextSubjects({ ...form, question }, [], choices)).toEqual([]);
});

it('the next form keeps who signs, when and in what capacity, and nothing of what was said', () => {
  expect(nextForm(form, { option: 'ambtenaar', meaning: 'applies' })).toEqual({
    ...form,
    ...{ option: 'ambtenaar', meaning: 'applies', answers: '', arguments: '', findings: '' },
  });
});
