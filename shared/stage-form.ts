import { z } from 'zod';
import { contactFormSchema, optionalChannel, optionalText, requiredText, sentForm, type ContactForm } from './contacts.ts';
import { newIdSchema } from './new-id.ts';
import { stageIds, type StageId } from './nouns.ts';
import { endHasReason } from './participation.ts';
import type { MessageKey } from './say.ts';
import { readSourceDate } from './workbook/dates.ts';

/** A date as precise as its source: a year, a month or a day that exists. Written as people write one, kept as ISO. */
const sourceDate = z.string().transform((text, context) => {
  const date = readSourceDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'participation.form.dateForm' satisfies MessageKey });
  return z.NEVER;
});

const stage = z.enum(stageIds, 'participation.form.stageNeeded' satisfies MessageKey);
const reason = optionalText(1000);
const reasonNeeded = { path: ['reason'], message: 'participation.form.reasonNeeded' satisfies MessageKey };

/** A stage by hand: its date, what it is based on and where that can be read; who stops or declines is asked why. Fields are named as stored. */
export const stageFormSchema = z
  .object({
    stage,
    date: sourceDate,
    basis: optionalText(500),
    source: requiredText(500, 'participation.form.sourceNeeded'),
    channel: optionalChannel,
    reason,
  })
  .refine(endHasReason, reasonNeeded);
export type StageForm = z.input<typeof stageFormSchema>;

export const recordStageSchema = sentForm(stageFormSchema);

/** Where a stage that was recorded with a contact is known from: kept as it is, so in Dutch. */
export const CONTACT_SOURCE = 'Contact met de organisatie';

/** The stage an organisation is in after a contact, asked where none was recorded: on the day of that contact, and with it as the source. */
const stageAfterSchema = z.object({ newId: newIdSchema, stage, reason }).refine(endHasReason, reasonNeeded);
export const recordContactSchema = sentForm(contactFormSchema).extend({ stage: stageAfterSchema.optional() });

export type ContactWithStage = ContactForm & { stage: StageId; reason: string };
/** What the dialog of a contact holds: the contact, and the stage after it. */
export const contactWithStageSchema: z.ZodType<unknown, ContactWithStage> = z.intersection(contactFormSchema, stageAfterSchema);
/** The same where the organisation has a stage already, so that none is asked. */
export const contactAloneSchema: z.ZodType<unknown, ContactWithStage> = z.intersection(
  contactFormSchema,
  z.object({ stage: z.custom<StageId>(), reason: z.string() }),
);
