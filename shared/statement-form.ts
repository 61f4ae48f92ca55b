import { z } from 'zod';
import {
  concerns,
  confidenceLevels,
  layers,
  questionIds,
  statementKinds,
  type NameStatus,
  type Statement,
  type StatementLink,
  type StatementRating,
  type StatementState,
} from './nouns.ts';
import type { BasisNoun, Side } from './evidence/basis.ts';
import type { Component, Linked } from './statements.ts';
import { isBlank, writtenText } from './written.ts';
import { baseNeeded, newIdSchema, saysItsBase } from './new-id.ts';

/* A statement and a rating as their forms hold them: every field a text, '' where nothing is filled in, linked records joined with '+'. */

const LONG = 2000;
const MANY = 40_000;
const tooLong = { error: 'statements.problem.tooLong' } as const;

const optional = <T extends readonly [string, ...string[]]>(ids: T) => z.enum(['', ...ids] as ['', ...T]);

const fields = z.object({
  text: writtenText(LONG, { empty: 'statements.problem.text', tooLong: tooLong.error }),
  kind: z.enum(statementKinds, { error: 'statements.problem.kind' }),
  question: optional(questionIds),
  layer: optional(layers),
  value: z.string().max(80),
  round: z.string().max(120),
  for: z.string().max(MANY),
  against: z.string().max(MANY),
});
export type FilledStatementForm = z.infer<typeof fields>;
/** A form in which nothing need be chosen yet. */
export type StatementForm = Omit<FilledStatementForm, 'kind'> & { kind: Statement['kind'] | '' };

export const emptyStatementForm: StatementForm = {
  ...{ text: '', kind: '', question: '', layer: '', value: '', round: '', for: '', against: '' },
};

interface Reference {
  noun: BasisNoun;
  id: string;
}

/** A linked record as the form writes it: `finding:f1`. */
export const referenceText = ({ noun, id }: Reference): string => `${noun}:${id}`;

/** The records that one side of the form names; what is no reference is left out. */
export function references(text: string): Reference[] {
  return text.split('+').flatMap((part) => {
    const [noun, ...rest] = part.split(':');
    const id = rest.join(':');
    return (noun === 'finding' || noun === 'position') && id !== '' ? [{ noun, id }] : [];
  });
}

/** A statement needs a page to stand on: that of a question or of a value. */
export const isAboutSomething = ({ question, value }: { question: string; value: string }): boolean =>
  question !== '' || value !== '';

/** Which rules these fields break: a statement needs a page to stand on, and a record stands on one side. */
function broken(path: string[] = []) {
  return (form: FilledStatementForm, context: z.RefinementCtx): void => {
    const issue = (field: keyof FilledStatementForm, message: string): void =>
      void context.addIssue({ code: 'custom', path: [...path, field], message });
    if (!isAboutSomething(form)) issue('question', 'statements.problem.about');
    const pro = references(form.for).map(referenceText);
    if (references(form.against).some((one) => pro.includes(referenceText(one))))
      issue('against', 'statements.problem.bothSides');
  };
}

export const statementFormSchema = fields.superRefine(broken());

const id = z.string().min(1).max(120);
const revision = z.number().int().positive();

export const saveStatementSchema = z
  .object({
    id: id.optional(),
    newId: newIdSchema,
    base: revision.optional(),
    /** the revision the form was opened at: links that came or went since are nobody's loss */
    opened: revision.optional(),
    form: fields,
  })
  .refine(saysItsBase, baseNeeded)
  .superRefine(({ form }, context) => broken(['form'])(form, context));
export type SaveStatement = z.infer<typeof saveStatementSchema>;

const reason = writtenText(1000, { empty: 'statements.problem.reason', tooLong: tooLong.error });

/** Withdrawing and reopening ask a reason; adopting names the basis that was seen. */
export const endStatementSchema = z.object({ id, base: revision, reason });
export const adoptStatementSchema = z.object({ id, base: revision, basis: z.string().max(64) });

