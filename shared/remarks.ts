import { z } from 'zod';
import { layers, remarkKinds, type Remark, type RemarkKind } from './nouns.ts';
import { hatName, type HatChoice } from './people.ts';
import type { Action, Role } from './policy.ts';
import type { Say } from './say.ts';
import { writtenText } from './written.ts';
import { newIdSchema } from './new-id.ts';

/*
 * What is said about a finding, a pilot, a value or a statement. A question and a doubt wait until somebody closes them; a disagreement
 * stays visible and blocks nothing; a remark is only that. Answers hang on the remark that began it.
 */

export const remarkSubjects = ['finding', 'pilot', 'value', 'statement'] as const;

const id = z.string().min(1).max(120);

/** The question 'what is said about this': it parses the API's input and keys the query. */
export const remarksFilterSchema = z.object({ noun: z.enum(remarkSubjects), id });
export type RemarksFilter = z.infer<typeof remarksFilterSchema>;

export const addRemarkSchema = z.object({
  newId: newIdSchema,
  about: remarksFilterSchema,
  kind: z.enum(remarkKinds),
  /** the remark that it answers; absent where it begins */
  answers: id.optional(),
  /** people who are named, and find it in their inbox */
  mentions: z.array(id).max(10).optional(),
  text: writtenText(4000, { empty: 'remarks.problem.text', tooLong: 'remarks.problem.tooLong' }),
});
export type AddRemark = z.infer<typeof addRemarkSchema>;

export const seenMentionSchema = z.object({ id: z.string().min(1).max(200) });

/** Somebody who can be named in a remark, with the hat under which they may read it. */
export interface Mentionable extends Pick<HatChoice, 'role' | 'organisation' | 'layer'> {
  id: string;
  name: string;
}

export const resolveRemarkSchema = z.object({ id, base: z.number().int().positive(), resolved: z.boolean() });

/** The right that saying this asks. */
export const rightFor: Readonly<Record<RemarkKind, Action>> = {
  question: 'question.ask',
  remark: 'remark.write',
  disagreement: 'remark.write',
  doubt: 'doubt.raise',
};

/** In whose name a remark was made, in words. */
export function remarkHat({ hat, organisation }: Pick<RemarkView, 'hat' | 'organisation'>, say: Say): string {
  const [role = 'reader', of] = hat.split(':') as [Role | undefined, string?];
  return hatName({ role, organisation, layer: layers.find((layer) => layer === of) ?? null }, say);
}

/** The page of what a remark is about, where the conversation stands. */
export function remarkHref(remark: Pick<Remark, 'finding_id' | 'pilot_id' | 'value_id' | 'statement_id'>): string {
  if (remark.finding_id !== null) return `/bevindingen/${remark.finding_id}`;
  if (remark.pilot_id !== null) return `/pilots/${remark.pilot_id}`;
  return remark.value_id !== null ? `/waarden/${remark.value_id}` : `/deelconclusies/${remark.statement_id ?? ''}`;
}

/** The kinds that wait for somebody. */
export const waitingKinds: readonly RemarkKind[] = ['question', 'doubt'];

/**
 * Whether somebody under a hat closes what another began by answering for the organisation it is about: questions and doubts, and what was said
 * under the same hat. A disagreement of others stays visible until they take it back, or until who checks closes it.
 */
export function mayClose(
  remark: { kind: RemarkKind; hat: string; organisation_id: string | null },
  by: { hat: string; organisationId: string | null },
): boolean {
  if (remark.hat === by.hat) return true;
  return waitingKinds.includes(remark.kind) && remark.organisation_id !== null && remark.organisation_id === by.organisationId;
}

/** A remark with who said it: a name or the id that `personName` puts in words, and under which hat. */
export interface RemarkView {
  id: string;
  kind: RemarkKind;
  text: string;
  personId: string;
  person: string;
  hat: string;
  /** the organisation of that hat, or null where it has none */
  organisation: string | null;
  at: string;
  revision: number;
  /** the names of who was named and has not seen it yet */
  named: string[];
}

/** A conversation: what began it, and the answers in the order they were given. */
export interface Thread extends RemarkView {
  resolved: boolean;
  /** a question or a doubt that waits for an answer */
  waits: boolean;
  answers: RemarkView[];
}

export interface RemarksPage {
  threads: Thread[];
  /** how many questions and doubts wait for an answer */
  open: number;
  /** whose finding or pilot it is about; null for the code and for statements */
  organisationId: string | null;
}
