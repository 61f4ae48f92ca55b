import { z } from 'zod';
import { comparisonVerdicts, type ComparisonVerdict } from './nouns.ts';
import type { Say } from './say.ts';
import { baseNeeded, saysItsBase } from './new-id.ts';

/*
 * What an organisation says of an existing framework with its finding: of one item of it or of all of it, in one of four words. It is
 * part of what was learned: like the finding itself it is locked once that is submitted.
 */

/** In an address and in a form: the framework as a whole, and no item of it. */
export const WHOLE = 'geheel';

/** Which findings say something of a framework; a verdict or an item selects exactly what is counted under it. */
export interface ComparisonFilter {
  framework?: string | undefined;
  item?: string | undefined;
  verdict?: ComparisonVerdict | undefined;
}

const id = z.string().min(1).max(120);

export const comparisonFormSchema = z.object({
  framework: z.string().min(1, { error: 'findings.problem.framework' }).max(80),
  /** the id of an item, or '' for the framework as a whole */
  item: z.string().max(120),
  verdict: z.enum(['', ...comparisonVerdicts]).refine((verdict) => verdict !== '', { error: 'findings.problem.verdict' }),
});
export type ComparisonForm = z.input<typeof comparisonFormSchema>;

/** A form with nothing in it yet, but for the framework that the finding names. */
export const emptyComparison = (framework: string): ComparisonForm => ({ framework, item: '', verdict: '' });

export const saveComparisonSchema = z
  .object({
    id: id.optional(),
    base: z.number().int().positive().optional(),
    finding: id,
    form: comparisonFormSchema,
  })
  .refine(saysItsBase, baseNeeded);

/** A recorded comparison with the names a reader needs. */
export interface ComparisonRow {
  id: string;
  revision: number;
  frameworkId: string;
  framework: string;
  itemId: string | null;
  /** null where it is of the framework as a whole */
  item: string | null;
  verdict: ComparisonVerdict;
  changed: { at: string; person: string };
}

/** The four words: overlap, aanvulling, spanning, geen relatie. */
export const verdictName = (verdict: ComparisonVerdict, say: Say): string => say(`comparisons.verdict.${verdict}`);
