import { describe, expect, it } from 'vitest';
import { combinationSentence, optionSentences } from '../../shared/evidence/audience-sentences.ts';
import { concludeAudience } from '../../shared/evidence/audience.ts';
import { countOf } from '../../shared/evidence/quantity.ts';
import { leaveOneOutSentence } from '../../shared/evidence/robustness.ts';
import { noSample } from '../../shared/evidence/sentences.ts';
import type { Sentence } from '../../shared/say.ts';
import { evidence as nl } from '../../shared/texts/nl/evidence.ts';
import { argumentsOf, textsOf } from '../support/catalogues.ts';
import { dutch, english } from '../support/speak-evidence.ts';

const names = {
  organisation: (id: string) => `Gemeente ${id}`,
  layer: (layer: string) => layer,
  option: (id: string) => id,
};

describe('sentences about the audience', () => {
  const about = {
    holder: 'organisation',
    meaning: 'applies',
    noAnswer: null,
    status: 'bestuurlijk',
    signedFunction: null,
  } as const;
  const gemeente = { ...about, organisationType: 'G4' } as const;
  const { meanings } = concludeAudience(
    [
      { ...gemeente, id: '1', organisationId: 'A', option: 'bestuurder', answer: 'primary' },
      { ...gemeente, id: '2', organisationId: 'A', option: 'inwoner', answer: 'not' },
      { ...gemeente, id: '3', organisationId: 'B', option: 'inwoner', answer: 'also' },
      { ...about, id: '4', organisationId: 'W', organisationType: 'waterschap', option: 'inwoner', answer: 'also' },
    ],
    [],
    ['bestuurder', 'inwoner', 'jurist'],
  );

  it('say who names an option, in which layers, on whom that hangs, and who names itself', () => {
    expect(meanings[0]?.options.map((option) => optionSentences(option, names).map(dutch))).toEqual([
      [
        'bestuurder: genoemd door 1 van 1 organisatie (1 in de eerste plaats, 0 ook).',
        'Niet genoemd in: waterschap.',
        'Hiervan hoort 1 ondertekenaar zelf bij deze groep: Gemeente A.',
      ],
      [
        'inwoner: genoemd door 2 van 3 organisaties (0 in de eerste plaats, 2 ook).',
        'Genoemd in elke bestuurslaag die meedoet.',
        'Dat “in elke bestuurslaag” hangt af van 2 organisaties, elk de enige in haar bestuurslaag: Gemeente B, Gemeente W.',
      ],
      ['jurist: er is nog geen antwoord.'],
    ]);
  });

  it('name each combination with its organisations', () => {
    expect(meanings[0]?.combinations.map((combination) => dutch(combinationSentence(combination, names)))).toEqual([
      'inwoner: 2 organisaties (Gemeente B, Gemeente W).',
      'bestuurder: 1 organisatie (Gemeente A).',
    ]);
    expect(dutch(combinationSentence({ options: [], organisationIds: ['A'] }, names))).toBe(
      'Geen enkele groep genoemd: 1 organisatie (Gemeente A).',
    );
  });
});

describe('the texts in both languages', () => {
  it('can all be formatted', () => {
    for (const [key, text] of textsOf(nl, 'evidence.')) {
      const args = Object.fromEntries(argumentsOf(text).map((name) => [name, 2]));
      const spoken = [dutch, english].map((say) => say({ key, args } as Sentence));
      expect([key, spoken.some((sentence) => /[{}]|evidence\./.test(sentence ?? '{'))]).toEqual([key, false]);
    }
  });

  it('say the same in English', () => {
    const median = { subject: 'municipality', n: 2, lower: 'a', upper: 'b' };
    expect([
      english(noSample),
      english(countOf(7, 21)),
      english({ key: 'evidence.median.between', args: median }),
      english({ key: 'evidence.agreement.large', args: { index: 0.7, method: '1' } }),
      english(leaveOneOutSentence([{ step: 0, organisationIds: ['A', 'B', 'C'] }], { ...names, step: () => 'None' })),
    ]).toEqual([
      'The pilots are not a sample.',
      '7 of 21 organisations (33%)',
      'municipality: the middle step (median) lies between “a” and “b”, for 2 organisations.',
      'Strong agreement (A = 0.70, method version 1).',
      'Does not hang on one organisation: the median stays “None” when any one of the 3 organisations is left out.',
    ]);
  });
});
