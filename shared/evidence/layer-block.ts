import type { Layer, PositionStatus } from '../nouns.ts';
import type { NoAnswerLists, PilotOrganisation, StrictnessPosition, TypeGroup } from './answers.ts';
import { layerOfType, listNoAnswers, requireOrganisations, typeGroups } from './answers.ts';
import { sortIds } from './ids.ts';
import { countSteps } from './ordinal.ts';
import type { OrdinalSummary, StepOrganisations } from './summary.ts';
import { distributionOf, summarise } from './summary.ts';

/** What organisations say about one layer. Every list of ids is sorted; steps are in order of the scale. */
export interface LayerBlock extends OrdinalSummary {
  layer: Layer;
  /** Organisations of the layer itself that take part: in a pilot, or with a position about it. */
  takingPart: number;
  /** Preferred step. */
  distribution: StepOrganisations[];
  /** Per step the organisations that can live with it. */
  acceptable: StepOrganisations[];
  /** Steps that everyone who answered about this layer can live with; none without answers. */
  acceptableToAll: number[];
  /** Steps that nobody who answered can live with; none without answers, for then nothing is known. */
  acceptableToNone: number[];
  /** Organisations of the layer itself that answered; they alone decide on its support. */
  ownAnswers: string[];
  /** Steps every one of those can live with. */
  support: number[];
  /** Organisations of another layer that answered about this one. */
  fromOtherLayers: string[];
  noAnswers: NoAnswerLists;
  byType: { type: TypeGroup; organisationIds: string[] }[];
  byStatus: Record<PositionStatus, string[]>;
  positionIds: string[];
}

type Answered = StrictnessPosition & { step: number };

function isAnswered(position: StrictnessPosition): position is Answered {
  return position.step !== null;
}

/**
 * The range an organisation can live with, from its floor to its ceiling. A missing floor or ceiling is the preferred step, and the
 * preferred step is always within: nobody rejects what they ask for.
 */
function canLiveWith({ step, floor, ceiling }: Answered, asked: number): boolean {
  const [one, other] = [floor ?? step, ceiling ?? step];
  return Math.min(step, one, other) <= asked && asked <= Math.max(step, one, other);
}

function idsOf(positions: readonly StrictnessPosition[]): string[] {
  return sortIds(positions.map((position) => position.organisationId));
}

function acceptableSteps(answered: readonly Answered[], scaleSteps: number): StepOrganisations[] {
  return Array.from({ length: scaleSteps }, (_, step) => {
    return { step, organisationIds: idsOf(answered.filter((position) => canLiveWith(position, step))) };
  });
}

function stepsHeldBy(acceptable: readonly StepOrganisations[], count: number): number[] {
  return acceptable.filter(({ organisationIds }) => organisationIds.length === count).map(({ step }) => step);
}

/** The one layer these positions speak about. @throws RangeError for two layers, an umbrella, or two positions of one organisation. */
function requireOneLayer(positions: readonly StrictnessPosition[], layer: Layer): void {
  requireOrganisations(positions);
  const other = positions.find((position) => position.layer !== layer);
  if (other) throw new RangeError(`layers are never pooled: position ${other.id} is about ${other.layer}, not about ${layer}`);
  if (new Set(idsOf(positions)).size !== positions.length)
    throw new RangeError(`an organisation has two positions about ${layer}`);
}

/**
 * What is said about one layer, from the positions about that layer only and the organisations in the practice test.
 * Without answers the centre is null and no step is acceptable to all or to none.
 * @throws RangeError for positions about another layer, of an umbrella organisation, or twice of one organisation.
 */
export function concludeLayer(
  positions: readonly StrictnessPosition[],
  subject: { layer: Layer; scaleSteps: number },
  organisationsInPilot: readonly PilotOrganisation[],
): LayerBlock {
  const { layer, scaleSteps } = subject;
  requireOneLayer(positions, layer);
  const answered = positions.filter(isAnswered);
  const isOwn = ({ organisationType }: StrictnessPosition) => layerOfType(organisationType) === layer;
  const own = answered.filter(isOwn);
  const expected = organisationsInPilot.filter((one) => layerOfType(one.type) === layer).map((one) => one.id);
  const acceptable = acceptableSteps(answered, scaleSteps);
  const heldBy = (count: number) => (answered.length === 0 ? [] : stepsHeldBy(acceptable, count));
  const given = positions.map((position) => {
    const { organisationId, noAnswer } = position;
    return { organisationId, noAnswer, answered: isAnswered(position) };
  });
  return {
    layer,
    takingPart: new Set([...expected, ...idsOf(positions.filter(isOwn))]).size,
    ...summarise(
      countSteps(
        answered.map(({ step }) => step),
        scaleSteps,
      ),
    ),
    distribution: distributionOf(answered, scaleSteps),
    acceptable,
    acceptableToAll: heldBy(answered.length),
    acceptableToNone: heldBy(0),
    ownAnswers: idsOf(own),
    support: own.length === 0 ? [] : stepsHeldBy(acceptableSteps(own, scaleSteps), own.length),
    fromOtherLayers: idsOf(answered.filter((position) => !isOwn(position))),
    noAnswers: listNoAnswers(given, expected),
    byType: typeGroups
      .map((type) => ({ type, organisationIds: idsOf(answered.filter((position) => position.organisationType === type)) }))
      .filter(({ organisationIds }) => organisationIds.length > 0),
    byStatus: {
      ambtelijk: idsOf(answered.filter(({ status }) => status === 'ambtelijk')),
      bestuurlijk: idsOf(answered.filter(({ status }) => status === 'bestuurlijk')),
    },
    positionIds: sortIds(positions.map(({ id }) => id)),
  };
}
