import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotOrganisation } from '../../shared/evidence/answers.ts';
import { concludeStrictness } from '../../shared/evidence/strictness.ts';
import { ofWaterschap, strictnessPosition } from '../support/positions.ts';

describe('support in every layer', () => {
  const gemeente = [
    strictnessPosition('gm1', { step: 2, floor: 1, ceiling: 4 }),
    strictnessPosition('gm2', { step: 3, floor: 2, ceiling: 3 }),
  ];
  const waterschap = [strictnessPosition('ws1', { ...ofWaterschap, step: 1, floor: 0, ceiling: 2 })];

  it('holds for the steps that hold in each layer separately, and says which layers have no pilot', () => {
    const { layers, supportInEveryLayer } = concludeStrictness([...waterschap, ...gemeente], [], 5);
    expect(layers.map((block) => [block.layer, block.support])).toEqual([
      ['gemeente', [2, 3]],
      ['waterschap', [0, 1, 2]],
    ]);
    expect(supportInEveryLayer).toEqual({
      steps: [2],
      layers: ['gemeente', 'waterschap'],
      withoutAnswer: [],
      withoutPilot: ['rijk', 'provincie'],
    });
  });

  it('does not follow from a majority of all organisations together', () => {
    const many = ['gm3', 'gm4', 'gm5', 'gm6'].map((id) => strictnessPosition(id, { step: 4 }));
    const { supportInEveryLayer } = concludeStrictness([...many, strictnessPosition('ws1', { ...ofWaterschap, step: 0 })], [], 5);
    expect(supportInEveryLayer.steps).toEqual([]);
  });

  it('cannot be said while a layer that takes part has not answered about itself', () => {
    const aboutProvinces = strictnessPosition('gm9', { layer: 'provincie', step: 2 });
    const { supportInEveryLayer } = concludeStrictness([...gemeente, aboutProvinces], [{ id: 'pv1', type: 'provincie' }], 5);
    expect(supportInEveryLayer).toEqual({
      steps: [],
      layers: ['provincie', 'gemeente'],
      withoutAnswer: ['provincie'],
      withoutPilot: ['rijk', 'waterschap'],
    });
  });

  it('is empty before anyone takes part', () => {
    expect(concludeStrictness([], [], 5)).toEqual({
      layers: [],
      supportInEveryLayer: {
        steps: [],
        layers: [],
        withoutAnswer: [],
        withoutPilot: ['rijk', 'provincie', 'gemeente', 'waterschap'],
      },
    });
  });
});

describe('how binding, as a whole', () => {
  const layerOf = { G4: 'gemeente', provincie: 'provincie', waterschap: 'waterschap' } as const;
  const arbitraryPosition = fc
    .record({
      organisationType: fc.constantFrom('G4' as const, 'provincie' as const, 'waterschap' as const),
      step: fc.option(fc.nat({ max: 4 })),
      floor: fc.option(fc.nat({ max: 4 })),
      ceiling: fc.option(fc.nat({ max: 4 })),
    })
    .map((given) => ({ ...given, layer: layerOf[given.organisationType] }));
  const arbitraryPositions = fc
    .array(arbitraryPosition, { maxLength: 12 })
    .map((all) => all.map((given, i) => strictnessPosition(`organisation-${i}`, given)));

  it('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(arbitraryPositions, (positions) => {
        const inPilot: PilotOrganisation[] = positions.map((one) => ({ id: one.organisationId, type: one.organisationType }));
        const turned = concludeStrictness([...positions].reverse(), [...inPilot].reverse(), 5);
        expect(turned).toEqual(concludeStrictness(positions, inPilot, 5));
      }),
    );
  });

  it('gives each layer exactly what that layer alone would give', () => {
    fc.assert(
      fc.property(arbitraryPositions, (positions) => {
        for (const block of concludeStrictness(positions, [], 5).layers) {
          const alone = positions.filter((one) => one.layer === block.layer);
          expect(concludeStrictness(alone, [], 5).layers).toEqual([block]);
        }
      }),
    );
  });

  it('counts every organisation once: with a step, or with one kind of no answer', () => {
    fc.assert(
      fc.property(arbitraryPositions, (positions) => {
        const blocks = concludeStrictness(positions, [], 5).layers;
        const counted = blocks.flatMap((block) => [
          ...block.distribution.flatMap(({ organisationIds }) => organisationIds),
          ...Object.values(block.noAnswers).flat(),
        ]);
        expect(counted.sort()).toEqual(positions.map((one) => one.organisationId).sort());
      }),
    );
  });
});
