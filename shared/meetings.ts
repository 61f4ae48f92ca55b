import { z } from 'zod';
import { optionalText } from './contacts.ts';
import { meetingBodies, type Meeting, type MeetingBody } from './nouns.ts';
import type { MessageKey } from './say.ts';
import type { Table } from './table.ts';
import { baseNeeded, newIdSchema, saysItsBase } from './new-id.ts';

const id = z.string().min(1).max(80);
const day = z.iso.date('participation.form.day' satisfies MessageKey);

/** A meeting with the number of rounds that hang on it; `revision` is that of its version. */
export interface MeetingRow {
  id: string;
  body: MeetingBody;
  date: string;
  agendaNumber: string | null;
  deadline: string | null;
  processState: string | null;
  commitments: string | null;
  rounds: number;
  revision: number;
}

export const meetingsTable: Table<MeetingRow> = {
  id: 'meetings',
  title: 'meetings.table',
  columns: [
    { id: 'date', label: 'meetings.column.date', value: (row) => row.date, kind: 'date' },
    { id: 'body', label: 'meetings.column.body', value: (row) => row.body },
    { id: 'agendaNumber', label: 'meetings.column.agendaNumber', value: (row) => row.agendaNumber },
    { id: 'deadline', label: 'meetings.column.deadline', value: (row) => row.deadline, kind: 'date' },
    { id: 'processState', label: 'meetings.column.processState', value: (row) => row.processState },
    { id: 'commitments', label: 'meetings.column.commitments', value: (row) => row.commitments },
    { id: 'rounds', label: 'meetings.column.rounds', value: (row) => row.rounds, kind: 'number' },
  ],
};

/** What must be handed in, must be so before the meeting. */
export const deadlineIsBefore = ({ date, deadline }: Pick<Meeting, 'date' | 'deadline'>): boolean =>
  deadline === null || deadline <= date;

/** A meeting by hand. Fields are named as stored; what must be handed in, must be so before the meeting. */
export const meetingFieldsSchema = z
  .object({
    body: z.enum(meetingBodies, 'meetings.problem.body' satisfies MessageKey),
    date: day,
    agenda_number: optionalText(60),
    deadline: z
      .union([day, z.literal('')], 'participation.form.day' satisfies MessageKey)
      .transform((date) => (date === '' ? null : date)),
    process_state: optionalText(2000),
    commitments: optionalText(4000),
  })
  .refine(deadlineIsBefore, {
    path: ['deadline'],
    message: 'meetings.problem.deadline' satisfies MessageKey,
  });
/** The form's fields; a new meeting has no body yet. */
export type MeetingFields = Omit<z.input<typeof meetingFieldsSchema>, 'body'> & { body: MeetingBody | '' };

export const saveMeetingSchema = z
  .object({
    id: id.optional(),
    newId: newIdSchema,
    base: z.number().int().positive().optional(),
    fields: meetingFieldsSchema,
  })
  .refine(saysItsBase, baseNeeded);

/** A meeting as its form opens with it; without one the form is empty. */
export function meetingFields(row?: MeetingRow): MeetingFields {
  return {
    body: row?.body ?? '',
    date: row?.date ?? '',
    agenda_number: row?.agendaNumber ?? '',
    deadline: row?.deadline ?? '',
    process_state: row?.processState ?? '',
    commitments: row?.commitments ?? '',
  };
}

/** Where a meeting stands on the page of the rounds. */
export const meetingAnchor = (meetingId: Meeting['id']): string => `vergadering-${meetingId}`;
