import { plainOrder } from '../canonical.ts';
import type { Layer, Meaning } from '../nouns.ts';
import { layers, meanings } from '../nouns.ts';
import type { PilotOrganisation } from './answers.ts';
import { governmentLayers, layerOfType, requireOrganisations } from './answers.ts';
import type { Asked, AudiencePosition, OptionBlock } from './audience-option.ts';
import { concludeOption, idsWith, isNamed } from './audience-option.ts';

/** A set of options named together, with the organisations that name exactly this set. */
export interface Combination {
  options: string[];
  organisationIds: string[];
}

export interface MeaningBlock {
  meaning: Meaning;
  /** Organisations with at least one answer in this meaning. */
  organisationIds: string[];
  options: OptionBlock[];
  combinations: Combination[];
}

/** The two meanings apart, without a winner, an average or an index. */
export interface Audience {
  meanings: MeaningBlock[];
  /** Layers that take part, and government layers that do not. */
  layers: Layer[];
  withoutPilot: Layer[];
  positionIds: string[];
}

/** The combinations that occur, most organisations first; an organisation that names nothing counts with the empty set. */
function combinationsOf(positions: readonly AudiencePosition[], options: readonly string[]): Combination[] {
  const namedBy = new Map<string, Set<string>>();
  for (const { organisationId, option, answer } of positions) {
    if (answer === null) continue;
    const named = namedBy.get(organisationId) ?? new Set();
    if (isNamed(answer)) named.add(option);
    namedBy.set(organisationId, named);
  }
  const found = new Map<string, Combination>();
  for (const organisationId of [...namedBy.keys()].sort()) {
    const named = options.filter((option) => namedBy.get(organisationId)?.has(option));
    const combination = found.get(named.join('+')) ?? { options: named, organisationIds: [] };
    combination.organisationIds.push(organisationId);
    found.set(named.join('+'), combination);
  }
  return [...found.values()].sort(
    (a, b) => b.organisationIds.length - a.organisationIds.length || plainOrder(a.options.join('+'), b.options.join('+')),
  );
}

function concludeMeaning(meaning: Meaning, positions: readonly AudiencePosition[], asked: Asked): MeaningBlock {
  const inMeaning = positions.filter((position) => position.meaning === meaning);
  const about = new Map<string, AudiencePosition[]>(asked.options.map((option) => [option, []]));
  for (const position of inMeaning) about.get(position.option)?.push(position);
  return {
    meaning,
    organisationIds: [...new Set(idsWith(inMeaning, ({ answer }) => answer !== null))],
    options: asked.options.map((option) => concludeOption(option, about.get(option) ?? [], asked)),
    combinations: combinationsOf(inMeaning, asked.options),
  };
}

/** Everyone who takes part or has spoken, sorted by id. */
function organisationsOf(positions: readonly AudiencePosition[], inPilot: readonly PilotOrganisation[]): PilotOrganisation[] {
  const spoken = positions.map(({ organisationId, organisationType }) => ({ id: organisationId, type: organisationType }));
  const all = new Map([...spoken, ...inPilot].map((organisation) => [organisation.id, organisation]));
  return [...all.values()].sort((a, b) => plainOrder(a.id, b.id));
}

/**
 * For whom: per meaning, per option in the scale's order, who says what. Positions come from one round.
 * An option is named in every layer when in each layer that takes part at least one organisation names it.
 * @throws RangeError for an umbrella organisation, an option that is not asked, or two answers of one organisation about one option.
 */
export function concludeAudience(
  positions: readonly AudiencePosition[],
  organisationsInPilot: readonly PilotOrganisation[],
  options: readonly string[],
): Audience {
  requireOrganisations(positions);
  const unknown = positions.find((position) => !options.includes(position.option));
  if (unknown) throw new RangeError(`position ${unknown.id} answers about ${unknown.option}, which is not an option`);
  const organisations = organisationsOf(positions, organisationsInPilot);
  const takingPart = layers.filter((layer) => organisations.some(({ type }) => layerOfType(type) === layer));
  return {
    meanings: meanings.map((meaning) => concludeMeaning(meaning, positions, { organisations, layers: takingPart, options })),
    layers: takingPart,
    withoutPilot: governmentLayers.filter((layer) => !takingPart.includes(layer)),
    positionIds: positions.map(({ id }) => id).sort(),
  };
}
