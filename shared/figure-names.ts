import type { FigureOrganisation } from './bindingness.ts';
import type { TypeGroup } from './evidence/answers.ts';
import type { Names } from './evidence/names.ts';
import type { Median } from './evidence/ordinal.ts';
import { byName } from './in-order.ts';
import { optionName, optionOf, type ScaleView } from './scales.ts';
import type { Say } from './say.ts';

/** How a reader calls everything in a figure about positions. */
export interface FigureNames extends Names {
  short(id: string): string;
  type(id: string): TypeGroup;
  option(code: string): string;
}

/** How this reader calls organisations, layers, and the steps or options of a scale. */
export function namesOf(organisations: readonly FigureOrganisation[], scale: ScaleView, say: Say): FigureNames {
  const known = new Map(organisations.map((one) => [one.id, one]));
  const option = (code: string): string => {
    const found = optionOf(scale, code);
    return found === undefined ? code : optionName(found, say);
  };
  return {
    option,
    step: (step) => option(String(step)),
    organisation: (id) => known.get(id)?.name ?? id,
    short: (id) => known.get(id)?.shortName ?? id,
    type: (id) => known.get(id)?.type ?? 'other',
    layer: (layer) => say(`common.layers.${layer}`),
  };
}

/** Organisations of a page by name, in the order of a Dutch reader; one that is not on it keeps its id. */
export function namedIn({ organisations }: { organisations: readonly { id: string; name: string }[] }) {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? id).sort(byName((name) => name));
}

/** A median in words: a step, or between which two; null where there is none. */
export function medianText(median: Median | null, names: Pick<Names, 'step'>, say: Say): string | null {
  if (median === null) return null;
  const lower = names.step(median.lower);
  return median.lower === median.upper
    ? lower
    : say('bindingness.preference.between', { lower, upper: names.step(median.upper) });
}
