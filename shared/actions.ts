import { z } from 'zod';
import type { Action } from './nouns.ts';
import { writtenText } from './written.ts';
import { baseNeeded, newIdSchema, saysItsBase } from './new-id.ts';

export const actionStates = ['open', 'in-progress', 'done'] as const satisfies readonly Action['state'][];

const id = z.string().min(1).max(80);
const text = (limit: number) => z.string().max(limit, { error: 'pilots.problem.tooLong' });

/** What an organisation does to safeguard a value, as its form holds it; '' where nothing is filled in. Importance as relevance: 0..3. */
export const actionFormSchema = z.object({
  value: z.string().max(80),
  text: writtenText(1000, { empty: 'pilots.problem.action', tooLong: 'pilots.problem.tooLong' }),
  need: text(1000),
  importance: z.enum(['', '0', '1', '2', '3']),
  owner: text(200),
  state: z.enum(actionStates),
});
export type ActionForm = z.infer<typeof actionFormSchema>;

export const saveActionSchema = z
  .object({
    id: id.optional(),
    newId: newIdSchema,
    base: z.number().int().positive().optional(),
    pilot: id,
    form: actionFormSchema,
  })
  .refine(saysItsBase, baseNeeded);
