import { z } from 'zod';
import type { AudiencePage } from '../audience.ts';
import type { BindingnessPage } from '../bindingness.ts';
import type { MeetingRow } from '../meetings.ts';
import { layers, meetingBodies, positionStatuses, type MeetingBody } from '../nouns.ts';
import type { OverviewPage } from '../overview.ts';
import type { StatementDetail } from '../statements.ts';

export const paperKinds = ['mededeling', 'nota', 'bijlage'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a paper is made from: the kind, the meeting, and the filters of the pages it draws from. */
export const paperFilterSchema = z.object({
  kind: z.enum(paperKinds).optional(),
  meeting: z.string().max(80).optional(),
  body: z.enum(meetingBodies).optional(),
  date: z.iso.date().optional(),
  agenda: z.string().max(40).optional(),
  round: z.string().max(80).optional(),
  status: z.enum(positionStatuses).optional(),
  layer: z.enum(layers).optional(),
  /** the kept moment it is made from */
  snapshot: z.string().max(80).optional(),
  revision: z.number().int().positive().optional(),
});
export type PaperFilter = z.infer<typeof paperFilterSchema>;

export type PaperMeeting = Pick<MeetingRow, 'id' | 'body' | 'date' | 'agendaNumber'>;

/** What the pages know, asked at one revision and day: the paper is drawn from the same answers, so it cannot disagree with them. */
export interface PaperData {
  overview: OverviewPage;
  bindingness: BindingnessPage;
  audience: AudiencePage;
  /** what was adopted, each with all it rests on */
  statements: StatementDetail[];
  meetings: PaperMeeting[];
}

/** What a paper says of itself beside what the pages know. */
export interface PaperFacts {
  language: 'nl' | 'en';
  /** scheme and host that permalinks begin with */
  origin: string;
  revision: number;
  day: string;
  /** the day that was asked; null where none was */
  asOf: string | null;
  example: boolean;
  /** true until it is made final */
  draft: boolean;
  /** the kept moment it is made from; null for what is known now */
  snapshot: { title: string; digest: string; day: string } | null;
  hash: string;
}

/** What is known of the meeting a paper is for; what nobody chose or recorded is open, and never made up. */
export interface ForMeeting {
  body: MeetingBody | null;
  date: string | null;
  agendaNumber: string | null;
}

/** The meeting a paper is for: what was typed goes before the meeting chosen, and that before the next one of the body after the day. */
export function meetingOf(filter: PaperFilter, meetings: readonly PaperMeeting[], day: string): ForMeeting {
  const inOrder = [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  const upcoming = inOrder.find(({ date, body }) => date >= (filter.date ?? day) && body === (filter.body ?? body));
  const chosen = meetings.find((meeting) => meeting.id === filter.meeting) ?? upcoming;
  return {
    body: filter.body ?? chosen?.body ?? null,
    date: filter.date ?? chosen?.date ?? null,
    agendaNumber: filter.agenda ?? chosen?.agendaNumber ?? null,
  };
}

/** The kind of paper a body gets, unless another was chosen. */
export function kindOf(filter: PaperFilter, body: MeetingBody | null): PaperKind {
  if (filter.kind !== undefined) return filter.kind;
  if (body === 'OBDO') return 'nota';
  return body === 'Tweede Kamer' ? 'bijlage' : 'mededeling';
}
