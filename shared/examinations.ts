import { z } from 'zod';
import type { CellState } from './evidence/cells.ts';
import { examinationStates, type ExaminationState, type NameStatus } from './nouns.ts';

const id = z.string().min(1).max(80);

/** What is recorded about values of one pilot: each value once, with the version of the record one saw (absent: there was none). */
export const saveExaminationsSchema = z.object({
  pilot: id,
  states: z
    .array(z.object({ value: id, state: z.enum(examinationStates), base: z.number().int().positive().optional() }))
    .min(1)
    .max(200)
    .refine((states) => new Set(states.map(({ value }) => value)).size === states.length),
  date: z.iso.date().optional(),
});
export type SaveExaminations = z.infer<typeof saveExaminationsSchema>;

/** A finding says that its value was examined: beside one, no other state can be recorded. Drafts and what was withdrawn say nothing. */
export const leavesRoomFor = (state: ExaminationState): boolean => state === 'examined';

/** The question how it stands with one value at one organisation, where a list of findings is empty. */
export const cellSchema = z.object({ organisation: id, value: id, revision: z.number().int().positive().optional() });

/** A cell of the matrix without findings: which it is, and whether the value was looked at there. */
export interface EmptyCell {
  organisationId: string;
  organisation: string;
  valueId: string;
  value: string;
  nameStatus: NameStatus;
  state: CellState;
}
