import { describe, expect, it } from 'vitest';
import type { StrictnessPosition } from '../../shared/evidence/answers.ts';
import type { LayerBlock } from '../../shared/evidence/layer-block.ts';
import { concludeLayer } from '../../shared/evidence/layer-block.ts';
import { firstMethod } from '../../shared/evidence/method.ts';
import { countOf } from '../../shared/evidence/quantity.ts';
import { leaveOneOutSentence } from '../../shared/evidence/robustness.ts';
import {
  acceptableSentences,
  agreementSentence,
  coverageSentence,
  medianSentence,
  middleHalfSentence,
  noAnswerSentence,
  noSample,
  otherLayersSentence,
  shapeSentence,
  stepSentence,
  supportSentences,
} from '../../shared/evidence/sentences.ts';
import { concludeStrictness } from '../../shared/evidence/strictness.ts';
import { summarise } from '../../shared/evidence/summary.ts';
import { ofWaterschap, strictnessPosition } from '../support/positions.ts';
import { dutch } from '../support/speak-evidence.ts';

const steps = ['Geen aparte code', 'Inspiratiebron', 'Richtinggevend', 'Pas toe of leg uit', 'Verplicht'];
const names = {
  step: (step: number) => steps[step] ?? '',
  organisation: (id: string) => `Gemeente ${id}`,
  layer: (layer: string) => layer,
};

function block(...positions: StrictnessPosition[]): LayerBlock {
  return concludeLayer(positions, { layer: 'gemeente', scaleSteps: 5 }, []);
}

describe('sentences about the centre', () => {
  it('name one step, two steps or none', () => {
    expect(
      [[0, 0, 1, 0, 0], [1, 0, 1, 0, 0], [0]].map((counts) => dutch(medianSentence(summarise(counts), 'gemeente', names))),
    ).toEqual([
      'gemeente: de middelste stap (mediaan) is “Richtinggevend”, bij 1 organisatie.',
      'gemeente: de middelste stap (mediaan) ligt tussen “Geen aparte code” en “Richtinggevend”, bij 2 organisaties.',
      'gemeente: er is nog geen antwoord, en dus geen middelste stap.',
    ]);
  });

  it('name the middle half', () => {
    expect([[1, 1, 1], [0, 4, 0], [0]].map((counts) => dutch(middleHalfSentence(summarise(counts), names)))).toEqual([
      'De middelste helft loopt van “Geen aparte code” tot en met “Richtinggevend”.',
      'De middelste helft staat op “Inspiratiebron”.',
      null,
    ]);
  });

  it('put agreement in words with its number and method, or say why there is none', () => {
    expect(
      [
        [0, 5, 0],
        [1, 3, 1, 0, 0],
        [3, 0, 0, 3],
        [1, 1, 1],
        [3, 3],
      ].map((counts) => dutch(agreementSentence(summarise(counts), firstMethod))),
    ).toEqual([
      'Alle organisaties kiezen dezelfde stap (A = 1,00, methode versie 1).',
      'Grote overeenstemming (A = 0,70, methode versie 1).',
      'Geen overeenstemming: de antwoorden staan tegenover elkaar (A = -1,00, methode versie 1).',
      'Bij minder dan 5 organisaties berekenen wij geen maat voor overeenstemming. Bekijk de losse antwoorden.',
      'Overeenstemming is op deze schaal niet te berekenen.',
    ]);
  });

  it('put the shape in plain words, from five organisations up', () => {
    expect(
      [
        [2, 0, 3],
        [1, 1, 1],
      ].map((counts) => dutch(shapeSentence(summarise(counts)))),
    ).toEqual(['Er zijn twee kampen, elk aan een kant van de schaal.', null]);
  });
});

