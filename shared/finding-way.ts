import { z } from 'zod';
import { layers, type FindingLevel, type FindingState, type Layer } from './nouns.ts';
import type { FindingRow } from './findings.ts';
import { roundPhase } from './round-forms.ts';
import type { MessageArgs, MessageKey } from './say.ts';
import type { Table } from './table.ts';
import { isBlank, writtenText } from './written.ts';

/*
 * The way of a finding: concept (of its own organisation) → ingediend (it counts, and is locked) → gecontroleerd (somebody looked
 * whether it is complete). The check never asks whether one agrees. Its organisation reopens it with a reason while a round is open.
 */

/** What a complete finding has: a case it was learned in, a part of the code it is about, an argument, and a source. */
export const completenessParts = ['case', 'value', 'argument', 'source'] as const;
export type CompletenessPart = (typeof completenessParts)[number];

export interface Completable {
  /** the case of its pilot */
  caseText: string | null;
  level: FindingLevel;
  subjectId: string | null;
  text: string;
  /** pieces of evidence behind it */
  evidence: number;
}

/** What a finding still lacks before it can be checked, in the order above; the code as a whole is a part of the code too. */
export function missingParts({ caseText, level, subjectId, text, evidence }: Completable): CompletenessPart[] {
  const there: Record<CompletenessPart, boolean> = {
    case: !isBlank(caseText ?? ''),
    value: level === 'code' || subjectId !== null,
    argument: !isBlank(text),
    source: evidence > 0,
  };
  return completenessParts.filter((part) => !there[part]);
}

/** The states a finding can go to from where it is. */
export const nextStates: Readonly<Record<FindingState, readonly FindingState[]>> = {
  draft: ['submitted'],
  submitted: ['checked', 'draft'],
  checked: ['draft', 'submitted'],
};

/** Whether findings may be reopened on a day: while a round is open, or before there is any. */
export function mayReopen(rounds: readonly Parameters<typeof roundPhase>[0][], today: string): boolean {
  return rounds.length === 0 || rounds.some((round) => roundPhase(round, today) === 'open');
}

const id = z.string().min(1).max(80);
const base = z.number().int().positive();
const reason = writtenText(1000, { empty: 'findings.problem.reason', tooLong: 'findings.problem.tooLong' });

/** A finding as its reader saw it: of another version nothing is said. */
const seen = z.object({ id, base });
export const submitFindingSchema = seen;
export const stepBackSchema = seen.extend({ reason });
/** As many as a person can look through. */
export const CHECK_AT_ONCE = 200;
export const checkFindingsSchema = z.object({ findings: z.array(seen).min(1).max(CHECK_AT_ONCE) });

/** As many as one list shows at a time. */
export const TO_CHECK_PAGE = 50;

/** The question 'what waits for a check': it parses the API's input, keys the query and validates the address. */
export const completeness = ['yes', 'no', 'source'] as const;
export type Completeness = (typeof completeness)[number];
export const toCheckFilterSchema = z.object({
  layer: z.enum(layers).optional(),
  organisation: id.optional(),
  pilot: id.optional(),
  /** only what is complete, only what lacks something, or only what lacks a source */
  complete: z.enum(completeness).optional(),
  /** the cursor of a next page */
  after: z.string().max(120).optional(),
});
export type ToCheckFilter = z.infer<typeof toCheckFilterSchema>;

/** A submitted finding that waits, with what it lacks and how many questions about it are open. */
export interface WaitingFinding extends FindingRow {
  revision: number;
  layer: Layer;
  missing: CompletenessPart[];
  openQuestions: number;
}

export const toCheckTable: Table<WaitingFinding> = {
  id: 'to-check',
  title: 'findings.toCheck.table',
  columns: [
    { id: 'text', label: 'findings.column.text', value: (row) => row.text },
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.organisation },
    { id: 'pilot', label: 'findings.column.pilot', value: (row) => row.pilot },
    { id: 'date', label: 'findings.column.date', value: (row) => row.date, kind: 'date' },
    {
      id: 'missing',
      label: 'findings.toCheck.column.missing',
      value: (row, say) =>
        row.missing.map((part) => say(`findings.way.part.${part}`)).join(', ') || say('findings.toCheck.nothingMissing'),
    },
    { id: 'openQuestions', label: 'findings.toCheck.column.questions', value: (row) => row.openQuestions, kind: 'number' },
  ],
};

export interface ToCheckPage {
  /** those that the filter selects: what can be checked now before what lacks something, each what waits longest first */
  rows: WaitingFinding[];
  /** the cursor of the next page; null where there is none */
  next: string | null;
  /** how many of the layer, the organisation and the pilot that the filter asks are complete and wait for a check, also beyond the page */
  ready: number;
  /** how many of them wait for their organisation, since they lack something */
  lacking: number;
  checked: number;
  organisations: { id: string; name: string }[];
}

/** The sentence above the list: how many can be checked now and how many wait for their organisation, as far as the filter asks them. */
export function toCheckWords(
  { complete }: Pick<ToCheckFilter, 'complete'>,
  { ready, lacking, checked }: Pick<ToCheckPage, 'ready' | 'lacking' | 'checked'>,
): [MessageKey, MessageArgs] {
  if (complete === 'yes') return ['findings.toCheck.ready', { ready }];
  if (complete === 'no') return ['findings.toCheck.lacking', { lacking }];
  return ['findings.toCheck.waiting', { ready, lacking, checked }];
}
