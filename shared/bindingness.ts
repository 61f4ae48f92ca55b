import { z } from 'zod';
import type { StrictnessPosition, TypeGroup } from './evidence/answers.ts';
import type { ChoiceBlock } from './evidence/choices.ts';
import type { Coverage } from './evidence/coverage.ts';
import type { LayerBlock } from './evidence/layer-block.ts';
import type { Result } from './evidence/result.ts';
import { heldBackBy, type HeldBack } from './evidence/held-back.ts';
import { leaveOneOut, type LeftOut } from './evidence/robustness.ts';
import type { EveryLayerSupport } from './evidence/strictness.ts';
import { tryAnswers, type Trial, type TrialAnswer } from './evidence/trials.ts';
import { positionStatuses, type Layer, type NameStatus } from './nouns.ts';
import type { PositionRow } from './positions.ts';
import type { RoundRow } from './rounds.ts';
import type { ScaleView } from './scales.ts';

/** The question 'how binding': it parses the API's input, keys the query and validates the address. */
export const bindingnessFilterSchema = z.object({
  round: z.string().min(1).max(120).optional(),
  status: z.enum(positionStatuses).optional(),
  value: z.string().min(1).max(80).optional(),
  until: z.iso.date().optional(),
  revision: z.number().int().positive().optional(),
});
export type BindingnessFilter = z.infer<typeof bindingnessFilterSchema>;

/** What is concluded about one layer spoken about, with what it hangs on. */
export interface StrictnessOutcome extends LayerBlock {
  /** the median with each organisation left out in turn: everything that was tried */
  leaveOneOut: LeftOut[];
  /** what else was tried with the answers, and whether another median came out */
  trials: Trial[];
  /** who, left out, would leave steps that all others can live with */
  heldBack: HeldBack[];
  /** organisations with a position of another status than the one selected: left out here, and not 'not filled in' */
  otherStatus: string[];
}

export interface ChoiceOutcome extends ChoiceBlock {
  layer: Layer;
  otherStatus: string[];
}

export type StrictnessResult = Result<StrictnessOutcome>;
export type ChoiceResult = Result<ChoiceOutcome>;
export type SupportResult = Result<EveryLayerSupport>;
export type CoverageResult = Result<Coverage[]>;

/** An organisation by the names a figure needs. */
export interface FigureOrganisation {
  id: string;
  name: string;
  shortName: string;
  layer: Layer;
  type: TypeGroup;
}

/** What every page about positions needs beside its results. */
export interface EvidencePage {
  rounds: RoundRow[];
  round: RoundRow | null;
  organisations: FigureOrganisation[];
  coverage: CoverageResult;
}

export interface BindingnessPage extends EvidencePage {
  strictness: StrictnessResult[];
  support: SupportResult;
  basis: ChoiceResult[];
  accountability: ChoiceResult[];
  integration: ChoiceResult[];
  scales: Record<'bindingness' | 'basis' | 'accountability' | 'integration', ScaleView>;
  /** every position on strictness in the selection, of organisations and of umbrella organisations */
  positions: PositionRow[];
  umbrella: PositionRow[];
  /** values about which strictness was asked apart */
  values: { id: string; name: string; nameStatus: NameStatus }[];
}

/** The answers about a layer, as the trials need them. */
function trialAnswers(positions: readonly StrictnessPosition[]): TrialAnswer[] {
  return positions.flatMap(({ organisationId, step, floor, ceiling, status }) =>
    step === null ? [] : [{ organisationId, step, floor, ceiling, status }],
  );
}

/** A block with what it hangs on; who answered in another status than the one selected is no longer counted as silent. */
export function strictnessOutcome(
  block: LayerBlock,
  positions: readonly StrictnessPosition[],
  otherStatus: readonly string[],
): StrictnessOutcome {
  const silent = block.noAnswers['not-filled'].filter((id) => !otherStatus.includes(id));
  const answers = trialAnswers(positions.filter(({ layer }) => layer === block.layer));
  return {
    ...block,
    noAnswers: { ...block.noAnswers, 'not-filled': silent },
    leaveOneOut: leaveOneOut(block.distribution),
    trials: tryAnswers(answers, block.counts.length),
    heldBack: heldBackBy(
      block.acceptable,
      answers.map(({ organisationId }) => organisationId),
    ),
    otherStatus: [...otherStatus].sort(),
  };
}