describe('sentences about one layer', () => {
  const three = block(
    strictnessPosition('A', { step: 3, floor: 2 }),
    strictnessPosition('B', { step: 2, ceiling: 4 }),
    strictnessPosition('C', { step: 2, organisationType: 'rijk' }),
  );

  it('lead with what is acceptable to all and to none', () => {
    expect(acceptableSentences(three, names).map(dutch)).toEqual([
      'gemeente: aanvaardbaar voor alle 3 organisaties: “Richtinggevend”.',
      'gemeente: aanvaardbaar voor geen enkele organisatie: “Geen aparte code”, “Inspiratiebron”.',
    ]);
    expect(acceptableSentences(block(strictnessPosition('A', { step: 0, ceiling: 4 })), names).map(dutch)).toEqual([
      'gemeente: aanvaardbaar voor de enige organisatie: “Geen aparte code”, “Inspiratiebron”, “Richtinggevend”, “Pas toe of leg uit”, “Verplicht”.',
    ]);
  });

  it('say that nothing is acceptable to all, and that nobody answered', () => {
    const apart = block(strictnessPosition('A', { step: 0, ceiling: 1 }), strictnessPosition('B', { step: 2, ceiling: 4 }));
    expect([...acceptableSentences(apart, names), ...acceptableSentences(block(), names)].map(dutch)).toEqual([
      'gemeente: geen enkele stap is aanvaardbaar voor beide organisaties.',
      'gemeente: er zijn nog geen standpunten. Vraag de organisaties die meedoen om hun standpunt.',
    ]);
  });

  it('count who can live with a step', () => {
    expect([2, 4, 0].map((step) => dutch(stepSentence(three, step, names)))).toEqual([
      '“Richtinggevend”: 3 van 3 organisaties kunnen hiermee leven.',
      '“Verplicht”: 1 van 3 organisaties kan hiermee leven.',
      '“Geen aparte code”: 0 van 3 organisaties kunnen hiermee leven.',
    ]);
  });

  it('name who speaks along from another layer', () => {
    expect([dutch(otherLayersSentence(three, names)), otherLayersSentence(block(), names)]).toEqual([
      'gemeente: 1 antwoord komt van een andere bestuurslaag (Gemeente C). Voor het draagvlak telt dat niet mee.',
      null,
    ]);
  });

  it('count the four kinds of no answer', () => {
    const silent = block(
      strictnessPosition('A', { noAnswer: 'no-judgement' }),
      strictnessPosition('B', { noAnswer: 'not-applicable' }),
    );
    expect(dutch(noAnswerSentence(silent.noAnswers))).toBe(
      'Niet meegeteld: 1 geen oordeel, 0 niet besproken, 1 niet van toepassing, 0 niet ingevuld.',
    );
  });

  it('name the organisations the median hangs on', () => {
    const hangs = [
      block(
        strictnessPosition('A', { step: 2 }),
        strictnessPosition('B', { step: 2 }),
        strictnessPosition('C', { step: 3 }),
        strictnessPosition('D', { step: 2 }),
      ),
      block(strictnessPosition('A', { step: 1 }), strictnessPosition('B', { step: 3 })),
      block(strictnessPosition('A', { step: 1 }), strictnessPosition('B', { step: 2 }), strictnessPosition('C', { step: 3 })),
      block(strictnessPosition('A', { step: 1 }), strictnessPosition('B', { step: 1 }), strictnessPosition('C', { step: 2 })),
      block(strictnessPosition('A', { step: 1 })),
      block(),
    ];
    expect(hangs.map(({ distribution }) => dutch(leaveOneOutSentence(distribution, names)))).toEqual([
      'Hangt niet af van één organisatie: de mediaan blijft “Richtinggevend” bij het weglaten van elk van de 4 organisaties.',
      'Gevoelig: zonder Gemeente B wordt het “Inspiratiebron”; zonder Gemeente A wordt het “Pas toe of leg uit”.',
      'Gevoelig: zonder Gemeente C wordt het tussen “Inspiratiebron” en “Richtinggevend”; zonder Gemeente B wordt het tussen “Inspiratiebron” en “Pas toe of leg uit”; zonder Gemeente A wordt het tussen “Richtinggevend” en “Pas toe of leg uit”.',
      'Gevoelig: zonder een van deze organisaties (Gemeente A, Gemeente B) wordt het tussen “Inspiratiebron” en “Richtinggevend”.',
      'Er is één antwoord: alles hangt af van Gemeente A.',
      'Er is nog geen antwoord, dus er valt niets weg te laten.',
    ]);
  });
});

describe('sentences over layers', () => {
  const support = (...given: StrictnessPosition[]) =>
    supportSentences(concludeStrictness(given, [], 5).supportInEveryLayer, names).map(dutch);

  it('say for which steps there is support in every layer, and for which layers nobody speaks', () => {
    expect(
      support(strictnessPosition('A', { step: 2 }), strictnessPosition('W', { ...ofWaterschap, step: 1, ceiling: 2 })),
    ).toEqual([
      'Draagvlak in elke bestuurslaag die meedoet (gemeente, waterschap): “Richtinggevend”.',
      'Geen organisatie in de praktijktoets: rijk, provincie. Over draagvlak daar is niets bekend.',
    ]);
  });

  it('say that there is none, that a layer is still silent, and that nobody takes part', () => {
    expect([
      support(strictnessPosition('A', { step: 2 }), strictnessPosition('W', { ...ofWaterschap, step: 1 }))[0],
      support(strictnessPosition('A', { step: 2 }), strictnessPosition('W', { ...ofWaterschap, noAnswer: 'not-discussed' }))[0],
      ...support(),
    ]).toEqual([
      'Geen enkele stap heeft draagvlak in elke bestuurslaag die meedoet (gemeente, waterschap).',
      'Of een stap draagvlak heeft in elke bestuurslaag, is nog niet te zeggen. Er is nog geen antwoord van: waterschap.',
      'Er doet nog geen organisatie mee, dus over draagvlak is niets te zeggen.',
    ]);
  });

  it('say how much of the register takes part', () => {
    const coverage = { type: 'G40', inPilot: ['A'], inRegister: 41 } as const;
    expect(dutch(coverageSentence({ ...coverage, inPilot: ['A'] }, 'G40', '1 maart 2026'))).toBe(
      'G40: 1 van 41 in het register op 1 maart 2026 doet mee.',
    );
  });

  it('count organisations, and repeat that the pilots are no sample', () => {
    expect([countOf(4, 6), countOf(1, 1), countOf(7, 21), noSample].map(dutch)).toEqual([
      '4 van 6 organisaties',
      '1 van 1 organisatie',
      '7 van 21 organisaties (33%)',
      'De pilots zijn geen steekproef.',
    ]);
  });
});
