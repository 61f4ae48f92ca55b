import { z } from 'zod';
import type { Evidence } from './nouns.ts';

export const evidenceKinds = ['link', 'document', 'quotation'] as const satisfies readonly Evidence['kind'][];

/** A piece of evidence behind a finding, with the version one sees. */
export interface EvidenceLink extends Evidence {
  revision: number;
}

const url = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'findings.problem.url' })]);

/** Evidence as its form holds it; a link is nothing without its address. */
export const evidenceFormSchema = z
  .object({
    kind: z.enum(evidenceKinds),
    text: z.string().trim().min(1, { error: 'findings.problem.evidenceText' }).max(1000, { error: 'findings.problem.tooLong' }),
    url,
  })
  .refine(({ kind, url: address }) => kind !== 'link' || address !== '', { path: ['url'], error: 'findings.problem.url' });
export type EvidenceForm = z.infer<typeof evidenceFormSchema>;

const id = z.string().min(1).max(120);

export const saveEvidenceSchema = z.object({
  id: id.optional(),
  base: z.number().int().positive().optional(),
  finding: id,
  form: evidenceFormSchema,
});

/** Withdrawing a record: which, in the version one saw, and why. */
export const withdrawSchema = z.object({
  id,
  base: z.number().int().positive(),
  reason: z.string().trim().min(1, { error: 'findings.problem.reason' }).max(1000, { error: 'findings.problem.tooLong' }),
});
export type Withdraw = z.infer<typeof withdrawSchema>;
