import type { Layer, NoAnswer, Position, PositionStatus } from '../nouns.ts';
import { noAnswers } from '../nouns.ts';
import { sortIds } from './ids.ts';

/** Organisation types as coverage shows them: the G4 and the G40 apart, they do not speak for the other gemeenten. */
export const typeGroups = ['G4', 'G40', 'other-gemeente', 'provincie', 'waterschap', 'rijk', 'other'] as const;
export type TypeGroup = (typeof typeGroups)[number];

/** The type group of an organisation of the register. A network counts for gemeenten only. */
export function typeGroup(organisation: { layer: Layer; network: 'G4' | 'G40' | null }): TypeGroup {
  if (organisation.layer !== 'gemeente') return organisation.layer;
  return organisation.network ?? 'other-gemeente';
}

/** The layer an organisation of this type belongs to. */
export function layerOfType(type: TypeGroup): Layer {
  return type === 'G4' || type === 'G40' || type === 'other-gemeente' ? 'gemeente' : type;
}

/** The four layers the code was written for; a figure over 'every layer' says which of them take no part. */
export const governmentLayers = ['rijk', 'provincie', 'gemeente', 'waterschap'] as const satisfies readonly Layer[];

/** An organisation that takes part in the practice test. */
export interface PilotOrganisation {
  id: string;
  type: TypeGroup;
}

/** Four different things, none of them a no: three are given, the last is the absence of a position. */
export const noAnswerKinds = [...noAnswers, 'not-filled'] as const;
export type NoAnswerKind = NoAnswer | 'not-filled';

/** Per kind of no answer the organisations, sorted by id: kept out of the centre and counted beside it. */
export type NoAnswerLists = Record<NoAnswerKind, string[]>;

/** A signed position on strictness. `layer` is the layer spoken about; steps are numbers on the scale. With a step, `noAnswer` says nothing. */
export interface StrictnessPosition {
  id: string;
  holder: Position['holder'];
  organisationId: string;
  organisationType: TypeGroup;
  layer: Layer;
  step: number | null;
  floor: number | null;
  ceiling: number | null;
  noAnswer: NoAnswerKind | null;
  status: PositionStatus;
}

/**
 * Refuses a position of an umbrella organisation: it stands beside the pilots and never counts in them.
 * @throws RangeError naming the position.
 */
export function requireOrganisations(positions: readonly { id: string; holder: Position['holder'] }[]): void {
  const umbrella = positions.find((position) => position.holder !== 'organisation');
  if (umbrella) throw new RangeError(`position ${umbrella.id} is not an organisation's and is never counted with the pilots`);
}

/**
 * The organisations that gave no answer, by kind. Without a position, or with one that holds neither answer nor reason, an organisation
 * that was expected to speak is 'not-filled'.
 */
export function listNoAnswers(
  given: readonly { organisationId: string; answered: boolean; noAnswer: NoAnswerKind | null }[],
  expected: readonly string[],
): NoAnswerLists {
  const lists: NoAnswerLists = { 'no-judgement': [], 'not-discussed': [], 'not-applicable': [], 'not-filled': [] };
  for (const { organisationId, answered, noAnswer } of given) {
    if (!answered) lists[noAnswer ?? 'not-filled'].push(organisationId);
  }
  const spoken = new Set(given.map((position) => position.organisationId));
  lists['not-filled'].push(...new Set(expected.filter((id) => !spoken.has(id))));
  for (const kind of noAnswerKinds) sortIds(lists[kind]);
  return lists;
}
