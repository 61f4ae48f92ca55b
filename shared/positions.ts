import { z } from 'zod';
import {
  layers,
  meanings,
  noAnswers,
  positionStates,
  positionStatuses,
  questionIds,
  type FindingKind,
  type Layer,
  type Meaning,
  type NameStatus,
  type NoAnswer,
  type Position,
  type QuestionId,
} from './nouns.ts';
import { parseSearch, readStrictly } from './address.ts';
import { printedName } from './findings.ts';
import type { RoundRow } from './rounds.ts';
import { optionName, type Option } from './scales.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

const id = z.string().min(1).max(120);

/** In the filter on a value: positions that are about no single value. */
export const NO_VALUE = 'none';

/** The question 'which positions': it parses the API's input, keys the query and validates the address. */
export const positionsFilterSchema = z.object({
  round: id.optional(),
  question: z.enum(questionIds).optional(),
  organisation: id.optional(),
  /** the layer spoken about */
  layer: z.enum(layers).optional(),
  /** the layer of the organisation that speaks */
  by: z.enum(layers).optional(),
  holder: z.enum(['organisation', 'umbrella']).optional(),
  status: z.enum(positionStatuses).optional(),
  state: z.enum(positionStates).optional(),
  option: id.optional(),
  meaning: z.enum(meanings).optional(),
  value: id.optional(),
  framework: id.optional(),
  /** one of the answers given */
  answer: id.optional(),
  noAnswer: z.enum(noAnswers).optional(),
  /** a step of the strictness scale that lies between floor and ceiling */
  accepts: z.number().int().min(0).max(9).optional(),
  /** answered, about the layer of the organisation itself */
  own: z.literal(true).optional(),
  /** signed on this day or before */
  until: z.iso.date().optional(),
  after: z.string().max(160).optional(),
  revision: z.number().int().positive().optional(),
});
export type PositionsFilter = z.infer<typeof positionsFilterSchema>;

export const POSITIONS_PAGE = 50;

export type OptionName = Pick<Option, 'code' | 'name' | 'nameEn'>;

/** A finding that a position leans on. */
export interface LeanedOn {
  positionId: string;
  id: string;
  pilotId: string;
  kind: FindingKind;
  text: string;
  subject: string | null;
  nameStatus: NameStatus | null;
}

/** A position with the names a reader needs. `revision` is that of the version, for a form that edits it. */
export interface PositionRow {
  id: string;
  reference: string | null;
  roundId: string;
  round: string;
  organisationId: string;
  organisation: string;
  shortName: string;
  organisationLayer: Layer;
  network: 'G4' | 'G40' | null;
  holder: Position['holder'];
  question: QuestionId;
  layer: Layer | null;
  option: OptionName | null;
  meaning: Meaning | null;
  frameworkId: string | null;
  framework: string | null;
  valueId: string | null;
  value: string | null;
  valueNameStatus: NameStatus | null;
  answers: OptionName[];
  noAnswer: NoAnswer | null;
  floor: OptionName | null;
  ceiling: OptionName | null;
  arguments: string | null;
  status: Position['status'];
  signedFunction: string;
  signedDate: string;
  state: Position['state'];
  revision: number;
  findings: LeanedOn[];
}

export interface PositionsPage {
  rows: PositionRow[];
  total: number;
  next: string | null;
  rounds: RoundRow[];
  /** everyone who holds a position, by name */
  organisations: { id: string; name: string }[];
}

