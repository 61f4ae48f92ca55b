import type { DatasetKind, FindingState, NoAnswer, PositionStatus, QuestionId, Layer } from './nouns.ts';
import type { ComparisonRow } from './comparisons.ts';
import type { EvidenceLink } from './evidence-links.ts';
import type { FindingForm } from './finding-form.ts';
import type { CompletenessPart } from './finding-way.ts';
import type { FindingChoices, FindingRow } from './findings.ts';
import type { Released } from './releases.ts';
import type { RemarksPage } from './remarks.ts';

/** A position that leans on a finding. */
export interface LeaningPosition {
  id: string;
  organisationId: string;
  organisation: string;
  round: string;
  question: QuestionId;
  layer: Layer | null;
  answers: { name: string; nameEn: string }[];
  noAnswer: NoAnswer | null;
  status: PositionStatus;
  date: string;
}

/** One finding with everything around it. */
export interface FindingDetail {
  finding: FindingRow & {
    revision: number;
    edition: string;
    principle: string | null;
    foundation: string | null;
    otherValueId: string | null;
    mergeValueId: string | null;
    frameworkId: string | null;
  };
  comparisons: ComparisonRow[];
  /** what it can be compared with */
  frameworks: FindingChoices['frameworks'];
  evidence: EvidenceLink[];
  positions: LeaningPosition[];
  /** what it lacks before it can be checked */
  missing: CompletenessPart[];
  remarks: RemarksPage;
  /** whether its organisation lets it be public as it is now */
  released: Released;
  changed: { at: string; person: string };
}

/** What the form of a finding opens with; `record` is null for a new one. */
export interface FindingFormPage {
  choices: FindingChoices;
  dataset: DatasetKind;
  /** organisations with a pilot that are invented: what they say can only be an example */
  invented: string[];
  record: { id: string; revision: number; state: FindingState; organisationId: string; form: FindingForm } | null;
}
