import { describe, expect, it } from 'vitest';
import { layerOfType, listNoAnswers, requireOrganisations, typeGroup, typeGroups } from '../../shared/evidence/answers.ts';
import { concludeLayer } from '../../shared/evidence/layer-block.ts';
import { concludeStrictness } from '../../shared/evidence/strictness.ts';
import { ofWaterschap, strictnessPosition } from '../support/positions.ts';

const gemeenten = { layer: 'gemeente', scaleSteps: 5 } as const;

describe('the type of an organisation', () => {
  it('keeps G4, G40 and other gemeenten apart, and is the layer elsewhere', () => {
    const groups = [
      typeGroup({ layer: 'gemeente', network: 'G4' }),
      typeGroup({ layer: 'gemeente', network: 'G40' }),
      typeGroup({ layer: 'gemeente', network: null }),
      typeGroup({ layer: 'waterschap', network: null }),
      typeGroup({ layer: 'rijk', network: null }),
    ];
    expect(groups).toEqual(['G4', 'G40', 'other-gemeente', 'waterschap', 'rijk']);
  });

  it('belongs to one layer', () => {
    expect(typeGroups.map(layerOfType)).toEqual(['gemeente', 'gemeente', 'gemeente', 'provincie', 'waterschap', 'rijk', 'other']);
  });
});

describe('the kinds of no answer', () => {
  it('are four, kept apart, and an organisation without a position has not filled one in', () => {
    const given = [
      { organisationId: 'e', answered: true, noAnswer: null },
      { organisationId: 'd', answered: false, noAnswer: 'no-judgement' as const },
      { organisationId: 'c', answered: false, noAnswer: 'not-discussed' as const },
      { organisationId: 'b', answered: false, noAnswer: 'not-applicable' as const },
      { organisationId: 'a', answered: false, noAnswer: null },
    ];
    expect(listNoAnswers(given, ['g', 'e', 'f', 'g'])).toEqual({
      'no-judgement': ['d'],
      'not-discussed': ['c'],
      'not-applicable': ['b'],
      'not-filled': ['a', 'f', 'g'],
    });
  });
});

describe('what is said about one layer', () => {
  it('holds the distribution, the centre, who can live with each step, and who did not answer', () => {
    const block = concludeLayer(
      [
        strictnessPosition('gm4', { step: null, noAnswer: 'no-judgement' }),
        strictnessPosition('gm3', { organisationType: 'other-gemeente', step: 1, floor: 0, ceiling: 2 }),
        strictnessPosition('gm2', { organisationType: 'G40', step: 3, floor: 2, ceiling: 4, status: 'bestuurlijk' }),
        strictnessPosition('gm1', { step: 2, ceiling: 3 }),
      ],
      gemeenten,
      [
        { id: 'gm1', type: 'G4' },
        { id: 'gm5', type: 'G4' },
        { id: 'ws1', type: 'waterschap' },
      ],
    );
    expect(block).toEqual({
      layer: 'gemeente',
      takingPart: 5,
      n: 3,
      counts: [0, 1, 1, 1, 0],
      median: { lower: 2, upper: 2 },
      modes: [1, 2, 3],
      middleHalf: { from: 1, to: 3 },
      agreement: null,
      shape: null,
      distribution: [
        { step: 0, organisationIds: [] },
        { step: 1, organisationIds: ['gm3'] },
        { step: 2, organisationIds: ['gm1'] },
        { step: 3, organisationIds: ['gm2'] },
        { step: 4, organisationIds: [] },
      ],
      acceptable: [
        { step: 0, organisationIds: ['gm3'] },
        { step: 1, organisationIds: ['gm3'] },
        { step: 2, organisationIds: ['gm1', 'gm2', 'gm3'] },
        { step: 3, organisationIds: ['gm1', 'gm2'] },
        { step: 4, organisationIds: ['gm2'] },
      ],
      acceptableToAll: [2],
      acceptableToNone: [],
      ownAnswers: ['gm1', 'gm2', 'gm3'],
      support: [2],
      fromOtherLayers: [],
      noAnswers: { 'no-judgement': ['gm4'], 'not-discussed': [], 'not-applicable': [], 'not-filled': ['gm5'] },
      byType: [
        { type: 'G4', organisationIds: ['gm1'] },
        { type: 'G40', organisationIds: ['gm2'] },
        { type: 'other-gemeente', organisationIds: ['gm3'] },
      ],
      byStatus: { ambtelijk: ['gm1', 'gm3'], bestuurlijk: ['gm2'] },
      positionIds: ['position-gm1-gemeente', 'position-gm2-gemeente', 'position-gm3-gemeente', 'position-gm4-gemeente'],
    });
  });

  it('without answers has no centre, and no step that all or none accept', () => {
    const block = concludeLayer([], gemeenten, [{ id: 'gm1', type: 'G4' }]);
    expect([
      block.n,
      block.median,
      block.acceptableToAll,
      block.acceptableToNone,
      block.support,
      block.noAnswers['not-filled'],
    ]).toEqual([0, null, [], [], [], ['gm1']]);
  });

  it('takes the preferred step for a floor or ceiling that is missing, and never shuts the preferred step out', () => {
    const block = concludeLayer(
      [strictnessPosition('a', { step: 2 }), strictnessPosition('b', { step: 3, floor: 4 })],
      gemeenten,
      [],
    );
    expect(block.acceptable.map(({ organisationIds }) => organisationIds)).toEqual([[], [], ['a'], ['b'], ['b']]);
    expect([block.acceptableToAll, block.acceptableToNone]).toEqual([[], [0, 1]]);
  });

  it('lets an organisation of another layer speak along, but not decide on the support of that layer', () => {
    const block = concludeLayer(
      [
        strictnessPosition('gm1', { step: 1, floor: 1, ceiling: 3 }),
        strictnessPosition('mnre', { organisationType: 'rijk', step: 4 }),
      ],
      gemeenten,
      [],
    );
    expect([block.n, block.fromOtherLayers, block.ownAnswers, block.support, block.acceptableToAll]).toEqual([
      2,
      ['mnre'],
      ['gm1'],
      [1, 2, 3],
      [],
    ]);
  });

  it('names agreement and shape from five organisations up', () => {
    const steps = [1, 1, 1, 2, 0];
    const block = concludeLayer(
      steps.map((step, i) => strictnessPosition(`gm${i}`, { step })),
      gemeenten,
      [],
    );
    expect([block.shape, block.agreement?.toFixed(6)]).toEqual(['A', '0.700000']);
  });

  it('refuses positions about two layers: layers are never pooled', () => {
    expect(() =>
      concludeLayer(
        [strictnessPosition('gm1', { step: 1 }), strictnessPosition('ws1', { ...ofWaterschap, step: 1 })],
        gemeenten,
        [],
      ),
    ).toThrow('layers are never pooled: position position-ws1-waterschap is about waterschap, not about gemeente');
  });

  it('refuses a second position of one organisation', () => {
    expect(() =>
      concludeLayer([strictnessPosition('gm1', { step: 1 }), strictnessPosition('gm1', { id: 'two', step: 2 })], gemeenten, []),
    ).toThrow('an organisation has two positions about gemeente');
  });

  it('refuses the position of an umbrella organisation, which stands beside the pilots', () => {
    const umbrella = strictnessPosition('uvw', { ...ofWaterschap, holder: 'umbrella', step: 0 });
    expect(() => requireOrganisations([umbrella])).toThrow(RangeError);
    expect(() => concludeStrictness([umbrella], [], 5)).toThrow('position position-uvw-waterschap is not an organisation');
  });
});
