import type { Layer, Position, PositionStatus } from '../nouns.ts';
import { layers } from '../nouns.ts';
import type { NoAnswerKind, NoAnswerLists, PilotOrganisation, TypeGroup } from './answers.ts';
import { layerOfType, listNoAnswers, requireOrganisations } from './answers.ts';
import { sortIds } from './ids.ts';

/**
 * A signed answer to an unordered question; several answers may be given. With answers, `noAnswer` says nothing. `layer` is the layer
 * spoken about, or for a question about the code as a whole that of the organisation.
 */
export interface ChoicePosition {
  id: string;
  layer: Layer;
  holder: Position['holder'];
  organisationId: string;
  organisationType: TypeGroup;
  answers: readonly string[];
  noAnswer: NoAnswerKind | null;
  status: PositionStatus;
}

/** How often each answer is named, by whom; lists of ids are sorted. The counts may add up to more than `n`. */
export interface ChoiceBlock {
  n: number;
  options: { code: string; organisationIds: string[] }[];
  noAnswers: NoAnswerLists;
  positionIds: string[];
}

/**
 * An unordered question: per option, in the scale's order, the organisations that name it. No winner, no order, no index.
 * `expected` are the organisations that were asked. An answer that is not an option is not counted.
 * @throws RangeError for an umbrella organisation, or two positions of one organisation.
 */
export function concludeChoices(
  positions: readonly ChoicePosition[],
  options: readonly string[],
  expected: readonly PilotOrganisation[],
): ChoiceBlock {
  requireOrganisations(positions);
  const organisations = new Set(positions.map(({ organisationId }) => organisationId));
  if (organisations.size !== positions.length) throw new RangeError('an organisation has two positions on one question');
  const naming = (code: string) => positions.filter(({ answers }) => answers.includes(code));
  return {
    n: positions.filter(({ answers }) => answers.length > 0).length,
    options: options.map((code) => ({
      code,
      organisationIds: sortIds(naming(code).map(({ organisationId }) => organisationId)),
    })),
    noAnswers: listNoAnswers(
      positions.map(({ organisationId, noAnswer, answers }) => ({ organisationId, noAnswer, answered: answers.length > 0 })),
      expected.map(({ id }) => id),
    ),
    positionIds: sortIds(positions.map(({ id }) => id)),
  };
}

/** One block for each layer spoken about or taking part, in the fixed order: what is said about two layers is never added up. */
export function concludeChoicesByLayer(
  positions: readonly ChoicePosition[],
  options: readonly string[],
  organisationsInPilot: readonly PilotOrganisation[],
): (ChoiceBlock & { layer: Layer })[] {
  return layers
    .map((layer) => ({
      layer,
      about: positions.filter((position) => position.layer === layer),
      expected: organisationsInPilot.filter(({ type }) => layerOfType(type) === layer),
    }))
    .filter(({ about, expected }) => about.length > 0 || expected.length > 0)
    .map(({ layer, about, expected }) => ({ layer, ...concludeChoices(about, options, expected) }));
}
