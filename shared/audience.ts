import { z } from 'zod';
import type { OptionBlock } from './evidence/audience-option.ts';
import type { MeaningBlock } from './evidence/audience.ts';
import type { Result } from './evidence/result.ts';
import type { EvidencePage } from './bindingness.ts';
import { positionStatuses, type Layer } from './nouns.ts';
import type { ScaleView } from './scales.ts';

/** The question 'for whom': it parses the API's input, keys the query and validates the address. */
export const audienceFilterSchema = z.object({
  round: z.string().min(1).max(120).optional(),
  status: z.enum(positionStatuses).optional(),
  until: z.iso.date().optional(),
  revision: z.number().int().positive().optional(),
});
export type AudienceFilter = z.infer<typeof audienceFilterSchema>;

/** One option, with the organisations whose position about it has another status than the one selected: left out, and not silent. */
export type OptionOutcome = OptionBlock & { otherStatus: string[] };

/** What is concluded in one meaning, with the layers that take part and those that do not. */
export interface AudienceOutcome extends Omit<MeaningBlock, 'options'> {
  options: OptionOutcome[];
  layers: Layer[];
  withoutPilot: Layer[];
}

export type AudienceResult = Result<AudienceOutcome>;

export interface AudiencePage extends EvidencePage {
  /** one result a meaning, in the fixed order of meanings */
  meanings: AudienceResult[];
  options: ScaleView;
  /** positions of umbrella organisations: beside the pilots */
  umbrella: number;
}

/** A block with, per option, who is left out by the selected status taken from the silent ones. */
export function optionOutcome(block: OptionBlock, otherStatus: readonly string[]): OptionOutcome {
  const silent = block.noAnswers['not-filled'].filter((id) => !otherStatus.includes(id));
  return { ...block, noAnswers: { ...block.noAnswers, 'not-filled': silent }, otherStatus: [...otherStatus].sort() };
}
