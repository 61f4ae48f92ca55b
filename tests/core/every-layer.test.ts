import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layerOfType, typeGroups, type TypeGroup } from '../../shared/evidence/answers.ts';
import type { AudiencePosition } from '../../shared/evidence/audience-option.ts';
import { concludeAudience } from '../../shared/evidence/audience.ts';
import { concludeNamedEverywhere, type NamedInLayer, type NamingAnswer } from '../../shared/every-layer.ts';
import { layers, meanings, type Layer } from '../../shared/nouns.ts';

const options = ['bestuurder', 'management', 'inwoner'];
const codes = { primary: 'first', also: 'also', not: 'not' } as const;

/** Organisations of any type, each with at most one answer about an option in a meaning. */
const world = fc.array(fc.constantFrom(...typeGroups), { maxLength: 6 }).chain((types) =>
  fc.record({
    types: fc.constant(types),
    given: fc.uniqueArray(
      fc.record({
        organisation: fc.nat({ max: Math.max(0, types.length - 1) }),
        option: fc.constantFrom(...options),
        meaning: fc.constantFrom(...meanings),
        answer: fc.constantFrom('primary' as const, 'also' as const, 'not' as const, null),
      }),
      { selector: (one) => `${String(one.organisation)} ${one.option} ${one.meaning}`, maxLength: types.length === 0 ? 0 : 25 },
    ),
  }),
);

const idOf = (n: number): string => `org-${String(n)}`;
const typeAt = (types: readonly TypeGroup[], n: number): TypeGroup => types[n] ?? 'other';

/** Of each layer that takes part, how many of these organisations name and how many answered. */
function perLayer(types: readonly TypeGroup[], naming: readonly string[], answering: readonly string[]): NamedInLayer[] {
  const count = (ids: readonly string[], layer: Layer): number =>
    types.filter((type, n) => layerOfType(type) === layer && ids.includes(idOf(n))).length;
  return layers
    .filter((layer) => types.some((type) => layerOfType(type) === layer))
    .map((layer) => ({ layer, named: count(naming, layer), answered: count(answering, layer) }));
}

it('names exactly the options that the full conclusion names in every layer, with the same counts in each layer apart', () => {
  fc.assert(
    fc.property(world, ({ types, given }) => {
      const inPilot = types.map((type, n) => ({ id: idOf(n), type }));
      const answers = given.map(({ organisation, option, meaning, answer }, n): NamingAnswer => {
        return {
          id: String(n),
          organisationId: idOf(organisation),
          type: typeAt(types, organisation),
          option,
          meaning,
          answer: answer && codes[answer],
        };
      });
      const positions = given.map(({ organisation, answer, ...about }, n): AudiencePosition => {
        const signed = { holder: 'organisation', status: 'ambtelijk', signedFunction: null } as const;
        return {
          id: String(n),
          organisationId: idOf(organisation),
          organisationType: typeAt(types, organisation),
          noAnswer: answer === null ? 'no-judgement' : null,
          answer,
          ...about,
          ...signed,
        };
      });
      const full = concludeAudience(positions, inPilot, options).meanings.map((block) => ({
        meaning: block.meaning,
        spoken: block.organisationIds.length,
        options: block.options
          .filter((one) => one.namedInEveryLayer)
          .map(({ option, named, byAnswer }) => ({ option, layers: perLayer(types, named, Object.values(byAnswer).flat()) })),
      }));
      expect(concludeNamedEverywhere(answers, inPilot, options)).toEqual(full);
    }),
  );
});

it('finds nothing named everywhere where nobody takes part', () => {
  expect(concludeNamedEverywhere([], [], options).map((block) => block.options)).toEqual([[], []]);
  expect(layers.map((layer) => typeGroups.some((type) => layerOfType(type) === layer))).not.toContain(false);
});
