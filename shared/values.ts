import { z } from 'zod';
import type { Aged } from './attachments.ts';
import type { Carried, Lineage } from './carried.ts';
import type { TypeGroup } from './evidence/answers.ts';
import type { KindCounts } from './evidence/cells.ts';
import type { OwnRating, ValueRating } from './evidence/rating.ts';
import type { Result } from './evidence/result.ts';
import type { FindingRow } from './findings.ts';
import { findingKinds, type AdviceId, type Edition, type FindingLevel, type Layer, type NameStatus } from './nouns.ts';
import type { Say } from './say.ts';

const id = z.string().min(1).max(80);

/** Which edition of the code, the newest with findings unless one is asked, and whether what is carried over from older ones is shown. */
export const editionChoiceSchema = z.object({ edition: id.optional(), across: z.boolean().optional() });
export const valuesFilterSchema = editionChoiceSchema.extend({ revision: z.number().int().positive().optional() });
export type ValuesFilter = z.infer<typeof valuesFilterSchema>;
export const valueSchema = valuesFilterSchema.extend({ id });

/** A value of the code in its place: under a principle, under a foundation. */
export interface CodeValue {
  id: string;
  number: number;
  name: string;
  nameStatus: NameStatus;
  source: string | null;
  principleId: string;
  principle: string;
  foundationId: string;
  foundation: string;
}

/** A value with what was found about it. Organisations and layers are those with at least one finding. */
export interface ValueRow extends CodeValue {
  organisations: number;
  layers: Layer[];
  kinds: KindCounts;
  /** what stands under it from older editions, counted apart; null where that was not asked */
  carried: Carried | null;
}

/** Findings that hang on the code, a foundation or a principle and so on no value. */
export interface PartFindings {
  level: Exclude<FindingLevel, 'waarde'>;
  id: string | null;
  findings: number;
}

export interface ValuesPage {
  edition: Edition | null;
  /** every edition one can choose, the newest first */
  editions: Edition[];
  rows: ValueRow[];
  parts: PartFindings[];
}

/** How a value's name may be trusted, in the same words on every page. */
export function statusName(status: NameStatus, say: Say): string {
  return status === 'working' ? say('common.workingName') : say(`values.status.${status}`);
}

/** An organisation as the pages of one value name it. */
export interface SpeakingOrganisation {
  id: string;
  name: string;
  layer: Layer;
  type: TypeGroup;
  kinds: KindCounts;
}

/** The two judgements that a finding gives about a value. */
export const fieldsOfRating = ['relevance', 'applicability'] as const;
export type FieldOfRating = (typeof fieldsOfRating)[number];

/** An organisation's own judgement, with its name. */
export type RatedOrganisation = OwnRating & { name: string; layer: Layer };

/** The organisations behind a rating, by name. */
export function ratedOrganisations(
  { organisations }: Pick<ValueRating, 'organisations'>,
  named: readonly SpeakingOrganisation[],
): RatedOrganisation[] {
  return named.flatMap(({ id, name, layer }) =>
    organisations.filter((one) => one.organisationId === id).map((one) => ({ ...one, name, layer })),
  );
}

/** Of one type: who has findings about this value, how many organisations have a pilot, how many the register has. */
export interface ValueCoverage {
  type: TypeGroup;
  spoken: string[];
  inPilot: number;
  inRegister: number;
}

export interface AdviceCount {
  advice: AdviceId;
  findings: number;
  organisations: number;
}

/** A proposal for the text, with the finding that says why. */
export interface Proposal {
  findingId: string;
  organisation: string;
  organisationId: string;
  advice: AdviceId | null;
  text: string;
  proposal: string | null;
  mergeWith: string | null;
  mergeStatus: NameStatus | null;
}

/** Another value or a framework that findings about this value name. */
export interface Relation {
  id: string;
  name: string;
  nameStatus: NameStatus | null;
  findings: number;
  organisations: number;
}

/** Everything about one value; counts, centre and coverage come from the same revision. */
export interface ValuePage {
  value: CodeValue & { revision: number };
  edition: Edition;
  organisations: SpeakingOrganisation[];
  relevance: Result<ValueRating>;
  applicability: Result<ValueRating>;
  coverage: ValueCoverage[];
  /** organisations whose findings hold both 'herkend' and 'knelpunt' or 'overlap' */
  contested: string[];
  /** of the findings about it; absent where none rests on aged evidence */
  aged?: Aged | undefined;
  advice: AdviceCount[];
  proposals: Proposal[];
  dilemmas: Relation[];
  /** values whose findings name this value as the other one */
  dilemmasFrom: Relation[];
  overlaps: Relation[];
  findings: FindingRow[];
  /** of the submitted findings about this value, how many were checked on completeness */
  checked: { checked: number; total: number };
  lineage: Lineage;
  changed: { at: string; person: string };
}

/** All findings about a value by kind, over the organisations. */
export function kindsOver(organisations: readonly Pick<SpeakingOrganisation, 'kinds'>[]): KindCounts {
  const pairs = findingKinds.map(
    (kind) => [kind, organisations.reduce((sum, { kinds }) => sum + (kinds[kind] ?? 0), 0)] as const,
  );
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}
