import type { StrictnessResult, SupportResult } from './bindingness.ts';
import type { Layer } from './nouns.ts';

/** How many organisations of a layer can live with a step, of how many of that layer that answered about it. */
export interface SupportCell {
  layer: Layer;
  count: number;
  total: number;
}

export type Verdict = 'yes' | 'no' | 'open';

export interface SupportRow {
  step: number;
  cells: SupportCell[];
  every: Verdict;
}

/** Support per step and layer: each layer by its own organisations only, and the verdict of the result over all of them. */
export function supportRows(strictness: readonly StrictnessResult[], support: SupportResult): SupportRow[] {
  const { steps, layers, withoutAnswer } = support.outcome;
  const blocks = strictness.map(({ outcome }) => outcome).filter(({ layer }) => layers.includes(layer));
  return (blocks[0]?.acceptable ?? []).map(({ step }) => ({
    step,
    cells: blocks.map(({ layer, acceptable, ownAnswers }) => ({
      layer,
      count: ownAnswers.filter((id) => acceptable[step]?.organisationIds.includes(id)).length,
      total: ownAnswers.length,
    })),
    every: verdictOn(step, { steps, open: withoutAnswer.length > 0, blocks }),
  }));
}

/** A step that one layer rejects has no support in every layer, whatever the layers that have not answered will say. */
function verdictOn(
  step: number,
  known: { steps: number[]; open: boolean; blocks: readonly { support: number[]; ownAnswers: string[] }[] },
): Verdict {
  if (known.steps.includes(step)) return 'yes';
  const rejected = known.blocks.some(({ support, ownAnswers }) => ownAnswers.length > 0 && !support.includes(step));
  return known.open && !rejected ? 'open' : 'no';
}
