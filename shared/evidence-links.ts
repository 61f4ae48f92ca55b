import { z } from 'zod';
import { FILES, type EvidenceState, type KeptFile } from './attachments.ts';
import type { Attachment, Evidence } from './nouns.ts';
import { writtenText } from './written.ts';
import { baseNeeded, newIdSchema, saysItsBase } from './new-id.ts';

export const evidenceKinds = ['link', 'document', 'quotation'] as const satisfies readonly Evidence['kind'][];

/** A file that a piece of evidence had before; `revision` is the last at which it still was the file. */
export interface EarlierFile {
  revision: number;
  file: KeptFile;
  href: string;
  at: string;
  person: string;
}

/** A piece of evidence with its life. `revision` is the newest of its own version and that of its life: an edit begins there. */
export interface EvidenceLink extends Evidence, Pick<Attachment, 'expires' | 'review_on' | 'note'> {
  revision: number;
  file: KeptFile | null;
  /** where its file is, at the moment that is shown; null without a file */
  href: string | null;
  /** on the day that is used as today */
  state: EvidenceState;
  changed: { at: string; person: string };
  earlier: EarlierFile[];
}

/** The address of the file of a piece of evidence: now, or as of a revision. */
export const fileHref = (id: string, revision?: number): string =>
  `${FILES}/${encodeURIComponent(id)}${revision === undefined ? '' : `?revision=${String(revision)}`}`;

const url = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'findings.problem.url' })]);

const day = z.union([z.literal(''), z.iso.date({ error: 'findings.problem.date' })]);

/** A link is nothing without its address. */
export const linkHasAddress = ({ kind, url: address }: Pick<Evidence, 'kind'> & { url: string }): boolean =>
  kind !== 'link' || address !== '';

/**
 * Evidence as its form holds it, '' where nothing is filled in; a link is nothing without its address. `file` is the hash of the file it
 * has, or the id that was given for one that was just sent.
 */
export const evidenceFormSchema = z
  .object({
    kind: z.enum(evidenceKinds),
    text: writtenText(1000, { empty: 'findings.problem.evidenceText', tooLong: 'findings.problem.tooLong' }),
    url,
    expires: day,
    review: day,
    note: z.string().max(1000, { error: 'findings.problem.tooLong' }),
    file: z.union([z.literal(''), z.uuid(), z.hash('sha256')]),
  })
  .refine(linkHasAddress, { path: ['url'], error: 'findings.problem.url' });
export type EvidenceForm = z.infer<typeof evidenceFormSchema>;

/** A form with nothing in it yet. */
export const emptyEvidence: EvidenceForm = { kind: 'link', text: '', url: '', expires: '', review: '', note: '', file: '' };

const id = z.string().min(1).max(120);

export const saveEvidenceSchema = z
  .object({
    id: id.optional(),
    newId: newIdSchema,
    base: z.number().int().positive().optional(),
    finding: id,
    form: evidenceFormSchema,
  })
  .refine(saysItsBase, baseNeeded);

/** Withdrawing a record: which, in the version one saw, and why. */
export const withdrawSchema = z.object({
  id,
  base: z.number().int().positive(),
  reason: writtenText(1000, { empty: 'findings.problem.reason', tooLong: 'findings.problem.tooLong' }),
});
export type Withdraw = z.infer<typeof withdrawSchema>;