/** Positions by round as they were given, and within a round in the order of the questions: the heaviest one, how binding, comes first. */
export function inQuestionOrder<Row extends Pick<PositionRow, 'roundId' | 'question'>>(rows: readonly Row[]): Row[] {
  const rounds = [...new Set(rows.map(({ roundId }) => roundId))];
  const place = ({ roundId, question }: Row): number =>
    rounds.indexOf(roundId) * questionIds.length + questionIds.indexOf(question);
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** Where a position stands on a page: the anchor every dot and cell leads to. */
export const positionAnchor = (id: string): string => `standpunt-${id}`;

/** The answer in words: the options named, or which kind of no answer it is. */
export function answerText(row: Pick<PositionRow, 'answers' | 'noAnswer'>, say: Say): string {
  if (row.answers.length > 0) return row.answers.map((option) => optionName(option, say)).join(', ');
  return say(`evidence.noAnswer.${row.noAnswer ?? 'not-filled'}`);
}

/** What a position is about, in words: the layer, the audience option and its meaning, the framework, the value; '' for the code as a whole. */
export function positionSubject(row: PositionRow, say: Say): string {
  const parts = [
    row.layer === null ? null : say(`common.layers.${row.layer}`),
    row.option === null ? null : optionName(row.option, say),
    row.meaning === null ? null : say(`positions.meaning.${row.meaning}`),
    row.framework,
    row.value === null ? null : printedName(row.value, row.valueNameStatus, say),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** The lightest and the heaviest step still acceptable, or null where the question has no such range. */
export function rangeText(row: Pick<PositionRow, 'floor' | 'ceiling'>, say: Say): string | null {
  if (row.floor === null && row.ceiling === null) return null;
  if (row.floor !== null && row.floor.code === row.ceiling?.code)
    return say('positions.range.only', { step: optionName(row.floor, say) });
  const name = (option: OptionName | null): string => (option === null ? say('positions.range.open') : optionName(option, say));
  return say('positions.range.fromTo', { floor: name(row.floor), ceiling: name(row.ceiling) });
}

export const positionsTable: Table<PositionRow> = {
  id: 'positions',
  title: 'positions.title',
  columns: [
    { id: 'organisation', label: 'positions.column.organisation', value: (row) => row.organisation, sortable: true },
    { id: 'holder', label: 'positions.column.holder', value: (row, say) => say(`positions.holder.${row.holder}`) },
    { id: 'round', label: 'positions.column.round', value: (row) => row.round },
    { id: 'question', label: 'positions.column.question', value: (row, say) => say(`positions.question.${row.question}`) },
    { id: 'subject', label: 'positions.column.subject', value: positionSubject },
    { id: 'answer', label: 'positions.column.answer', value: answerText },
    { id: 'range', label: 'positions.column.range', value: rangeText },
    { id: 'arguments', label: 'positions.column.arguments', value: (row) => row.arguments },
    { id: 'findings', label: 'positions.column.findings', value: (row) => row.findings.length, kind: 'number' },
    { id: 'status', label: 'positions.column.status', value: (row, say) => say(`common.status.${row.status}`) },
    { id: 'signedFunction', label: 'positions.column.signedFunction', value: (row) => row.signedFunction },
    { id: 'signedDate', label: 'positions.column.signedDate', value: (row) => row.signedDate, kind: 'date', sortable: true },
    { id: 'state', label: 'positions.column.state', value: (row, say) => say(`positions.state.${row.state}`) },
    { id: 'reference', label: 'positions.column.reference', value: (row) => row.reference },
  ],
};

/** The positions that the findings of a list are told to lie behind; null where its words are no filter of positions. */
export const positionsNamed = (text: string): PositionsFilter | null =>
  readStrictly(positionsFilterSchema, parseSearch(text)).filter;

/**
 * The list behind a result: the filter under which exactly the positions in `positionIds` are listed. A question about the code as
 * a whole is told apart by the layer of who answers, the others by the layer spoken about.
 */
export function positionsBehind({
  question,
  selection,
}: {
  question: string;
  selection: Record<string, unknown>;
}): PositionsFilter {
  const { layer, value, ...rest } = selection;
  const about = question === 'integration' ? { by: layer } : { layer };
  // support in every layer is concluded from what organisations answered about their own
  const of = question === 'bindingness-support' ? { question: 'bindingness', own: true } : { question };
  const asked = { ...rest, ...about, ...of, value: value ?? NO_VALUE, holder: 'organisation', state: 'signed' };
  return positionsFilterSchema.parse(
    Object.fromEntries(Object.entries(asked).filter(([, one]) => one !== undefined && one !== null)),
  );
}
