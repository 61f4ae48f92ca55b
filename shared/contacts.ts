import { z } from 'zod';
import { channels, type Contact } from './nouns.ts';
import type { MessageKey } from './say.ts';
import { orNull, writtenText } from './written.ts';
import { newIdSchema } from './new-id.ts';

const id = z.string().min(1).max(80);

/** A text that must be filled in; `needed` says what, where the field alone does not. */
export const requiredText = (max: number, needed: MessageKey = 'common.form.required') =>
  writtenText(max, { empty: needed, tooLong: 'participation.form.tooLong' });
/** A text that may stay empty; empty is not filled in. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'participation.form.tooLong' satisfies MessageKey)
    .transform(orNull);
export const optionalChannel = z.enum([...channels, '']).transform((channel) => (channel === '' ? null : channel));
const day = z.iso.date('participation.form.day' satisfies MessageKey);
const optionalDay = z
  .union([day, z.literal('')], 'participation.form.day' satisfies MessageKey)
  .transform((date) => (date === '' ? null : date));

/** A next step without a date is never due. */
export const nextStepHasDate = ({ next_step, due_date }: Pick<Contact, 'next_step' | 'due_date'>): boolean =>
  next_step === null || due_date !== null;

/** A contact by hand, with the step it left; a next step without a date is never due, so it needs one. Fields are named as stored. */
export const contactFormSchema = z
  .object({
    date: day,
    channel: optionalChannel,
    who: optionalText(200),
    note: requiredText(2000, 'participation.form.noteNeeded'),
    next_step: optionalText(500),
    due_date: optionalDay,
    done: z.enum(['', 'yes']).transform((done): 0 | 1 => (done === 'yes' ? 1 : 0)),
  })
  .refine(nextStepHasDate, {
    path: ['due_date'],
    message: 'participation.form.dueNeeded' satisfies MessageKey,
  });
export type ContactForm = z.input<typeof contactFormSchema>;

/** What every form on an organisation is sent with: whose record it is, and for a correction which version it was opened on. */
export const sentForm = <S extends z.ZodType>(form: S) =>
  z.object({
    organisation: id,
    newId: newIdSchema,
    corrects: z.object({ id, base: z.number().int().positive() }).optional(),
    form,
  });
