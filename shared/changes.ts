import { z } from 'zod';
import { printedName } from './findings.ts';
import { personName } from './history.ts';
import { recordNouns, withdrawnHref, type RecordNoun } from './history.ts';
import { questionIds, type MeetingBody, type NameStatus } from './nouns.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/** Nouns whose changes are told, in the order in which a reader looks for them. */
export const changeNouns = [
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
  ...(['organisation', 'value', 'statement', 'round', 'meeting', 'method', 'edition', 'scale_option', 'framework'] as const),
  ...(['snapshot', 'paper', 'release'] as const),
] as const;
export type ChangeNoun = (typeof changeNouns)[number];

export const sinceKinds = ['visit', 'meeting', 'day'] as const;
export type Since = (typeof sinceKinds)[number];
export const changeGroups = ['organisation', 'value'] as const;

/** What has changed, since when, of what, and how it is laid out. */
export const changesFilterSchema = z.object({
  since: z.enum(sinceKinds).optional(),
  from: z.iso.date().optional(),
  noun: z.array(z.enum(changeNouns)).max(changeNouns.length).optional(),
  group: z.enum(changeGroups).optional(),
  page: z.number().int().min(1).max(100_000).optional(),
  revision: z.number().int().positive().optional(),
});
export type ChangesFilter = z.infer<typeof changesFilterSchema>;

export const differenceSchema = z.object({
  noun: z.enum(changeNouns),
  id: z.string().min(1).max(120),
  from: z.number().int().min(0),
});
export const seenSchema = z.object({ seen: z.number().int().positive() });

/** Since which revision one hears of changes; a browser that was cut off names the last one it heard. */
export const liveSchema = z.object({
  since: z.number().int().min(0).optional(),
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
});

/** One record that differs from what it was: the net of all changes in between. */
export interface ChangeLine {
  /** 'reference' is a load of reference data: `id` its revision, `label` how many records it brought */
  noun: ChangeNoun | 'reference';
  id: string;
  /** the record in its own words, or a code that `lineLabel` puts in words */
  label: string | null;
  organisationId: string | null;
  organisation: string | null;
  valueId: string | null;
  value: string | null;
  valueStatus: NameStatus | null;
  what: 'made' | 'changed' | 'withdrawn' | 'loaded';
  changes: number;
  at: string;
  person: string;
}

export interface ChangesPage {
  /** since which revision, and what that is: a visit, a meeting or a day; `at` is its moment or its date */
  from: { kind: Since; revision: number; at: string; body: MeetingBody | null };
  /** the revision up to which this was told */
  revision: number;
  visited: string | null;
  lines: ChangeLine[];
  total: number;
  counts: { noun: ChangeNoun; n: number }[];
  page: number;
  pages: number;
}

/** The record of a line by name. */
export function lineLabel({ noun, label }: ChangeLine, say: Say): string {
  if (label === null) return '';
  if (noun === 'reference') return say('changes.records', { count: Number(label) });
  if (noun === 'position') return say(`positions.question.${label}` as 'positions.question.basis');
  if (noun === 'release')
    return questionIds.some((id) => id === label) ? say(`positions.question.${label}` as 'positions.question.basis') : label;
  if (noun === 'participation') return say(`common.stage.${label}` as 'common.stage.none');
  if (noun === 'comparison') return say(`comparisons.verdict.${label}` as 'comparisons.verdict.none');
  if (noun === 'examination') return say(`common.cell.${label}` as 'common.cell.examined');
  return label;
}

/** The heading a line stands under. */
export function lineGroup(line: ChangeLine, group: ChangesFilter['group'], say: Say): string {
  if (group === 'value')
    return line.value === null ? say('changes.noValue') : printedName(line.value, line.valueStatus ?? 'confirmed', say);
  return line.organisation ?? say('changes.noOrganisation');
}

const hasHistory = (noun: ChangeNoun | 'reference'): noun is ChangeNoun & RecordNoun => recordNouns.some((one) => one === noun);

/** The page on which a record can be seen, or that tells that it was withdrawn; undefined where it has none. */
export function lineHref({ noun, id, what, organisationId }: ChangeLine): string | undefined {
  const own: Partial<Record<ChangeNoun, string>> = {
    pilot: `/pilots/${id}`,
    finding: `/bevindingen/${id}`,
    value: `/waarden/${id}`,
    organisation: `/organisaties/${id}`,
    round: '/beheer/ronden',
    meeting: '/beheer/ronden',
    method: '/beheer/methode',
    edition: '/beheer/editie',
    framework: '/beheer/kaders',
    snapshot: '/standen',
    paper: '/standen',
  };
  if (noun === 'release') return `/vrijgeven?organisation=${organisationId ?? ''}`;
  if (what === 'withdrawn') return hasHistory(noun) ? withdrawnHref(noun, id) : undefined;
  if (noun === 'reference') return '/beheer/gegevens';
  return own[noun] ?? (organisationId === null ? undefined : `/organisaties/${organisationId}`);
}

export const changesTable: Table<ChangeLine> = {
  id: 'changes',
  title: 'changes.table',
  columns: [
    { id: 'organisation', label: 'changes.column.organisation', value: (row) => row.organisation },
    {
      id: 'value',
      label: 'changes.column.value',
      value: (row, say) => (row.value === null ? null : lineGroup(row, 'value', say)),
    },
    { id: 'noun', label: 'changes.column.noun', value: (row, say) => say(`changes.noun.${row.noun}`) },
    { id: 'what', label: 'changes.column.what', value: (row, say) => say(`changes.what.${row.what}`) },
    { id: 'record', label: 'changes.column.record', value: lineLabel },
    { id: 'changes', label: 'changes.column.changes', value: (row) => row.changes, kind: 'number' },
    { id: 'at', label: 'changes.column.at', value: (row) => row.at, kind: 'date' },
    { id: 'person', label: 'changes.column.person', value: (row, say) => personName(row.person, say) },
  ],
};
