import { z } from 'zod';
import { agedFilters, type AgedState } from './attachments.ts';
import {
  adviceIds,
  comparisonVerdicts,
  findingKinds,
  findingLevels,
  layers,
  type AdviceId,
  type Effect,
  type FindingKind,
  type FindingLevel,
  type FindingState,
  type Layer,
  type NameStatus,
} from './nouns.ts';
import type { Say } from './say.ts';

const id = z.string().min(1).max(80);

/** The question 'which findings': it parses the API's input, keys the query and validates the address. */
export const findingsFilterSchema = z.object({
  q: z.string().max(200).optional(),
  value: id.optional(),
  principle: id.optional(),
  foundation: id.optional(),
  organisation: z.array(id).max(60).optional(),
  pilot: id.optional(),
  framework: id.optional(),
  /** an item of a framework, or 'geheel' for the framework as a whole; with it, and with a verdict, exactly what counts under it */
  item: id.optional(),
  verdict: z.enum(comparisonVerdicts).optional(),
  otherValue: id.optional(),
  layer: z.array(z.enum(layers)).max(5).optional(),
  kind: z.array(z.enum(findingKinds)).max(7).optional(),
  level: z.array(z.enum(findingLevels)).max(4).optional(),
  advice: z.array(z.enum(adviceIds)).max(6).optional(),
  relevance: z.number().int().min(0).max(3).optional(),
  applicability: z.number().int().min(0).max(3).optional(),
  evidence: z.enum(agedFilters).optional(),
  /** positions that lean on them: the filter of those positions, as its own address has it */
  positions: z.string().min(1).max(800).optional(),
  /** a statement that rests on them */
  statement: z.string().min(1).max(120).optional(),
  until: z.iso.date().optional(),
  after: z.string().max(120).optional(),
  revision: z.number().int().positive().optional(),
});
export type FindingsFilter = z.infer<typeof findingsFilterSchema>;

export const findingSchema = z.object({ id, revision: z.number().int().positive().optional() });

export const FINDINGS_PAGE = 50;

export interface FindingRow {
  id: string;
  reference: string | null;
  organisationId: string;
  organisation: string;
  layer: Layer;
  pilotId: string;
  pilot: string;
  level: FindingLevel;
  /** id and name of the value, principle or foundation it is about; null at the level of the code */
  subjectId: string | null;
  subject: string | null;
  nameStatus: NameStatus | null;
  kind: FindingKind;
  text: string;
  relevance: number | null;
  applicability: number | null;
  advice: AdviceId | null;
  textProposal: string | null;
  mergeWith: string | null;
  mergeNameStatus: NameStatus | null;
  otherValue: string | null;
  otherNameStatus: NameStatus | null;
  framework: string | null;
  effect: Effect | null;
  date: string;
  state: FindingState;
  evidence: number;
  /** how the worst of its evidence stands, where that has expired or must be looked at again */
  aged: AgedState | null;
}

/** A part of the code by name; `group` is what it stands under. */
export interface PartChoice {
  id: string;
  name: string;
  nameStatus: NameStatus | null;
  group: string;
  /** absent where there is one edition only */
  editionId?: string;
}

/** What the filters and the form can choose from. Organisations are those with a pilot. */
export interface FindingChoices {
  organisations: { id: string; name: string }[];
  pilots: { id: string; title: string; editionId: string; organisationId: string; organisation: string }[];
  foundations: PartChoice[];
  principles: PartChoice[];
  values: PartChoice[];
  frameworks: { id: string; name: string; items: { id: string; name: string }[] }[];
}

export interface FindingsPage {
  rows: FindingRow[];
  total: number;
  next: string | null;
  choices: FindingChoices;
}

const relevanceKeys = [
  'findings.relevance.none',
  'findings.relevance.some',
  'findings.relevance.high',
  'findings.relevance.decisive',
] as const;
const applicabilityKeys = [
  'findings.applicability.none',
  'findings.applicability.hard',
  'findings.applicability.fair',
  'findings.applicability.good',
] as const;

/** The step's name, or null where nothing was filled in. */
export function relevanceName(step: number | null, say: Say): string | null {
  const key = step === null ? undefined : relevanceKeys[step];
  return key ? say(key) : null;
}

/** The step's name, or null where nothing was filled in. */
export function applicabilityName(step: number | null, say: Say): string | null {
  const key = step === null ? undefined : applicabilityKeys[step];
  return key ? say(key) : null;
}

const effectKeys = {
  'een ander besluit': 'findings.effect.decision',
  'een maatregel': 'findings.effect.measure',
  'een gesprek': 'findings.effect.conversation',
  niets: 'findings.effect.nothing',
} as const satisfies Record<Effect, string>;

/** What it led to, in words, or null. */
export function effectName(effect: Effect | null, say: Say): string | null {
  return effect === null ? null : say(effectKeys[effect]);
}

/** A value's name as it may be printed: a working name always says so. */
export function printedName(name: string, status: NameStatus | null, say: Say): string {
  return status === 'working' ? `${name} (${say('common.workingName')})` : name;
}

/** What the finding is about, as it may be printed. */
export function subjectName(row: Pick<FindingRow, 'subject' | 'nameStatus'>, say: Say): string {
  return row.subject === null ? say('findings.wholeCode') : printedName(row.subject, row.nameStatus, say);
}
