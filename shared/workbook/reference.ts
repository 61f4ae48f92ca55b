import type {
  Comparison,
  Edition,
  Evidence,
  Examination,
  Finding,
  Organisation,
  Pilot,
  Position,
  Round,
  Scale,
  ScaleOption,
} from '../nouns.ts';
import type { Kept } from './versions.ts';

export type RegisterName = Pick<
  Organisation,
  'id' | 'type' | 'layer' | 'name' | 'short_name' | 'official_name' | 'abbreviation' | 'end_date'
> &
  EarlierNames;

/** The names that a thing had before: a form filled in before a rename still finds it. */
export interface EarlierNames {
  earlier?: readonly string[];
}
export interface Named extends EarlierNames {
  id: string;
  name: string;
}

/** A framework with its items, in its own order. */
export interface FrameworkName extends Named {
  items?: readonly Named[];
}

/** An edition of the code with everything a finding under it can hang on. */
export interface EditionParts {
  edition: Pick<Edition, 'id' | 'title' | 'short'>;
  foundations: readonly Named[];
  principles: readonly Named[];
  values: readonly Named[];
}

/** Everything a workbook is read against: one moment of the reference data, and the rights of who loads. */
export interface Reference extends EditionParts {
  organisations: readonly RegisterName[];
  /** the editions beside the one that new pilots get: a pilot is read under its own */
  otherEditions?: readonly EditionParts[];
  frameworks: readonly FrameworkName[];
  scales: readonly Scale[];
  options: readonly ScaleOption[];
  rounds: readonly (Round & EarlierNames)[];
  /** The day used as today, ISO: it says which rounds are open, and what is still to come. */
  today: string;
  /** Whether who loads may load rows of this organisation. */
  allowed: (organisationId: string) => boolean;
  /** Whether who loads may make a round that does not exist yet. */
  mayAddRounds: boolean;
}

/** What is there already about the organisations in the workbook, with every earlier version. */
export interface Existing {
  pilots: readonly Kept<Pilot>[];
  examinations: readonly Kept<Examination>[];
  findings: readonly Kept<Finding>[];
  positions: readonly Kept<Position>[];
  comparisons: readonly Kept<Comparison>[];
  /** Also the evidence that was taken away again: an old file does not bring it back. */
  evidence: readonly Pick<Evidence, 'finding_id' | 'text'>[];
}

export interface PlanOptions {
  /** A fresh id; the core draws no random numbers. */
  newId: () => string;
  /** Answers to what the dry run asked: the text of an organisation cell, and the organisation that was meant. */
  chosen?: Readonly<Record<string, string>>;
}
