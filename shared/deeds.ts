import { z } from 'zod';
import { commandName, personName } from './history.ts';
import type { ChangeLine } from './changes.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/** Nouns by which the record can be looked through; also those of which a record is not shown by itself. */
export const deedNouns = [
  ...([
    'pilot',
    'finding',
    'evidence',
    'attachment',
    'comparison',
    'action',
    'examination',
    'position',
    'participation',
    'contact',
  ] as const),
  ...(['organisation', 'value', 'statement', 'statement_rating', 'coding', 'remark', 'round', 'meeting', 'method'] as const),
  ...(['edition', 'text_draft', 'snapshot', 'paper', 'hat', 'release'] as const),
] as const;
export type DeedNoun = (typeof deedNouns)[number];

/** The question 'what was done': by whom, with which command, of what, from and up to which day; `before` is where a page begins. */
export const deedsFilterSchema = z.object({
  person: z.string().min(1).max(80).optional(),
  command: z.string().min(1).max(80).optional(),
  noun: z.enum(deedNouns).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.number().int().positive().optional(),
  revision: z.number().int().positive().optional(),
});
export type DeedsFilter = z.infer<typeof deedsFilterSchema>;

export const deedSchema = z.object({ change: z.number().int().positive() });

/** One change: who, when, what and why, with how many records of each noun this viewer may know of it. */
export interface DeedLine {
  revision: number;
  /** ISO-8601 UTC, and the day it was in Amsterdam */
  at: string;
  day: string;
  person: string;
  command: string;
  reason: string | null;
  undoes: number | null;
  records: { noun: string; n: number }[];
}

export interface DeedsPage {
  lines: DeedLine[];
  /** where the next page begins; null on the last */
  next: number | null;
}

/** What the filters choose from: persons and commands of which this viewer may know something. */
export interface DeedChoices {
  persons: { id: string; name: string }[];
  commands: string[];
}

/** The records one change touched, as they were right after it. */
export interface DeedRecords {
  records: ChangeLine[];
  /** how many there are, also of nouns that are not shown one by one */
  total: number;
}

const isNamed = (noun: string): noun is DeedNoun => (deedNouns as readonly string[]).includes(noun);

/** How many records of what a change touched: '2 bevindingen, 1 pilot'. */
export function recordsText({ records }: DeedLine, say: Say): string {
  const named = records.filter(({ noun }) => isNamed(noun));
  const others = records.filter(({ noun }) => !isNamed(noun)).reduce((sum, { n }) => sum + n, 0);
  return [
    ...named.map(({ noun, n }) => say('deeds.counted', { noun: say(`changes.noun.${noun as DeedNoun}`), n: String(n) })),
    ...(others === 0 ? [] : [say('deeds.others', { count: others })]),
  ].join(', ');
}

export const deedsTable: Table<DeedLine> = {
  id: 'deeds',
  title: 'deeds.table',
  columns: [
    { id: 'day', label: 'deeds.column.day', value: (row) => row.day, kind: 'date' },
    { id: 'at', label: 'deeds.column.at', value: (row) => row.at },
    { id: 'person', label: 'deeds.column.person', value: (row, say) => personName(row.person, say) },
    { id: 'command', label: 'deeds.column.command', value: (row, say) => commandName(row.command, say) },
    { id: 'reason', label: 'deeds.column.reason', value: (row) => row.reason },
    { id: 'records', label: 'deeds.column.records', value: recordsText },
    { id: 'undoes', label: 'deeds.column.undoes', value: (row) => row.undoes, kind: 'number' },
    { id: 'revision', label: 'deeds.column.revision', value: (row) => row.revision, kind: 'number' },
  ],
};
