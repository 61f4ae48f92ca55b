import type { Layer, Meaning, Position, PositionStatus } from '../nouns.ts';
import type { NoAnswerKind, NoAnswerLists, PilotOrganisation, TypeGroup } from './answers.ts';
import { layerOfType, listNoAnswers, typeGroups } from './answers.ts';
import { ownOption } from './own-option.ts';

/** In the first place, also, not: unordered answers, several options may be named. */
export const audienceAnswers = ['primary', 'also', 'not'] as const;
export type AudienceAnswer = (typeof audienceAnswers)[number];

/** A signed answer about one option in one meaning. With an answer, `noAnswer` says nothing. */
export interface AudiencePosition {
  id: string;
  holder: Position['holder'];
  organisationId: string;
  organisationType: TypeGroup;
  option: string;
  meaning: Meaning;
  answer: AudienceAnswer | null;
  noAnswer: NoAnswerKind | null;
  status: PositionStatus;
  signedFunction: string | null;
}

/** One cell of the option by organisation matrix. `own`: the signer belongs to this option. */
export interface AudienceCell {
  organisationId: string;
  positionId: string | null;
  answer: AudienceAnswer | null;
  noAnswer: NoAnswerKind | null;
  own: boolean;
}

/** What is said about one option in one meaning; lists of ids are sorted. 'Named' is in the first place or also. */
export interface OptionBlock {
  option: string;
  cells: AudienceCell[];
  n: number;
  byAnswer: Record<AudienceAnswer, string[]>;
  named: string[];
  namedOwn: string[];
  noAnswers: NoAnswerLists;
  byType: { type: TypeGroup; counts: Record<AudienceAnswer, number> }[];
  /** Layers that take part in which nobody names the option. */
  notNamedIn: Layer[];
  namedInEveryLayer: boolean;
  /** Where it is named in every layer: the organisations that are the only one of their layer to name it. */
  hangsOn: string[];
}

/** Who is asked about what: organisations sorted by id, layers that take part, options in the scale's order. */
export interface Asked {
  organisations: readonly PilotOrganisation[];
  layers: readonly Layer[];
  options: readonly string[];
}

/** Named is in the first place or also. */
export function isNamed(answer: AudienceAnswer | null): boolean {
  return answer === 'primary' || answer === 'also';
}

/** The organisations of the positions to keep, sorted by id. */
export function idsWith(positions: readonly AudiencePosition[], keep: (position: AudiencePosition) => boolean): string[] {
  return positions
    .filter(keep)
    .map((position) => position.organisationId)
    .sort();
}

function isOwn(position: AudiencePosition): boolean {
  return ownOption(position.status, position.signedFunction) === position.option;
}

function cellOf(organisationId: string, position: AudiencePosition | undefined): AudienceCell {
  if (!position) return { organisationId, positionId: null, answer: null, noAnswer: 'not-filled', own: false };
  const { id, answer, noAnswer } = position;
  return { organisationId, positionId: id, answer, noAnswer: answer ? null : (noAnswer ?? 'not-filled'), own: isOwn(position) };
}

/** The organisations of a layer that name the option. */
function namersIn(positions: readonly AudiencePosition[], layer: Layer): string[] {
  return idsWith(positions, ({ answer, organisationType }) => isNamed(answer) && layerOfType(organisationType) === layer);
}

function countByType(positions: readonly AudiencePosition[]): OptionBlock['byType'] {
  const found = new Map<TypeGroup, Record<AudienceAnswer, number>>();
  for (const { organisationType, answer } of positions) {
    if (answer === null) continue;
    const counts = found.get(organisationType) ?? { primary: 0, also: 0, not: 0 };
    counts[answer] += 1;
    found.set(organisationType, counts);
  }
  return typeGroups.flatMap((type) => {
    const counts = found.get(type);
    return counts === undefined ? [] : [{ type, counts }];
  });
}

/** One option in one meaning. @throws RangeError where an organisation answers twice. */
export function concludeOption(option: string, positions: readonly AudiencePosition[], asked: Asked): OptionBlock {
  const byOrganisation = new Map(positions.map((position) => [position.organisationId, position]));
  if (byOrganisation.size !== positions.length) throw new RangeError(`an organisation has two answers about ${option}`);
  const namers = asked.layers.map((layer) => ({ layer, ids: namersIn(positions, layer) }));
  const notNamedIn = namers.filter(({ ids }) => ids.length === 0).map(({ layer }) => layer);
  const namedInEveryLayer = namers.length > 0 && notNamedIn.length === 0;
  const withAnswer = (answer: AudienceAnswer) => idsWith(positions, (position) => position.answer === answer);
  return {
    option,
    cells: asked.organisations.map(({ id }) => cellOf(id, byOrganisation.get(id))),
    n: positions.filter(({ answer }) => answer !== null).length,
    byAnswer: { primary: withAnswer('primary'), also: withAnswer('also'), not: withAnswer('not') },
    named: idsWith(positions, ({ answer }) => isNamed(answer)),
    namedOwn: idsWith(positions, (position) => isNamed(position.answer) && isOwn(position)),
    noAnswers: listNoAnswers(
      positions.map(({ organisationId, noAnswer, answer }) => ({ organisationId, noAnswer, answered: answer !== null })),
      asked.organisations.map(({ id }) => id),
    ),
    byType: countByType(positions),
    notNamedIn,
    namedInEveryLayer,
    hangsOn: namedInEveryLayer ? namers.flatMap(({ ids }) => (ids.length === 1 ? ids : [])).sort() : [],
  };
}
