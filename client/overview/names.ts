import type { FigureOrganisation } from '../../shared/bindingness.ts';
import type { Names } from '../../shared/evidence/names.ts';
import type { OverviewPage } from '../../shared/overview.ts';
import { optionName, optionOf, type ScaleView } from '../../shared/scales.ts';
import type { Say } from '../../shared/say.ts';

/** How this reader calls steps, organisations and layers in the sentences of the core. */
export function namesFor(
  data: Pick<OverviewPage, 'organisations' | 'scales'>,
  say: Say,
): Names & { option(code: string): string } {
  const organisations = new Map(data.organisations.map((one: FigureOrganisation) => [one.id, one.name]));
  const named = (scale: ScaleView, code: string): string => {
    const option = optionOf(scale, code);
    return option === undefined ? code : optionName(option, say);
  };
  return {
    step: (step) => named(data.scales.bindingness, String(step)),
    organisation: (id) => organisations.get(id) ?? id,
    layer: (layer) => say(`common.layers.${layer}`),
    option: (code) => named(data.scales['audience-option'], code),
  };
}
