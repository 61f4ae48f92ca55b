import type { Layer } from '../nouns.ts';
import { layers } from '../nouns.ts';
import type { PilotOrganisation, StrictnessPosition } from './answers.ts';
import { governmentLayers, requireOrganisations } from './answers.ts';
import type { LayerBlock } from './layer-block.ts';
import { concludeLayer } from './layer-block.ts';

/** Support (draagvlak) in every layer that takes part, each layer judged separately. */
export interface EveryLayerSupport {
  /** Steps with support in each layer; none as soon as one layer that takes part has no answer. */
  steps: number[];
  layers: Layer[];
  /** Layers that take part but have not answered about themselves: nothing can be said yet. */
  withoutAnswer: Layer[];
  /** Government layers without any organisation in the practice test: 'every layer' does not speak for them. */
  withoutPilot: Layer[];
}

/** One block per layer spoken about, never one over layers. */
export interface Strictness {
  layers: LayerBlock[];
  supportInEveryLayer: EveryLayerSupport;
}

/**
 * A step has support in a layer when every organisation of that layer with an answer can live with it; it has support in every
 * layer only if that holds in each one separately and each has an answer. No answers are ever added up over layers.
 */
export function supportInEveryLayer(blocks: readonly LayerBlock[]): EveryLayerSupport {
  const takingPart = blocks.filter((block) => block.takingPart > 0);
  const withoutAnswer = takingPart.filter((block) => block.ownAnswers.length === 0);
  const [first, ...rest] = takingPart;
  const shared = (first?.support ?? []).filter((step) => rest.every((block) => block.support.includes(step)));
  const names = takingPart.map((block) => block.layer);
  return {
    steps: withoutAnswer.length > 0 ? [] : shared,
    layers: names,
    withoutAnswer: withoutAnswer.map((block) => block.layer),
    withoutPilot: governmentLayers.filter((layer) => !names.includes(layer)),
  };
}

/**
 * How binding, per layer spoken about: one block for each layer that takes part or is spoken about, in the fixed order of layers, and the
 * support over them. Positions come from one round and one subject; the scale's steps are 0 .. scaleSteps-1.
 * @throws RangeError for a position of an umbrella organisation or two of one organisation about one layer.
 */
export function concludeStrictness(
  positions: readonly StrictnessPosition[],
  organisationsInPilot: readonly PilotOrganisation[],
  scaleSteps: number,
): Strictness {
  requireOrganisations(positions);
  const blocks = layers
    .map((layer) => {
      const about = positions.filter((position) => position.layer === layer);
      return concludeLayer(about, { layer, scaleSteps }, organisationsInPilot);
    })
    .filter((block) => block.takingPart > 0 || block.positionIds.length > 0);
  return { layers: blocks, supportInEveryLayer: supportInEveryLayer(blocks) };
}
