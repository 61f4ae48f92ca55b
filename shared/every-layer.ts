import { layerOfType, type PilotOrganisation, type TypeGroup } from './evidence/answers.ts';
import { layers, meanings, type Layer, type Meaning } from './nouns.ts';

/** One signed answer of an organisation about one option in one meaning, as far as naming it goes. */
export interface NamingAnswer {
  id: string;
  organisationId: string;
  type: TypeGroup;
  option: string;
  meaning: Meaning;
  /** a scale code; null for the kinds of no answer */
  answer: string | null;
}

/** Of the organisations of one layer that answered about an option, how many name it. */
export interface NamedInLayer {
  layer: Layer;
  named: number;
  answered: number;
}

/** In one meaning: the options that every layer taking part names, with the counts of each layer apart. */
export interface NamedEverywhere {
  meaning: Meaning;
  /** organisations with at least one answer */
  spoken: number;
  options: { option: string; layers: NamedInLayer[] }[];
}

const named: readonly (string | null)[] = ['first', 'also'];

/**
 * Which options are named in every layer: in each layer that takes part at least one organisation names it, in the first place or also.
 * The same rule as `concludeAudience`, without who says what: the landing page asks for no more. Options in the scale's order.
 */
export function concludeNamedEverywhere(
  answers: readonly NamingAnswer[],
  organisationsInPilot: readonly PilotOrganisation[],
  options: readonly string[],
): NamedEverywhere[] {
  const present = new Set<Layer>([...organisationsInPilot, ...answers].map(({ type }) => layerOfType(type)));
  const takingPart = layers.filter((layer) => present.has(layer));
  return meanings.map((meaning) => {
    const given = answers.filter((one) => one.meaning === meaning && one.answer !== null);
    const block = (option: string) => {
      const about = given.filter((one) => one.option === option);
      const naming = about.filter((one) => named.includes(one.answer));
      const inLayer = (rows: readonly NamingAnswer[], layer: Layer): number =>
        rows.filter(({ type }) => layerOfType(type) === layer).length;
      return {
        option,
        layers: takingPart.map((layer) => ({ layer, named: inLayer(naming, layer), answered: inLayer(about, layer) })),
      };
    };
    return {
      meaning,
      spoken: new Set(given.map(({ organisationId }) => organisationId)).size,
      options: options.map(block).filter((one) => one.layers.length > 0 && one.layers.every((layer) => layer.named > 0)),
    };
  });
}
