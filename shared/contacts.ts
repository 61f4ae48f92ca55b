import { z } from 'zod';
import { channels, type Channel, type Contact, type Layer } from './nouns.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';
import { orNull, writtenText } from './written.ts';
import { newIdSchema } from './new-id.ts';

const id = z.string().min(1).max(80);

/** In this order one calls: agreements that are overdue or due, who asked for an explanation, who announced to take part. */
export const followUpKinds = ['overdue', 'due', 'asked', 'announced'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** Why one calls; `date` is when it is due, or since when the stage waits. */
export interface FollowUpReason {
  kind: FollowUpKind;
  date: string;
  what: string | null;
  channel: Channel | null;
}

/** One reason to call an organisation. */
export interface FollowUp extends FollowUpReason {
  organisationId: string;
  organisation: string;
  layer: Layer;
}

/** Whom to call next: an organisation once, with the most pressing reason and beside it the others, by urgency too. */
export interface FollowUpRow extends FollowUp {
  also: FollowUpReason[];
}

/** One row for each organisation, by urgency of its most pressing reason, and within it what waits longest first; ties by name. */
export function followUpsInOrder(reasons: readonly FollowUp[]): FollowUpRow[] {
  const key = (one: FollowUp): string => `${String(followUpKinds.indexOf(one.kind))} ${one.date}\n${one.organisation}`;
  const rows = new Map<string, FollowUpRow>();
  for (const reason of [...reasons].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const row = rows.get(reason.organisationId);
    if (row === undefined) rows.set(reason.organisationId, { ...reason, also: [] });
    else row.also.push({ kind: reason.kind, date: reason.date, what: reason.what, channel: reason.channel });
  }
  return [...rows.values()];
}

/** A reason beside the first in words: 'Toelichting gevraagd, nog niet gegeven (2021-11-02): per mail' */
export function reasonText({ kind, date, what }: FollowUpReason, say: Say): string {
  const reason = `${say(`participation.followUp.${kind}`)} (${date})`;
  return what === null ? reason : `${reason}: ${what}`;
}

export const followUpsTable: Table<FollowUpRow> = {
  id: 'follow-ups',
  title: 'participation.followUp.title',
  columns: [
    { id: 'organisation', label: 'participation.column.name', value: (row) => row.organisation },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`) },
    { id: 'reason', label: 'participation.followUp.reason', value: (row, say) => say(`participation.followUp.${row.kind}`) },
    { id: 'date', label: 'participation.followUp.date', value: (row) => row.date, kind: 'date' },
    { id: 'what', label: 'participation.followUp.what', value: (row) => row.what },
    { id: 'channel', label: 'participation.column.channel', value: (row) => row.channel },
    {
      id: 'also',
      label: 'participation.followUp.also',
      value: ({ also }, say) => (also.length === 0 ? null : also.map((one) => reasonText(one, say)).join('; ')),
    },
  ],
};

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

export const recordContactSchema = sentForm(contactFormSchema);
