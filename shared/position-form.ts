import { z } from 'zod';
import type { FindingRow } from './findings.ts';
import {
  layers,
  meanings,
  noAnswers,
  positionStates,
  positionStatuses,
  questionIds,
  type DatasetKind,
  type Layer,
  type NameStatus,
  type Position,
  type QuestionId,
} from './nouns.ts';
import type { GivenPosition } from './next-position.ts';
import type { LeanedOn } from './positions.ts';
import type { Released } from './releases.ts';
import type { RoundRow } from './rounds.ts';
import type { ScaleView } from './scales.ts';
import { isBlank, writtenText } from './written.ts';
import { baseNeeded, newIdSchema, saysItsBase } from './new-id.ts';

/*
 * A position as its form holds it: every field a text, '' where nothing is filled in, several codes or ids joined with '+'. What a question is about (a layer, a group and its
 * meaning, a framework) and the order floor, preference, ceiling are rules of the method, the same as in the workbook.
 */

// the limits of the workbook's cells
const LONG = 5000;
const SHORT = 300;

const short = (limit: number) => z.string().max(limit, { error: 'positions.problem.tooLong' });
const one = <T extends readonly [string, ...string[]]>(ids: T) => z.enum(['', ...ids] as ['', ...T]);

const fields = z.object({
  round: z.string().min(1, { error: 'positions.problem.round' }).max(120),
  question: z.enum(questionIds, { error: 'positions.problem.question' }),
  layer: one(layers),
  option: short(80),
  meaning: one(meanings),
  framework: short(80),
  value: short(80),
  answers: short(400),
  noAnswer: one(noAnswers),
  floor: short(10),
  ceiling: short(10),
  arguments: short(LONG),
  findings: short(20_000),
  status: z.enum(positionStatuses),
  signedFunction: short(SHORT),
  signedDate: z.iso.date({ error: 'positions.problem.signedDate' }),
  reference: short(SHORT),
});
export type FilledPositionForm = z.infer<typeof fields>;
/** A form in which no question may be chosen yet. */
export type PositionForm = Omit<FilledPositionForm, 'question'> & { question: QuestionId | '' };

/** The codes or ids that one text joins. */
export const joined = (text: string): string[] => text.split('+').filter((part) => part !== '');

export type Subject = 'layer' | 'option' | 'meaning' | 'framework' | 'value';

/** What each question is about: what it needs, and what it may have. */
export const subjectOf: Record<QuestionId, { needs: readonly Subject[]; may: readonly Subject[] }> = {
  bindingness: { needs: ['layer'], may: ['value'] },
  basis: { needs: ['layer'], may: [] },
  accountability: { needs: ['layer'], may: [] },
  audience: { needs: ['option', 'meaning'], may: [] },
  integration: { needs: [], may: [] },
  addedValue: { needs: ['framework'], may: [] },
};

/** Questions to which several answers may be given. */
export const severalAnswers: readonly QuestionId[] = ['basis', 'accountability'];

type Problem = Subject | 'answer' | 'bothAnswers' | 'range' | 'preference' | 'arguments' | 'signedFunction';
export interface BrokenRule {
  field: keyof FilledPositionForm;
  problem: Problem;
}

function rangeRules({ question, answers, floor, ceiling }: FilledPositionForm): BrokenRule[] {
  if (question !== 'bindingness') return [];
  if (floor !== '' && ceiling !== '' && Number(floor) > Number(ceiling)) return [{ field: 'floor', problem: 'range' }];
  if (answers === '') return [];
  const step = answers;
  const broken: BrokenRule[] = [];
  if (floor !== '' && Number(floor) > Number(step)) broken.push({ field: 'floor', problem: 'preference' });
  if (ceiling !== '' && Number(ceiling) < Number(step)) broken.push({ field: 'ceiling', problem: 'preference' });
  return broken;
}

/** Which rules of a position these fields break, by the field to mend. A draft need not be argued or signed yet. */
export function brokenRules(form: FilledPositionForm, state: Position['state']): BrokenRule[] {
  const rules: BrokenRule[] = subjectOf[form.question].needs
    .filter((part) => form[part] === '')
    .map((part) => ({ field: part, problem: part }));
  const answers = joined(form.answers);
  if (answers.length === 0 && form.noAnswer === '') rules.push({ field: 'answers', problem: 'answer' });
  if (answers.length > 0 && form.noAnswer !== '') rules.push({ field: 'answers', problem: 'bothAnswers' });
  if (answers.length > 1 && !severalAnswers.includes(form.question)) rules.push({ field: 'answers', problem: 'answer' });
  rules.push(...rangeRules(form));
  if (state === 'signed' && isBlank(form.arguments)) rules.push({ field: 'arguments', problem: 'arguments' });
  if (state === 'signed' && isBlank(form.signedFunction)) rules.push({ field: 'signedFunction', problem: 'signedFunction' });
  return rules;
}

function broken(state: Position['state'], path: string[] = []) {
  return (form: FilledPositionForm, context: z.RefinementCtx): void => {
    for (const { field, problem } of brokenRules(form, state)) {
      context.addIssue({ code: 'custom', path: [...path, field], message: `positions.problem.${problem}` });
    }
  };
}

/** The rules of a form that is kept as a draft, and of one that is signed. */
export const draftFormSchema = fields.superRefine(broken('draft'));
export const signedFormSchema = fields.superRefine(broken('signed'));

/** The rules of a form with the day on which it is filled in: nothing was signed on a day to come. */
export const untilDay = (schema: typeof signedFormSchema, today: string): typeof signedFormSchema =>
  schema.refine(({ signedDate }) => signedDate <= today, { path: ['signedDate'], error: 'common.form.future' });

export const savePositionSchema = z
  .object({
    id: z.string().min(1).max(120).optional(),
    newId: newIdSchema,
    base: z.number().int().positive().optional(),
    /** the revision at which the form was read: who linked or unlinked a finding since is not overruled unasked */
    opened: z.number().int().positive().optional(),
    state: z.enum(positionStates),
    dataset: z.enum(['real', 'example']).optional(),
    form: fields,
  })
  .refine(saysItsBase, baseNeeded)
  .superRefine(({ form, state }, context) => broken(state, ['form'])(form, context));
export type SavePosition = z.infer<typeof savePositionSchema>;

export const withdrawPositionSchema = z.object({
  id: z.string().min(1).max(120),
  base: z.number().int().positive(),
  reason: writtenText(1000, { empty: 'positions.problem.reason', tooLong: 'positions.problem.tooLong' }),
});

/** For whom a viewer may speak: its own organisation, or the umbrella of its layer. */
export interface PositionHolder {
  id: string;
  name: string;
  layer: Layer;
  umbrella: boolean;
  invented: boolean;
}

/** What the form of a position opens with; `record` is null for a new one, `holder` where the viewer speaks for nobody. */
export interface PositionFormPage {
  record: {
    id: string;
    revision: number;
    state: Position['state'];
    organisationId: string;
    form: FilledPositionForm;
    findings: LeanedOn[];
    /** whether its organisation lets it be public as it is now */
    released: Released;
  } | null;
  /** the revision at which this was read */
  opened: number;
  holder: PositionHolder | null;
  /** the positions that the holder gave or began, in every round */
  given: GivenPosition[];
  rounds: RoundRow[];
  scales: ScaleView[];
  frameworks: { id: string; name: string }[];
  values: { id: string; name: string; nameStatus: NameStatus }[];
  findings: Pick<FindingRow, 'id' | 'text' | 'subject' | 'nameStatus' | 'kind'>[];
  dataset: DatasetKind;
  today: string;
}
