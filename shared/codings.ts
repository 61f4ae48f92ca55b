import { z } from 'zod';
import { alphaNominal, alphaOrdinal } from './evidence/alpha.ts';
import { relevanceName, subjectName, type FindingRow } from './findings.ts';
import { findingKinds, type FindingKind, type NameStatus } from './nouns.ts';
import { personName } from './history.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

export const codingsSchema = z.object({ revision: z.number().int().positive().optional() });

/** The judgement that the text does not say how important its value was: a choice, as every other. */
export const UNSAID = 'unsaid';

/** The second judgement of a finding: its kind, and its relevance where the text says enough. */
export const codingFormSchema = z.object({
  kind: z.enum(findingKinds, 'codings.problem.kind'),
  relevance: z.enum([UNSAID, '0', '1', '2', '3'], 'codings.problem.relevance'),
});
export type CodingForm = z.infer<typeof codingFormSchema>;
export const saveCodingSchema = z.object({ finding: z.string().min(1).max(120), form: codingFormSchema });

/** What a coder may see of a finding: what was written, and about what. Not its kind, judgement, advice or organisation. */
export interface BlindFinding {
  id: string;
  text: string;
  subject: string | null;
  nameStatus: NameStatus | null;
  level: FindingRow['level'];
  case: string | null;
}

/** One finding judged by its organisation and by a second person. */
export interface CodedFinding {
  findingId: string;
  text: string;
  organisation: string;
  kind: FindingKind;
  relevance: number | null;
  coderId: string;
  coder: string;
  otherKind: FindingKind;
  otherRelevance: number | null;
}

/** How far first and second judgement agree; null where alpha is undefined: no variation, or nothing judged twice. */
export interface CodingAgreement {
  findings: number;
  sameKind: number;
  kind: number | null;
  rated: number;
  relevance: number | null;
}

export interface CodingsPage {
  next: BlindFinding | null;
  left: number;
  /** how many findings were submitted: all that there is to judge */
  submitted: number;
  agreement: CodingAgreement;
  disagreements: CodedFinding[];
}

type Judged = Pick<CodedFinding, 'findingId' | 'coderId' | 'kind' | 'relevance' | 'otherKind' | 'otherRelevance'>;

/** One row the organisations, one row each coder; one column a finding. */
function ratingsOf(rows: readonly Judged[], first: (row: Judged) => number | null, second: (row: Judged) => number | null) {
  const findings = [...new Set(rows.map(({ findingId }) => findingId))].sort();
  const coders = [...new Set(rows.map(({ coderId }) => coderId))].sort();
  const own = findings.map((id) => rows.find((row) => row.findingId === id)).map((row) => (row ? first(row) : null));
  const others = coders.map((coder) =>
    findings
      .map((id) => rows.find((row) => row.findingId === id && row.coderId === coder))
      .map((row) => (row ? second(row) : null)),
  );
  return [own, ...others];
}

/**
 * Agreement between the organisations' own judgement and the second coders, over the findings judged twice: Krippendorff's alpha for
 * names (kind) and for an ordered scale (relevance). Source: Krippendorff 2011; evidence-method, section 3.
 */
export function concludeCodings(rows: readonly Judged[]): CodingAgreement {
  const code = (kind: FindingKind): number => findingKinds.indexOf(kind);
  const rated = rows.filter(({ relevance, otherRelevance }) => relevance !== null && otherRelevance !== null);
  return {
    findings: new Set(rows.map(({ findingId }) => findingId)).size,
    sameKind: rows.filter(({ kind, otherKind }) => kind === otherKind).length,
    kind: alphaNominal(
      ratingsOf(
        rows,
        (row) => code(row.kind),
        (row) => code(row.otherKind),
      ),
    ),
    rated: new Set(rated.map(({ findingId }) => findingId)).size,
    relevance: alphaOrdinal(
      ratingsOf(
        rated,
        (row) => row.relevance,
        (row) => row.otherRelevance,
      ),
    ),
  };
}

/** Whether first and second judgement differ on the kind or, where both gave one, on relevance. */
export function isDisagreement({ kind, otherKind, relevance, otherRelevance }: Judged): boolean {
  return kind !== otherKind || (relevance !== null && otherRelevance !== null && relevance !== otherRelevance);
}

/** What a blind finding is about, in words. */
export function blindSubject({ subject, nameStatus, level }: BlindFinding, say: Say): string {
  return subjectName({ subject: subject ?? say(`findings.level.${level}`), nameStatus }, say);
}

export const disagreementsTable: Table<CodedFinding> = {
  id: 'codings',
  title: 'codings.disagreements.title',
  columns: [
    { id: 'text', label: 'findings.column.text', value: (row) => row.text },
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.organisation },
    { id: 'kind', label: 'codings.column.kind', value: (row, say) => say(`findings.kind.${row.kind}`) },
    { id: 'otherKind', label: 'codings.column.otherKind', value: (row, say) => say(`findings.kind.${row.otherKind}`) },
    { id: 'relevance', label: 'codings.column.relevance', value: (row, say) => relevanceName(row.relevance, say) },
    { id: 'otherRelevance', label: 'codings.column.otherRelevance', value: (row, say) => relevanceName(row.otherRelevance, say) },
    { id: 'coder', label: 'codings.column.coder', value: (row, say) => personName(row.coder, say) },
  ],
};
