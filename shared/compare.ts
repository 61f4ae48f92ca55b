import { z } from 'zod';
import type { FigureOrganisation } from './bindingness.ts';
import type { ChangeBlock, MedianChange, Series } from './evidence/change.ts';
import type { Layer, Meaning, QuestionId } from './nouns.ts';
import type { RoundRow } from './rounds.ts';
import type { Say } from './say.ts';
import { optionName, optionOf, type ScaleView } from './scales.ts';
import type { Table } from './table.ts';

const round = z.string().min(1).max(120);

/** Which two days, or which two or three rounds; without a choice the last two rounds, or else the first day and now. */
export const compareFilterSchema = z.object({
  first: round.optional(),
  second: round.optional(),
  third: round.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  revision: z.number().int().positive().optional(),
});
export type CompareFilter = z.infer<typeof compareFilterSchema>;

/** One of what is compared: a round, or a day with the round that was shown then. */
export interface CompareSide {
  kind: 'round' | 'day';
  day: string;
  revision: number;
  round: { id: string; name: string } | null;
}

/** What an answer is about. */
export interface Subject {
  question: QuestionId;
  layer: Layer | null;
  meaning: Meaning | null;
  option: string | null;
}

/** What changed on one subject between the first and the last side; `series` where there are three. */
export interface SubjectChange extends Subject {
  change: ChangeBlock;
  /** for strictness alone */
  median: MedianChange | null;
  series: Series | null;
  /** the positions that were compared, and the hashes of the results they come from */
  positionIds: string[];
  hashes: string[];
}

export interface ComparedFinding {
  id: string;
  text: string;
  organisation: string | null;
  what: 'made' | 'changed' | 'withdrawn';
}

export interface ComparePage {
  sides: CompareSide[];
  subjects: SubjectChange[];
  findings: { made: number; changed: number; withdrawn: number; shown: ComparedFinding[]; from: number; to: number };
  organisations: FigureOrganisation[];
  scales: ScaleView[];
  rounds: RoundRow[];
}

/** Whether anything can be said of a subject: somebody joined, left or moved. */
export function isNews({ change: { joined, left, moved } }: SubjectChange): boolean {
  return joined.length + left.length + moved.length > 0;
}

function scaleFor(scales: readonly ScaleView[], question: string): ScaleView | undefined {
  return scales.find((scale) => scale.questionId === question);
}

/** A stored answer by the names of its options. */
export function answerName(scales: readonly ScaleView[], given: { question: QuestionId; answer: string }, say: Say): string {
  const { question, answer } = given;
  const scale = scaleFor(scales, question);
  const name = (code: string): string => {
    const option = scale && optionOf(scale, code);
    return option === undefined ? code : optionName(option, say);
  };
  return answer.split('+').map(name).join(', ');
}

/** What a subject is called: the question, and the layer or the option and meaning it is about. */
export function subjectName({ question, layer, meaning, option }: Subject, scales: readonly ScaleView[], say: Say): string {
  const options = scaleFor(scales, 'audience-option');
  const found = option === null || options === undefined ? undefined : optionOf(options, option);
  const parts = [
    say(`positions.question.${question}`),
    ...(layer === null ? [] : [say(`common.layers.${layer}`)]),
    ...(meaning === null ? [] : [say(`positions.meaning.${meaning}`)]),
    ...(option === null ? [] : [found === undefined ? option : optionName(found, say)]),
  ];
  return parts.join(': ');
}

/** One transition as a line of a table, by names. */
export interface TransitionRow {
  id: string;
  subject: string;
  from: string;
  to: string;
  count: number;
  organisations: string;
}

/** The transitions of some subjects, those who stayed included. */
export function transitionRows(page: ComparePage, subjects: readonly SubjectChange[], say: Say): TransitionRow[] {
  const names = new Map(page.organisations.map(({ id, name }) => [id, name]));
  return subjects.flatMap((subject) =>
    subject.change.transitions.map(({ from, to, organisationIds }) => ({
      id: `${subject.question} ${subject.layer ?? ''} ${subject.meaning ?? ''} ${subject.option ?? ''} ${from} ${to}`,
      subject: subjectName(subject, page.scales, say),
      from: answerName(page.scales, { question: subject.question, answer: from }, say),
      to: answerName(page.scales, { question: subject.question, answer: to }, say),
      count: organisationIds.length,
      organisations: organisationIds.map((id) => names.get(id) ?? id).join(', '),
    })),
  );
}

export const transitionsTable: Table<TransitionRow> = {
  id: 'transitions',
  title: 'compare.transitions',
  columns: [
    { id: 'subject', label: 'compare.column.subject', value: (row) => row.subject },
    { id: 'from', label: 'compare.column.from', value: (row) => row.from },
    { id: 'to', label: 'compare.column.to', value: (row) => row.to },
    { id: 'count', label: 'compare.column.count', value: (row) => row.count, kind: 'number' },
    { id: 'organisations', label: 'compare.column.organisations', value: (row) => row.organisations },
  ],
};
