import { z } from 'zod';
import { optionalText, requiredText } from './contacts.ts';
import type { MeetingRow } from './meetings.ts';
import type { Meeting, Round } from './nouns.ts';
import { whyClosed, type RoundRow } from './rounds.ts';
import type { MessageKey } from './say.ts';
import type { Table } from './table.ts';
import { baseNeeded, saysItsBase } from './new-id.ts';

const id = z.string().min(1).max(80);
const day = z.iso.date('participation.form.day' satisfies MessageKey);
const optionalDay = z
  .union([day, z.literal('')], 'participation.form.day' satisfies MessageKey)
  .transform((date) => (date === '' ? null : date));

export const roundsFilterSchema = z.object({ revision: z.number().int().positive().optional() });

/** What can be said of a round on a day: 'past' closed by its last day, 'closed' by a person. */
export type RoundPhase = 'planned' | 'open' | 'past' | 'closed';

/** A round as the programme keeps it; `revision` is that of its version, `organisations` how many signed at least one position. */
export interface RoundRecord extends RoundRow {
  phase: RoundPhase;
  organisations: number;
  revision: number;
}

export interface RoundsPage {
  today: string;
  rounds: RoundRecord[];
  meetings: MeetingRow[];
}

type Dated = Pick<Round, 'state' | 'open_date' | 'close_date'>;

/** The phase of a round on a day. */
export function roundPhase(round: Dated, today: string): RoundPhase {
  if (round.state === 'closed') return 'closed';
  if (round.open_date > today) return 'planned';
  return whyClosed(round, today) === null ? 'open' : 'past';
}

/** Whether a change lets positions in again where they were refused because the round was over: that asks a reason. */
export function reopens(before: Dated, after: Dated, today: string): boolean {
  const wasOver = ['past', 'closed'].includes(roundPhase(before, today));
  return wasOver && roundPhase(after, today) === 'open';
}

/** A meeting in few words: the body and its date as it is stored; null where a round hangs on none. */
export function meetingName(meeting: { body: Meeting['body'] | null; date: string | null }): string | null {
  return meeting.body === null ? null : `${meeting.body} ${meeting.date ?? ''}`.trim();
}

export const roundsTable: Table<RoundRecord> = {
  id: 'rounds',
  title: 'rounds.table',
  columns: [
    { id: 'name', label: 'rounds.column.name', value: (row) => row.name },
    { id: 'phase', label: 'rounds.column.phase', value: (row, say) => say(`rounds.phase.${row.phase}`) },
    { id: 'open', label: 'rounds.column.open', value: (row) => row.openDate, kind: 'date' },
    { id: 'close', label: 'rounds.column.close', value: (row) => row.closeDate, kind: 'date' },
    { id: 'meeting', label: 'rounds.column.meeting', value: (row) => meetingName({ body: row.body, date: row.meetingDate }) },
    { id: 'positions', label: 'rounds.column.positions', value: (row) => row.positions, kind: 'number' },
    { id: 'organisations', label: 'rounds.column.organisations', value: (row) => row.organisations, kind: 'number' },
  ],
};

/** A round closes on or after the day it opens. */
export const roundIsOrdered = ({ open_date, close_date }: Pick<Round, 'open_date' | 'close_date'>): boolean =>
  close_date === null || close_date >= open_date;

/** A round by hand; its state changes apart, with a reason. A reason is asked here only where moving the last day opens it again. */
export const roundFieldsSchema = z
  .object({
    name: requiredText(80),
    meeting_id: optionalText(80),
    open_date: day,
    close_date: optionalDay,
    reason: optionalText(500),
  })
  .refine(roundIsOrdered, {
    path: ['close_date'],
    message: 'rounds.problem.closeBeforeOpen' satisfies MessageKey,
  });
export type RoundFields = z.input<typeof roundFieldsSchema>;

export const saveRoundSchema = z
  .object({
    id: id.optional(),
    base: z.number().int().positive().optional(),
    fields: roundFieldsSchema,
  })
  .refine(saysItsBase, baseNeeded);

/** Closing or reopening a round: always with a reason; who reopens may give a new last day. */
export const roundStateFieldsSchema = z.object({ close_date: optionalDay, reason: requiredText(500) });
export type RoundStateFields = z.input<typeof roundStateFieldsSchema>;

export const setRoundStateSchema = z.object({
  id,
  base: z.number().int().positive(),
  state: z.enum(['open', 'closed']),
  fields: roundStateFieldsSchema,
});

/** A round as its form opens with it; without one the form is empty. */
export function roundFields(row?: RoundRecord): RoundFields {
  return {
    name: row?.name ?? '',
    meeting_id: row?.meetingId ?? '',
    open_date: row?.openDate ?? '',
    close_date: row?.closeDate ?? '',
    reason: '',
  };
}
