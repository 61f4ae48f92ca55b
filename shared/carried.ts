import type { FindingRow } from './findings.ts';
import type { MappingKind, NameStatus } from './nouns.ts';

/** What stands under a value although it was said of an older one: taken over, and not judged again. */
export interface Carried {
  findings: number;
  organisations: number;
  /** times that a pilot wrote down having examined it, or that it does not apply */
  examinations: number;
}

export const nothingCarried: Carried = { findings: 0, organisations: 0, examinations: 0 };

/** A value of another edition that this one comes from, or that became of it. */
export interface RelatedValue {
  id: string;
  name: string;
  nameStatus: NameStatus;
  edition: string;
  /** null where other editions lie between */
  kind: MappingKind | null;
  findings: number;
  organisations: number;
}

/** What the was-wordtlijsten say of one value. */
export interface Lineage {
  /** older values whose findings stand under this one */
  before: RelatedValue[];
  /** values of a next edition that it is found under */
  after: RelatedValue[];
  /** next editions in which it is dropped, by short name */
  droppedIn: string[];
  /** taken over from the older values, never counted with its own */
  carried: Carried;
  /** the newest of these findings, where they were asked */
  carriedFindings: FindingRow[];
}
