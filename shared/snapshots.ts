import { z } from 'zod';
import { canonicalText } from './canonical.ts';
import type { MeetingBody } from './nouns.ts';
import type { PaperFilter } from './papers/request.ts';
import type { MessageKey } from './say.ts';
import type { Table } from './table.ts';
import { isBlank } from './written.ts';

export const snapshotsFilterSchema = z.object({ revision: z.number().int().positive().optional() });

/** A paper that was made final from a kept moment. */
export interface PaperRow {
  id: string;
  snapshotId: string;
  title: string;
  sha256: string;
  at: string;
  person: string;
  /** what was chosen to make it: the filter of the page, and the language */
  choice: PaperFilter & { language: string };
}

/** The paper that was made final from exactly this choice, if there is one: made from a kept moment it says the same for ever. */
export function finalOf(papers: readonly PaperRow[], choice: PaperRow['choice']): PaperRow | undefined {
  const textOf = ({ revision: _revision, ...rest }: PaperRow['choice']): string =>
    canonicalText(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
  return papers.find((paper) => textOf(paper.choice) === textOf(choice));
}

/** A moment that was kept: what it is called and why it was kept, what it is as of, what proves it, and the papers made from it. */
export interface SnapshotRow {
  id: string;
  title: string;
  reason: string;
  asOf: number;
  day: string;
  meetingId: string | null;
  body: MeetingBody | null;
  meetingDate: string | null;
  chainHash: string;
  digest: string;
  at: string;
  person: string;
  papers: PaperRow[];
}

export interface SnapshotsPage {
  snapshots: SnapshotRow[];
  /** today, the last day that can be kept, and the day of the first record, before which there is nothing to keep */
  today: string;
  meetings: { id: string; body: MeetingBody; date: string }[];
}

/** A moment to be kept. Without a day: now. */
export const snapshotFieldsSchema = z.object({
  title: z
    .string()
    .trim()
    .refine((text) => !isBlank(text), 'snapshots.problem.title')
    .min(3, 'snapshots.problem.title')
    .max(200),
  reason: z
    .string()
    .trim()
    .refine((text) => !isBlank(text), 'snapshots.problem.reason')
    .min(3, 'snapshots.problem.reason')
    .max(2000),
  day: z.union([z.iso.date(), z.literal('')], 'participation.form.day' satisfies MessageKey),
  meeting: z.string().max(80),
});
export type SnapshotFields = z.input<typeof snapshotFieldsSchema>;
export const keepSnapshotSchema = z.object({ fields: snapshotFieldsSchema });
export const checkSnapshotSchema = z.object({ id: z.string().min(1).max(80) });

/** What was found when a kept moment was recomputed. */
export interface SnapshotCheck {
  rows: number;
  /** whether the rows together, and the chain up to there, are what was kept */
  digestHolds: boolean;
  chainHolds: boolean;
  /** rows that their own hash denies, at most twenty of them, and how many there are in all */
  altered: { noun: string; id: string; revision: number }[];
  alteredCount: number;
  /** papers that no longer say what they said */
  papers: string[];
}

/** Whether everything about a kept moment is as it was. */
export function checkHolds({ digestHolds, chainHolds, alteredCount, papers }: SnapshotCheck): boolean {
  return digestHolds && chainHolds && alteredCount === 0 && papers.length === 0;
}

/** The moment of a snapshot, as an address pins it. */
export function snapshotMoment({ asOf, day }: Pick<SnapshotRow, 'asOf' | 'day'>): { peildatum: string; revision: number } {
  return { peildatum: day, revision: asOf };
}

export const snapshotsTable: Table<SnapshotRow> = {
  id: 'snapshots',
  title: 'snapshots.table',
  columns: [
    { id: 'title', label: 'snapshots.column.title', value: (row) => row.title },
    { id: 'day', label: 'snapshots.column.day', value: (row) => row.day, kind: 'date' },
    { id: 'asOf', label: 'snapshots.column.revision', value: (row) => row.asOf, kind: 'number' },
    { id: 'reason', label: 'snapshots.column.reason', value: (row) => row.reason },
    { id: 'meeting', label: 'snapshots.column.meeting', value: (row) => row.body && `${row.body}, ${row.meetingDate ?? ''}` },
    { id: 'papers', label: 'snapshots.column.papers', value: (row) => row.papers.length, kind: 'number' },
    { id: 'digest', label: 'snapshots.column.digest', value: (row) => row.digest },
  ],
};
