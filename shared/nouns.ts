/** What the product knows: one type per versioned record, the same names in code, storage and transport (product.md). */
import type { Role } from './policy.ts';

export const layers = ['rijk', 'provincie', 'gemeente', 'waterschap', 'other'] as const;
export type Layer = (typeof layers)[number];

export const stageIds = [
  'informed',
  'information-requested',
  'information-given',
  'announced',
  'confirmed',
  'started',
  'completed',
  'stopped',
  'declined',
] as const;
export type StageId = (typeof stageIds)[number];

export const channels = ['Uniebureau', 'VNG', 'IPO', 'rechtstreeks bij BZK'] as const;
export type Channel = (typeof channels)[number];

export const findingLevels = ['code', 'fundament', 'principe', 'waarde'] as const;
export type FindingLevel = (typeof findingLevels)[number];

export const findingKinds = ['herkend', 'knelpunt', 'dilemma', 'ontbreekt', 'overlap', 'formulering', 'praktijk'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const adviceIds = ['behouden', 'verduidelijken', 'aanpassen', 'samenvoegen', 'schrappen', 'toevoegen'] as const;
export type AdviceId = (typeof adviceIds)[number];

export const effects = ['een ander besluit', 'een maatregel', 'een gesprek', 'niets'] as const;
export type Effect = (typeof effects)[number];

export const examinationStates = ['not-examined', 'examined', 'not-applicable'] as const;
export type ExaminationState = (typeof examinationStates)[number];

/** Draft: its own organisation sees it. Submitted: it counts. Checked: somebody looked whether it is complete, never whether one agrees. */
export const findingStates = ['draft', 'submitted', 'checked'] as const;
export type FindingState = (typeof findingStates)[number];

export const remarkKinds = ['question', 'remark', 'disagreement', 'doubt'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export const positionStates = ['draft', 'signed'] as const;
export type PositionState = (typeof positionStates)[number];

export const positionStatuses = ['ambtelijk', 'bestuurlijk'] as const;
export type PositionStatus = (typeof positionStatuses)[number];

export const questionIds = ['bindingness', 'basis', 'accountability', 'audience', 'integration', 'addedValue'] as const;
export type QuestionId = (typeof questionIds)[number];

export const noAnswers = ['no-judgement', 'not-discussed', 'not-applicable'] as const;
/** Given non-answers; 'not filled in' is the absence of a position and is never stored. */
export type NoAnswer = (typeof noAnswers)[number];

export const meanings = ['applies', 'holdsToAccount'] as const;
export type Meaning = (typeof meanings)[number];

export const nameStatuses = ['confirmed', 'mentioned', 'working'] as const;
export type NameStatus = (typeof nameStatuses)[number];

/** How a value and an existing framework, or one item of it, meet: overlap, aanvulling, spanning, geen relatie. */
export const comparisonVerdicts = ['overlap', 'addition', 'tension', 'none'] as const;
export type ComparisonVerdict = (typeof comparisonVerdicts)[number];

export const meetingBodies = [
  'OBDO',
  'CBCF',
  'Ledenvergadering Unie van Waterschappen',
  'Tweede Kamer',
  'ALV VNG',
  'bestuur IPO',
] as const;
export type MeetingBody = (typeof meetingBodies)[number];

/** What organisations find, and what a case showed, are two kinds of statement. */
export const statementKinds = ['opinion', 'case'] as const;
export type StatementKind = (typeof statementKinds)[number];

export const statementStates = ['draft', 'adopted'] as const;
export type StatementState = (typeof statementStates)[number];

/** Hoog, redelijk, laag, zeer laag (GRADE-CERQual). */
export const confidenceLevels = ['high', 'moderate', 'low', 'very-low'] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** How much a component of confidence is doubted (GRADE-CERQual). */
export const concerns = ['none', 'minor', 'moderate', 'serious'] as const;
export type Concern = (typeof concerns)[number];

export const mappingKinds = ['same', 'renamed', 'split', 'merged', 'new', 'dropped'] as const;
export type MappingKind = (typeof mappingKinds)[number];

export const datasetKinds = ['undecided', 'real', 'example'] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** Type is the TOOI register's own word; 'koepel' is an umbrella organisation and never counts in the register. */
export interface Organisation {
  id: string;
  type: string;
  layer: Layer;
  name: string;
  short_name: string;
  official_name: string | null;
  abbreviation: string | null;
  province_id: string | null;
  network: 'G4' | 'G40' | null;
  umbrella_id: string | null;
  cbs_code: string | null;
  begin_date: string | null;
  end_date: string | null;
  successor_id: string | null;
  core: 0 | 1;
  invented: 0 | 1;
  sort_key: string;
  source: string;
}

export interface Edition {
  id: string;
  title: string;
  short: string;
  published: string;
}
export interface Foundation {
  id: string;
  edition_id: string;
  name: string;
  position: number;
}
export interface Principle {
  id: string;
  foundation_id: string;
  name: string;
  position: number;
}
export interface Value {
  id: string;
  edition_id: string;
  principle_id: string;
  number: number;
  name: string;
  name_status: NameStatus;
  source: string | null;
}

export interface Scale {
  id: string;
  question_id: string;
  question: string;
  ordered: 0 | 1;
}
/** One step (ordered) or option of a scale; code is what positions and findings store. */
export interface ScaleOption {
  id: string;
  scale_id: string;
  code: string;
  name: string;
  name_en: string;
  meaning: string | null;
  precedent: string | null;
  position: number;
}

export interface Framework {
  id: string;
  name: string;
  layer: Layer | null;
  status: string | null;
  source: string;
}
export interface FrameworkItem {
  id: string;
  framework_id: string;
  name: string;
  position: number;
}

/** A dated stage of an organisation's participation; the date carries the precision of its source ('2021'). */
export interface Participation {
  id: string;
  organisation_id: string;
  stage: StageId;
  date: string;
  basis: string | null;
  reason: string | null;
  channel: Channel | null;
  source: string | null;
}
/** A contact moment with an organisation and the next step it left; names of persons are not for every reader. */
export interface Contact {
  id: string;
  organisation_id: string;
  date: string;
  channel: Channel | null;
  who: string | null;
  note: string;
  next_step: string | null;
  due_date: string | null;
  done: 0 | 1;
}
/** What a public source says beside any single stage: an open invitation, an earlier use outside the pilots. */
export interface PublicFact {
  id: string;
  kind: 'layer' | 'earlier-use';
  layer: Layer | null;
  organisation_id: string | null;
  text: string;
  date: string;
  source: string;
}

export interface Pilot {
  id: string;
  reference: string | null;
  organisation_id: string;
  edition_id: string;
  title: string;
  case_text: string | null;
  topic: string | null;
  method: string | null;
  start_date: string | null;
  end_date: string | null;
  roles: string | null;
}
export interface Examination {
  id: string;
  pilot_id: string;
  organisation_id: string;
  value_id: string;
  state: ExaminationState;
  date: string | null;
}
export interface Finding {
  id: string;
  reference: string | null;
  pilot_id: string;
  organisation_id: string;
  edition_id: string;
  level: FindingLevel;
  value_id: string | null;
  principle_id: string | null;
  foundation_id: string | null;
  kind: FindingKind;
  text: string;
  relevance: number | null;
  applicability: number | null;
  advice: AdviceId | null;
  text_proposal: string | null;
  merge_value_id: string | null;
  other_value_id: string | null;
  framework_id: string | null;
  effect: Effect | null;
  date: string;
  state: FindingState;
}
export interface Evidence {
  id: string;
  finding_id: string;
  kind: 'link' | 'document' | 'quotation';
  text: string;
  url: string | null;
}
/** What an organisation says of an existing framework with its finding: of one item of it, or of all of it where there is none. */
export interface Comparison {
  id: string;
  finding_id: string;
  framework_id: string;
  item_id: string | null;
  verdict: ComparisonVerdict;
}
export interface Action {
  id: string;
  pilot_id: string;
  organisation_id: string;
  value_id: string | null;
  text: string;
  need: string | null;
  importance: number | null;
  owner: string | null;
  state: 'open' | 'in-progress' | 'done';
}

export interface Meeting {
  id: string;
  body: MeetingBody;
  date: string;
  agenda_number: string | null;
  deadline: string | null;
  process_state: string | null;
  commitments: string | null;
}
export interface Round {
  id: string;
  name: string;
  meeting_id: string | null;
  open_date: string;
  close_date: string | null;
  state: 'open' | 'closed';
}
/**
 * An organisation's (or umbrella's) signed answer. Its key is round, holder, question and subject: the layer spoken about,
 * the audience option and meaning, the framework, the value. `answer` holds a scale code; for questions with several answers
 * the codes sorted and joined with '+'. Floor and ceiling are strictness codes.
 */
export interface Position {
  id: string;
  reference: string | null;
  round_id: string;
  organisation_id: string;
  holder: 'organisation' | 'umbrella';
  question: QuestionId;
  scale_id: string;
  layer: Layer | null;
  audience_option: string | null;
  meaning: Meaning | null;
  framework_id: string | null;
  value_id: string | null;
  answer: string | null;
  no_answer: NoAnswer | null;
  floor: string | null;
  ceiling: string | null;
  arguments: string | null;
  status: PositionStatus;
  signed_function: string;
  signed_date: string;
  state: PositionState;
}
/** A finding that a position leans on. */
export interface PositionFinding {
  id: string;
  position_id: string;
  finding_id: string;
}

/**
 * A sentence with what speaks for and against it: what organisations find, or what a case showed. `basis` is the digest of what it rested
 * on when it was adopted.
 */
export interface Statement {
  id: string;
  text: string;
  kind: StatementKind;
  question: QuestionId | null;
  layer: Layer | null;
  value_id: string | null;
  round_id: string | null;
  state: StatementState;
  basis: string | null;
}
/** A finding or a position, never both, for or against a statement. */
export interface StatementLink {
  id: string;
  statement_id: string;
  finding_id: string | null;
  position_id: string | null;
  side: 'for' | 'against';
}
/** How solid one person finds what a statement rests on; a concern needs its reason. `basis`: the digest of what was there to judge. */
export interface StatementRating {
  id: string;
  statement_id: string;
  person_id: string;
  level: ConfidenceLevel;
  method_concern: Concern;
  method_reason: string | null;
  coherence_concern: Concern;
  coherence_reason: string | null;
  adequacy_concern: Concern;
  adequacy_reason: string | null;
  relevance_concern: Concern;
  relevance_reason: string | null;
  basis: string;
  date: string;
}
/** What a second person makes of a finding without having seen the first judgement. */
export interface Coding {
  id: string;
  finding_id: string;
  person_id: string;
  kind: FindingKind;
  relevance: number | null;
  date: string;
}
/** The life of a piece of evidence: its file by hash, until when it holds, and when to look again. Without a file: of a link. */
export interface Attachment {
  id: string;
  evidence_id: string;
  file_name: string | null;
  media_type: string | null;
  size: number | null;
  sha256: string | null;
  expires: string | null;
  review_on: string | null;
  note: string | null;
}
/** A kept moment: everything as of a revision and a day, with the hash of the chain there and a digest over all row hashes. */
export interface Snapshot {
  id: string;
  title: string;
  reason: string;
  as_of: number;
  day: string;
  meeting_id: string | null;
  chain_hash: string;
  digest: string;
}
/** A document made from a kept moment: its choices and what it said, as JSON, and the hash of the canonical text of what it said. */
export interface Paper {
  id: string;
  snapshot_id: string;
  title: string;
  filter: string;
  document: string;
  sha256: string;
}
/** How a value of one edition relates to a value of another; no value on one side where it is new or dropped. */
export interface Mapping {
  id: string;
  from_edition_id: string;
  to_edition_id: string;
  kind: MappingKind;
  from_value_id: string | null;
  to_value_id: string | null;
  note: string | null;
}
/** A version of the method's thresholds, fixed before a round; `thresholds` is canonical JSON. */
export interface Method {
  id: string;
  name: string;
  fixed_on: string;
  round_id: string | null;
  thresholds: string;
}
/** A line of a next edition while it is being written, and the finding it comes from. */
export interface TextDraft {
  id: string;
  edition_id: string;
  value_id: string | null;
  kind: AdviceId;
  name: string;
  text: string | null;
  note: string | null;
}
export interface TextDraftFinding {
  id: string;
  text_draft_id: string;
  finding_id: string;
}

/** A role that a person was given: of one organisation, of one layer, or of neither. Who gave it and when is in its change. */
export interface Hat {
  id: string;
  person_id: string;
  role: Role;
  organisation_id: string | null;
  layer: Layer | null;
  granted_by: string;
}
/** What is said about a finding, pilot, value or statement: a question, a remark, a disagreement that stays visible, or a doubt. */
export interface Remark {
  id: string;
  /** the remark it answers; null where it begins */
  thread_id: string | null;
  kind: RemarkKind;
  finding_id: string | null;
  pilot_id: string | null;
  value_id: string | null;
  statement_id: string | null;
  /** the organisation whose finding or pilot it is about; null for the code and for statements */
  organisation_id: string | null;
  text: string;
  person_id: string;
  /** the hat under which it was said: 'programme', 'coordinator:waterschap', 'pilotorganisation:ws0653' */
  hat: string;
  said_on: string;
  resolved: 0 | 1;
}

/** A person who is named in a remark, until that person has seen it. */
export interface RemarkMention {
  id: string;
  remark_id: string;
  person_id: string;
}

/**
 * That an organisation lets a finding, a position or a pilot be public, one of the three. `seen_revision` names the version of it that
 * was seen: the consent is to that text and no other.
 */
export interface Release {
  id: string;
  organisation_id: string;
  finding_id: string | null;
  position_id: string | null;
  pilot_id: string | null;
  seen_revision: number;
}

/** One record: whether this database holds real or invented content; fixed when its first finding or position comes in. */
export interface Dataset {
  id: string;
  kind: DatasetKind;
}

export interface Nouns {
  organisation: Organisation;
  edition: Edition;
  foundation: Foundation;
  principle: Principle;
  value: Value;
  scale: Scale;
  scale_option: ScaleOption;
  framework: Framework;
  framework_item: FrameworkItem;
  participation: Participation;
  contact: Contact;
  public_fact: PublicFact;
  pilot: Pilot;
  examination: Examination;
  finding: Finding;
  evidence: Evidence;
  comparison: Comparison;
  action: Action;
  meeting: Meeting;
  round: Round;
  position: Position;
  position_finding: PositionFinding;
  statement: Statement;
  statement_link: StatementLink;
  statement_rating: StatementRating;
  coding: Coding;
  attachment: Attachment;
  snapshot: Snapshot;
  paper: Paper;
  mapping: Mapping;
  method: Method;
  text_draft: TextDraft;
  text_draft_finding: TextDraftFinding;
  hat: Hat;
  remark: Remark;
  remark_mention: RemarkMention;
  release: Release;
  dataset: Dataset;
}
export type Noun = keyof Nouns;