const chosen = z.enum(concerns, { error: 'statements.problem.concern' });
const written = z.string().max(LONG, tooLong);
const rating = z.object({
  level: z.enum(confidenceLevels, { error: 'statements.problem.level' }),
  methodConcern: chosen,
  methodReason: written,
  coherenceConcern: chosen,
  coherenceReason: written,
  adequacyConcern: chosen,
  adequacyReason: written,
  relevanceConcern: chosen,
  relevanceReason: written,
});
export type FilledRatingForm = z.infer<typeof rating>;
export type RatingForm = { [K in keyof FilledRatingForm]: FilledRatingForm[K] | '' };

export const concernField = (component: Component) => `${component}Concern` as const;
export const reasonField = (component: Component) => `${component}Reason` as const;

/** A rating may be put aside without every reason; a statement is not adopted on one. */
export const unfinishedRatingSchema = rating;
const needed = written.refine((text) => !isBlank(text), { error: 'statements.problem.componentReason' });
export const finishedRatingSchema = rating.extend({
  ...{ methodReason: needed, coherenceReason: needed, adequacyReason: needed, relevanceReason: needed },
});
/** `base` is the version of one's own rating that was looked at; absent where one had not rated yet. */
export const rateStatementSchema = z.object({ id, basis: z.string().max(64), base: revision.optional(), form: rating });

/** What the form of a statement opens with; `record` is null for a new one. */
export interface StatementFormPage {
  record: { id: string; revision: number; state: StatementState; form: FilledStatementForm; linked: Linked[] } | null;
  /** the revision the answer is about */
  opened: number;
  values: { id: string; name: string; nameStatus: NameStatus }[];
  rounds: { id: string; name: string }[];
}

/** The question 'what could be linked': words, and what it is about. */
export const candidatesSchema = z.object({
  noun: z.enum(['finding', 'position']),
  q: z.string().max(200).optional(),
  question: z.enum(questionIds).optional(),
  layer: z.enum(layers).optional(),
  value: z.string().max(80).optional(),
});
export type CandidatesFilter = z.infer<typeof candidatesSchema>;

/** The form of a statement as it is recorded. */
export function statementForm(row: Statement, links: readonly StatementLink[]): FilledStatementForm {
  const side = (wanted: Side): string =>
    links
      .filter((link) => link.side === wanted)
      .map(({ finding_id, position_id }) =>
        finding_id === null ? `position:${position_id ?? ''}` : referenceText({ noun: 'finding', id: finding_id }),
      )
      .join('+');
  return {
    ...{ text: row.text, kind: row.kind, question: row.question ?? '', layer: row.layer ?? '', value: row.value_id ?? '' },
    ...{ round: row.round_id ?? '', for: side('for'), against: side('against') },
  };
}

const orNull = <T extends string>(text: T): Exclude<T, ''> | null => (text === '' ? null : (text as Exclude<T, ''>));

/** What a form says, as the columns of a statement. */
export function statementColumns(
  form: FilledStatementForm,
): Pick<Statement, 'text' | 'kind' | 'question' | 'layer' | 'value_id' | 'round_id'> {
  return {
    ...{ text: form.text, kind: form.kind, question: orNull(form.question), layer: orNull(form.layer) },
    ...{ value_id: orNull(form.value), round_id: orNull(form.round) },
  };
}

type RatingColumns = Omit<StatementRating, 'id' | 'statement_id' | 'person_id' | 'basis' | 'date'>;

/** What a rating form says, as columns; a reason of spaces is none. */
export function ratingColumns(form: FilledRatingForm): RatingColumns {
  const text = (one: string): string | null => (isBlank(one) ? null : one.trim());
  return {
    ...{ level: form.level, method_concern: form.methodConcern, method_reason: text(form.methodReason) },
    ...{ coherence_concern: form.coherenceConcern, coherence_reason: text(form.coherenceReason) },
    ...{ adequacy_concern: form.adequacyConcern, adequacy_reason: text(form.adequacyReason) },
    ...{ relevance_concern: form.relevanceConcern, relevance_reason: text(form.relevanceReason) },
  };
}
