import type { EvidenceState, KeptFile } from './attachments.ts';
import { z } from 'zod';
import type { CellState } from './evidence/cells.ts';
import { cellState, findingsIn, type KindCounts } from './evidence/cells.ts';
import type { FindingRow } from './findings.ts';
import {
  layers,
  type Action,
  type ExaminationState,
  type Layer,
  type NoAnswer,
  type PositionState,
  type PositionStatus,
  type QuestionId,
} from './nouns.ts';
import type { Released } from './releases.ts';
import type { Table } from './table.ts';
import type { CodeValue } from './values.ts';
import { writtenText } from './written.ts';
import { baseNeeded, newIdSchema, saysItsBase } from './new-id.ts';

const id = z.string().min(1).max(80);

/** The question 'which pilots'. */
export const pilotsFilterSchema = z.object({
  q: z.string().max(200).optional(),
  layer: z.array(z.enum(layers)).max(5).optional(),
  organisation: id.optional(),
  topic: z.string().max(200).optional(),
  method: z.string().max(200).optional(),
  revision: z.number().int().positive().optional(),
});
export type PilotsFilter = z.infer<typeof pilotsFilterSchema>;

export const pilotSchema = z.object({ id, revision: z.number().int().positive().optional() });

/** `values` counts the values that were examined: those with an examination or a finding. */
export interface PilotRow {
  id: string;
  reference: string | null;
  title: string;
  organisationId: string;
  organisation: string;
  layer: Layer;
  topic: string | null;
  method: string | null;
  startDate: string | null;
  endDate: string | null;
  findings: number;
  values: number;
}

export interface PilotChoices {
  organisations: { id: string; name: string }[];
  topics: string[];
  methods: string[];
}

export interface PilotsPage {
  rows: PilotRow[];
  choices: PilotChoices;
}

export const pilotsTable: Table<PilotRow> = {
  id: 'pilots',
  title: 'pilots.title',
  columns: [
    { id: 'title', label: 'pilots.column.title', value: (row) => row.title, sortable: true },
    { id: 'organisation', label: 'pilots.column.organisation', value: (row) => row.organisation, sortable: true },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`), sortable: true },
    { id: 'topic', label: 'pilots.column.topic', value: (row) => row.topic, sortable: true },
    { id: 'method', label: 'pilots.column.method', value: (row) => row.method, sortable: true },
    { id: 'start', label: 'pilots.column.start', value: (row) => row.startDate, kind: 'date', sortable: true },
    { id: 'end', label: 'pilots.column.end', value: (row) => row.endDate, kind: 'date', sortable: true },
    { id: 'values', label: 'pilots.column.values', value: (row) => row.values, kind: 'number', sortable: true },
    { id: 'findings', label: 'pilots.column.findings', value: (row) => row.findings, kind: 'number', sortable: true },
    { id: 'reference', label: 'findings.column.reference', value: (row) => row.reference },
  ],
};

/** One value in one pilot: what was recorded, and the findings by kind. `revision` is the examination's version. */
export interface PilotValue extends CodeValue {
  examination: ExaminationState | null;
  date: string | null;
  revision: number | null;
  kinds: KindCounts;
}

/** What to show for a value of a pilot, and how many findings it has. */
export function pilotCell(value: Pick<PilotValue, 'examination' | 'kinds'>): { state: CellState; findings: number } {
  return { state: cellState(value.examination, value.kinds), findings: findingsIn(value.kinds) };
}

export interface PilotAction extends Action {
  revision: number;
  value: string | null;
  valueStatus: CodeValue['nameStatus'] | null;
}

export interface PilotEvidence {
  id: string;
  findingId: string;
  finding: string;
  kind: 'link' | 'document' | 'quotation';
  text: string;
  url: string | null;
  file: KeptFile | null;
  href: string | null;
  expires: string | null;
  review_on: string | null;
  /** on the day that is used as today */
  state: EvidenceState;
}

/** A position of the pilot's organisation, in the names of its scale. */
export interface PilotPosition {
  id: string;
  round: string;
  question: QuestionId;
  layer: Layer | null;
  subject: { name: string; nameEn: string } | null;
  answers: { name: string; nameEn: string }[];
  noAnswer: NoAnswer | null;
  status: PositionStatus;
  state: PositionState;
  date: string;
}

export interface PilotPage {
  pilot: PilotRow & { revision: number; caseText: string | null; roles: string | null; editionId: string; edition: string };
  values: PilotValue[];
  /** findings that hang on the code, a foundation or a principle */
  otherFindings: number;
  findings: FindingRow[];
  evidence: PilotEvidence[];
  actions: PilotAction[];
  positions: PilotPosition[];
  /** whether its organisation lets it be public as it is now */
  released: Released;
  changed: { at: string; person: string };
}

const text = (limit: number) => z.string().max(limit, { error: 'pilots.problem.tooLong' });
const day = z.union([z.literal(''), z.iso.date({ error: 'pilots.problem.date' })]);

/** A pilot ends on or after the day it starts. */
export const periodIsOrdered = ({ start, end }: { start: string; end: string }): boolean =>
  start === '' || end === '' || start <= end;

/** A pilot as its form holds it: every field a text, '' where nothing is filled in. */
export const pilotFormSchema = z
  .object({
    title: writtenText(200, { empty: 'pilots.problem.title', tooLong: 'pilots.problem.tooLong' }),
    caseText: text(4000),
    topic: text(200),
    method: text(200),
    start: day,
    end: day,
    roles: text(2000),
    reference: text(80),
  })
  .refine(periodIsOrdered, { path: ['end'], error: 'pilots.problem.period' });
export type PilotForm = z.infer<typeof pilotFormSchema>;

export const savePilotSchema = z
  .object({
    id: id.optional(),
    newId: newIdSchema,
    base: z.number().int().positive().optional(),
    organisation: id.optional(),
    form: pilotFormSchema,
  })
  .refine(saysItsBase, baseNeeded);
