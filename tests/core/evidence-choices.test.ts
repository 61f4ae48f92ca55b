import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concludeChoices, concludeChoicesByLayer, type ChoicePosition } from '../../shared/evidence/choices.ts';

const position = (organisationId: string, given: Partial<ChoicePosition> = {}): ChoicePosition => ({
  ...{ id: `position-${organisationId}`, holder: 'organisation', organisationId, organisationType: 'G40', layer: 'gemeente' },
  ...{ answers: [], noAnswer: null, status: 'ambtelijk' },
  ...given,
});
const options = ['own', 'umbrella', 'law'];

describe('an unordered question', () => {
  it('counts each of several answers, in the order of the list and not of the counts', () => {
    const block = concludeChoices([position('b', { answers: ['law', 'own'] }), position('a', { answers: ['law'] })], options, []);
    expect(block.options).toEqual([
      { code: 'own', organisationIds: ['b'] },
      { code: 'umbrella', organisationIds: [] },
      { code: 'law', organisationIds: ['a', 'b'] },
    ]);
    expect(block.n).toBe(2);
  });
  it('keeps the four kinds of no answer apart and out of the count', () => {
    const given = [position('a', { noAnswer: 'no-judgement' }), position('b', { noAnswer: 'not-applicable' }), position('c')];
    const block = concludeChoices(given, options, [{ id: 'd', type: 'G40' }]);
    expect(block.n).toBe(0);
    expect(block.noAnswers).toEqual({
      'no-judgement': ['a'],
      'not-discussed': [],
      'not-applicable': ['b'],
      'not-filled': ['c', 'd'],
    });
  });
  it('refuses an umbrella and two positions of one organisation', () => {
    expect(() => concludeChoices([position('a', { holder: 'umbrella' })], options, [])).toThrow('never counted');
    expect(() => concludeChoices([position('a'), position('a', { id: 'other' })], options, [])).toThrow('two positions');
  });
  it('is concluded for each layer apart, and for those that take part without an answer', () => {
    const given = [
      position('a', { answers: ['own'] }),
      position('w', { answers: ['law'], organisationType: 'waterschap', layer: 'waterschap' }),
    ];
    const blocks = concludeChoicesByLayer(given, options, [{ id: 'p', type: 'provincie' }]);
    expect(blocks.map(({ layer, n, noAnswers }) => [layer, n, noAnswers['not-filled']])).toEqual([
      ['provincie', 0, ['p']],
      ['gemeente', 1, []],
      ['waterschap', 1, []],
    ]);
  });
  it('does not depend on the order of arrival', () => {
    const answers = fc.array(fc.subarray(options), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(answers, (given) => {
        const positions = given.map((codes, n) => position(`o${String(n)}`, { answers: codes }));
        expect(concludeChoices([...positions].reverse(), options, [])).toEqual(concludeChoices(positions, options, []));
      }),
    );
  });
});
