import { z } from 'zod';
import { optionalText, requiredText } from './contacts.ts';
import { printedName } from './findings.ts';
import { adviceIds, type AdviceId, type Edition, type NameStatus } from './nouns.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';
import type { CodeValue, Proposal } from './values.ts';
import { baseNeeded, saysItsBase } from './new-id.ts';

/* The text of the code: what findings propose, side by side, and the lines of a next edition that the programme drafts from them. */

const id = z.string().min(1).max(120);

export const draftsFilterSchema = z.object({
  edition: id.optional(),
  value: id.optional(),
  revision: z.number().int().positive().optional(),
});
export type DraftsFilter = z.infer<typeof draftsFilterSchema>;

/** What a finding proposes for the text; about no value where something is missing in the code. */
export interface TextProposal extends Proposal {
  valueId: string | null;
}

/** A finding that a line rests on. */
export interface DraftFinding {
  id: string;
  text: string;
  organisation: string;
}

/** A line of the next edition as it is drafted: what it changes, and the findings it is traced to. */
export interface DraftRow {
  id: string;
  revision: number;
  valueId: string | null;
  value: string | null;
  nameStatus: NameStatus | null;
  kind: AdviceId;
  name: string;
  text: string | null;
  note: string | null;
  findings: DraftFinding[];
}

export interface DraftsPage {
  edition: Edition | null;
  editions: Edition[];
  values: CodeValue[];
  proposals: TextProposal[];
  drafts: DraftRow[];
}

/** A value that is added is about none that is there; every other line is about one. */
export const valueFitsKind = ({ value, kind }: { value: string; kind: AdviceId }): boolean =>
  (value === '') === (kind === 'toevoegen');

/** A line as its form holds it; `value` is empty where a value is added. */
export const draftFormSchema = z
  .object({
    value: z.string().max(120),
    kind: z.enum(adviceIds, { error: 'drafts.problem.kind' satisfies MessageKey }),
    name: requiredText(120, 'drafts.problem.name'),
    text: optionalText(4000),
    note: optionalText(2000),
    findings: z.array(id).max(200),
  })
  .refine(valueFitsKind, {
    path: ['kind'],
    message: 'drafts.problem.value' satisfies MessageKey,
  });
export type DraftForm = z.input<typeof draftFormSchema>;

export const saveDraftSchema = z
  .object({
    id: id.optional(),
    base: z.number().int().positive().optional(),
    edition: id,
    /** the findings that were ticked when the form opened: what somebody else ticked since stays */
    ticked: z.array(id).max(200).optional(),
    form: draftFormSchema,
  })
  .refine(saysItsBase, baseNeeded);
export const withdrawDraftSchema = z.object({
  id,
  base: z.number().int().positive(),
  reason: requiredText(1000, 'findings.problem.reason'),
});

/** The value a line is about, as it may be printed; nothing where one is added. */
export function draftSubject(row: Pick<DraftRow, 'value' | 'nameStatus'>, say: Say): string | null {
  return row.value === null ? null : printedName(row.value, row.nameStatus, say);
}

export const textDraftsTable: Table<DraftRow> = {
  id: 'text-drafts',
  title: 'drafts.table',
  columns: [
    { id: 'value', label: 'drafts.column.value', value: draftSubject },
    { id: 'kind', label: 'drafts.column.kind', value: (row, say) => say(`findings.advice.${row.kind}`) },
    { id: 'name', label: 'drafts.column.name', value: (row) => row.name },
    { id: 'text', label: 'drafts.column.text', value: (row) => row.text },
    { id: 'note', label: 'drafts.column.note', value: (row) => row.note },
    {
      id: 'findings',
      label: 'drafts.column.findings',
      value: (row) => row.findings.map(({ organisation, text }) => `${organisation}: ${text}`).join('; '),
    },
  ],
};

export type TextProposalRow = TextProposal & { value: string | null; nameStatus: NameStatus | null };

/** Every proposal with the name of the value it is about. */
export function proposalRows({ proposals, values }: Pick<DraftsPage, 'proposals' | 'values'>): TextProposalRow[] {
  return proposals.map((one) => {
    const value = values.find(({ id: own }) => own === one.valueId);
    return { ...one, value: value?.name ?? null, nameStatus: value?.nameStatus ?? null };
  });
}

export const textProposalsTable: Table<TextProposalRow> = {
  id: 'text-proposals',
  title: 'drafts.proposals',
  columns: [
    { id: 'value', label: 'drafts.column.value', value: draftSubject },
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.organisation },
    {
      id: 'advice',
      label: 'findings.column.advice',
      value: (row, say) => (row.advice === null ? null : say(`findings.advice.${row.advice}`)),
    },
    { id: 'proposal', label: 'values.proposal', value: (row) => row.proposal },
    {
      id: 'mergeWith',
      label: 'findings.column.mergeWith',
      value: (row, say) => (row.mergeWith === null ? null : printedName(row.mergeWith, row.mergeStatus, say)),
    },
    { id: 'why', label: 'values.why', value: (row) => row.text },
  ],
};
