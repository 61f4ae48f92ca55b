import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concludeAudience } from '../../shared/evidence/audience.ts';
import type { AudiencePosition } from '../../shared/evidence/audience-option.ts';
import { ownOption } from '../../shared/evidence/own-option.ts';

/** An answer about who applies the code, signed by a gemeentesecretaris, unless said otherwise. */
function answer(organisationId: string, option: string, given: Partial<AudiencePosition>): AudiencePosition {
  return {
    id: `${organisationId}-${option}-${given.meaning ?? 'applies'}`,
    holder: 'organisation',
    organisationId,
    organisationType: 'G4',
    option,
    meaning: 'applies',
    answer: null,
    noAnswer: null,
    status: 'ambtelijk',
    signedFunction: 'gemeentesecretaris',
    ...given,
  };
}

const options = ['bestuurder', 'management', 'inwoner'];
const water = { organisationType: 'waterschap' } as const;

describe('for whom, in two meanings', () => {
  it('holds per option who says what, by type, to itself, and whether each layer names it', () => {
    const { meanings } = concludeAudience(
      [
        answer('ws1', 'management', { ...water, answer: 'also', signedFunction: 'adviseur' }),
        answer('gm2', 'management', { organisationType: 'G40', answer: 'not' }),
        answer('gm1', 'management', { answer: 'primary' }),
        answer('ws2', 'management', { ...water, noAnswer: 'not-discussed' }),
      ],
      [{ id: 'ws3', type: 'waterschap' }],
      ['management'],
    );
    expect(meanings[0]?.options).toEqual([
      {
        option: 'management',
        cells: [
          { organisationId: 'gm1', positionId: 'gm1-management-applies', answer: 'primary', noAnswer: null, own: true },
          { organisationId: 'gm2', positionId: 'gm2-management-applies', answer: 'not', noAnswer: null, own: true },
          { organisationId: 'ws1', positionId: 'ws1-management-applies', answer: 'also', noAnswer: null, own: false },
          { organisationId: 'ws2', positionId: 'ws2-management-applies', answer: null, noAnswer: 'not-discussed', own: true },
          { organisationId: 'ws3', positionId: null, answer: null, noAnswer: 'not-filled', own: false },
        ],
        n: 3,
        byAnswer: { primary: ['gm1'], also: ['ws1'], not: ['gm2'] },
        named: ['gm1', 'ws1'],
        namedOwn: ['gm1'],
        noAnswers: { 'no-judgement': [], 'not-discussed': ['ws2'], 'not-applicable': [], 'not-filled': ['ws3'] },
        byType: [
          { type: 'G4', counts: { primary: 1, also: 0, not: 0 } },
          { type: 'G40', counts: { primary: 0, also: 0, not: 1 } },
          { type: 'waterschap', counts: { primary: 0, also: 1, not: 0 } },
        ],
        notNamedIn: [],
        namedInEveryLayer: true,
        hangsOn: ['gm1', 'ws1'],
      },
    ]);
  });

  it('keeps who applies the code apart from who may hold to account', () => {
    const { meanings } = concludeAudience(
      [answer('gm1', 'inwoner', { answer: 'not' }), answer('gm1', 'inwoner', { meaning: 'holdsToAccount', answer: 'primary' })],
      [],
      options,
    );
    expect(meanings.map(({ meaning, combinations }) => [meaning, combinations])).toEqual([
      ['applies', [{ options: [], organisationIds: ['gm1'] }]],
      ['holdsToAccount', [{ options: ['inwoner'], organisationIds: ['gm1'] }]],
    ]);
  });

  it('lists the combinations that occur, most organisations first, and nobody who gave no answer', () => {
    const named = (id: string, ...chosen: string[]) => chosen.map((option) => answer(id, option, { answer: 'also' }));
    const { meanings } = concludeAudience(
      [
        ...named('gm1', 'bestuurder'),
        ...named('gm3', 'management', 'bestuurder'),
        ...named('gm2', 'bestuurder', 'management'),
        answer('gm4', 'inwoner', { noAnswer: 'no-judgement' }),
      ],
      [],
      options,
    );
    expect(meanings[0]?.combinations).toEqual([
      { options: ['bestuurder', 'management'], organisationIds: ['gm2', 'gm3'] },
      { options: ['bestuurder'], organisationIds: ['gm1'] },
    ]);
    expect(meanings[0]?.organisationIds).toEqual(['gm1', 'gm2', 'gm3']);
  });

  it('is not named in every layer while one layer that takes part does not name it', () => {
    const audience = concludeAudience(
      [answer('gm1', 'inwoner', { answer: 'primary' })],
      [{ id: 'ws1', type: 'waterschap' }],
      ['inwoner'],
    );
    const [block] = audience.meanings[0]?.options ?? [];
    expect([block?.namedInEveryLayer, block?.notNamedIn, block?.hangsOn]).toEqual([false, ['waterschap'], []]);
    expect([audience.layers, audience.withoutPilot]).toEqual([
      ['gemeente', 'waterschap'],
      ['rijk', 'provincie'],
    ]);
  });

  it('survives leaving one out where two organisations of each layer name it', () => {
    const named = [answer('gm1', 'inwoner', { answer: 'also' }), answer('gm2', 'inwoner', { answer: 'primary' })];
    const [block] = concludeAudience(named, [], ['inwoner']).meanings[0]?.options ?? [];
    expect([block?.namedInEveryLayer, block?.hangsOn]).toEqual([true, []]);
  });

  it('does not name an option in every layer when nobody takes part', () => {
    const [block] = concludeAudience([], [], ['inwoner']).meanings[0]?.options ?? [];
    expect([block?.n, block?.namedInEveryLayer, block?.cells]).toEqual([0, false, []]);
  });

  it('refuses an umbrella organisation, an option that is not asked, and a second answer', () => {
    const refused = (positions: AudiencePosition[]) => () => concludeAudience(positions, [], options);
    expect(refused([answer('uvw', 'inwoner', { holder: 'umbrella' })])).toThrow('is never counted with the pilots');
    expect(refused([answer('gm1', 'raadslid', { answer: 'also' })])).toThrow('answers about raadslid, which is not an option');
    expect(
      refused([answer('gm1', 'inwoner', { answer: 'also' }), answer('gm1', 'inwoner', { id: 'two', answer: 'not' })]),
    ).toThrow('an organisation has two answers about inwoner');
  });

  it('does not depend on the order of arrival', () => {
    const given = fc.record({
      option: fc.constantFrom(...options),
      meaning: fc.constantFrom('applies' as const, 'holdsToAccount' as const),
      answer: fc.option(fc.constantFrom('primary' as const, 'also' as const, 'not' as const)),
      organisationId: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    const unique = {
      selector: (one: { organisationId: string; option: string; meaning: string }) =>
        JSON.stringify([one.organisationId, one.option, one.meaning]),
    };
    fc.assert(
      fc.property(fc.uniqueArray(given, { ...unique, maxLength: 20 }), (drawn) => {
        const positions = drawn.map((one) =>
          answer(one.organisationId, one.option, { meaning: one.meaning, answer: one.answer }),
        );
        expect(concludeAudience([...positions].reverse(), [], options)).toEqual(concludeAudience(positions, [], options));
      }),
    );
  });
});

describe('the option a signer belongs to', () => {
  it.each([
    ['bestuurlijk', 'secretaris-directeur', 'bestuurder'],
    ['ambtelijk', 'Gemeentesecretaris', 'management'],
    ['ambtelijk', 'secretaris-directeur', 'management'],
    ['ambtelijk', 'programmamanager', 'management'],
    ['ambtelijk', 'Informatiemanager', 'informatie'],
    ['ambtelijk', 'CIO', 'informatie'],
    ['ambtelijk', 'enterprise-architect', 'informatie'],
    ['ambtelijk', 'privacy officer', 'jurist'],
    ['ambtelijk', 'FG', 'jurist'],
    ['ambtelijk', 'functionaris voor gegevensbescherming', 'jurist'],
    ['ambtelijk', 'beleidsmedewerker', 'beleid'],
    ['ambtelijk', 'inkoopadviseur', 'beleid'],
    ['ambtelijk', 'sociologisch onderzoeker', null],
    ['ambtelijk', null, null],
  ] as const)('of a position that is %s, signed by %s, is %s', (status, signedFunction, option) => {
    expect(ownOption(status, signedFunction)).toBe(option);
  });
});
