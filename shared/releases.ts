import { z } from 'zod';
import type { FindingRow } from './findings.ts';
import type { Finding, Layer, Pilot, Position } from './nouns.ts';
import type { PositionRow } from './positions.ts';

/*
 * Vrijgeven: an organisation says of its own findings, positions and pilots what may be public, and can take that back. Outside only
 * what it released may be shown (evidence-method, section 9). The consent is to what was seen: it holds for the version that was there,
 * and for a later one only where that says the same.
 */

export const releasedNouns = ['finding', 'position', 'pilot'] as const;
export type ReleasedNoun = (typeof releasedNouns)[number];

/**
 * How a record stands: never released; released as it is now; released, but it says something else since; released, but its organisation
 * made it a draft again. Only 'released' may be public.
 */
export const releaseStates = ['none', 'released', 'changed', 'draft'] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** How a record stands: whether it was released, whether it is a draft now, and whether it says what it said when it was released. */
export function releaseState({ released, draft, same }: { released: boolean; draft: boolean; same: boolean }): ReleaseState {
  if (!released) return 'none';
  if (draft) return 'draft';
  return same ? 'released' : 'changed';
}

/** Whether there is something to release: a draft is not, and what holds already needs no second consent. */
export const canRelease = (state: ReleaseState): boolean => state === 'none' || state === 'changed';
/** Whether there is a release to take back, holding or not. */
export const canTakeBack = (state: ReleaseState): boolean => state !== 'none';

const said = <Column extends string>(columns: Record<Column, true>): readonly Column[] => Object.keys(columns) as Column[];

/**
 * The columns in which a record says something: a difference in one of these ends its release. A check makes a version and says nothing
 * new; the reference is bookkeeping of a workbook; the roles of a pilot are not released, as they may name people.
 */
export const saidColumns: Record<ReleasedNoun, readonly string[]> = {
  finding: said<Exclude<keyof Finding, 'id' | 'state' | 'reference'>>({
    ...{ pilot_id: true, organisation_id: true, edition_id: true, level: true, value_id: true, principle_id: true },
    ...{ foundation_id: true, kind: true, text: true, relevance: true, applicability: true, advice: true, text_proposal: true },
    ...{ merge_value_id: true, other_value_id: true, framework_id: true, effect: true, date: true },
  }),
  position: said<Exclude<keyof Position, 'id' | 'state' | 'reference'>>({
    ...{ round_id: true, organisation_id: true, holder: true, question: true, scale_id: true, layer: true },
    ...{ audience_option: true, meaning: true, framework_id: true, value_id: true, answer: true, no_answer: true, floor: true },
    ...{ ceiling: true, arguments: true, status: true, signed_function: true, signed_date: true },
  }),
  pilot: said<Exclude<keyof Pilot, 'id' | 'reference' | 'roles'>>({
    ...{ organisation_id: true, edition_id: true, title: true, case_text: true, topic: true, method: true },
    ...{ start_date: true, end_date: true },
  }),
};

const id = z.string().min(1).max(120);
const base = z.number().int().positive();
/** As many as a person can look through, as with a check. */
export const RELEASE_AT_ONCE = 200;
/** `base`: of a record that is released the version that was seen, of a release that is taken back its own. */
const items = z
  .array(z.object({ noun: z.enum(releasedNouns), id, base }))
  .min(1)
  .max(RELEASE_AT_ONCE);
export type ReleaseItem = z.infer<typeof items>[number];
export const giveReleaseSchema = z.object({ items });
/** No reason is asked: consent is taken back as easily as it was given. */
export const takeBackReleaseSchema = z.object({
  items,
  reason: z.string().trim().max(1000, { error: 'findings.problem.tooLong' }).optional(),
});

/** The question 'what is released': of which organisation (one's own where none is named), of what, and how it stands. */
export const releasesFilterSchema = z.object({
  organisation: id.optional(),
  noun: z.enum(releasedNouns).optional(),
  state: z.enum(releaseStates).optional(),
  page: z.number().int().min(1).max(100_000).optional(),
  revision: z.number().int().positive().optional(),
});
export type ReleasesFilter = z.infer<typeof releasesFilterSchema>;

/** When a record was released and by whom; `revision` is that of the release itself, `seen` that of the version that was released. */
export interface Release {
  revision: number;
  seen: number;
  /** the day in Amsterdam */
  day: string;
  person: string;
}

/** How one record stands, and its release where it has one. */
export interface Released {
  state: ReleaseState;
  release: Release | null;
}

/** What a pilot says of itself in public. */
export type PilotSaid = Pick<Pilot, 'title' | 'case_text' | 'topic' | 'method' | 'start_date' | 'end_date'>;

/** One record of an organisation with how it stands; `revision` is the version the reader sees. */
export type ReleaseRow = Released & { id: string; revision: number } & (
    { noun: 'finding'; finding: FindingRow } | { noun: 'position'; position: PositionRow } | { noun: 'pilot'; pilot: PilotSaid }
  );

export type ReleaseCounts = Record<ReleasedNoun, Record<ReleaseState, number>>;

export interface ReleasesPage {
  /** null where the viewer has no organisation and named none, or one that is not there */
  organisation: { id: string; name: string; layer: Layer } | null;
  /** all of the organisation, whatever the filter */
  counts: ReleaseCounts;
  rows: ReleaseRow[];
  total: number;
  page: number;
  pages: number;
}

/** Of what an organisation submitted, how much is released as it is now. */
export type ReleasedShare = Record<ReleasedNoun, { released: number; submitted: number }>;

/** How many of each noun stand in which state. */
export function countReleases(rows: readonly { noun: ReleasedNoun; state: ReleaseState }[]): ReleaseCounts {
  const none = (): Record<ReleaseState, number> => ({ none: 0, released: 0, changed: 0, draft: 0 });
  const counts: ReleaseCounts = { finding: none(), position: none(), pilot: none() };
  for (const { noun, state } of rows) counts[noun][state] += 1;
  return counts;
}

/** The page on which an organisation releases, and others see what it released. */
export const releaseHrefOf = (organisationId: string): string => `/vrijgeven?organisation=${encodeURIComponent(organisationId)}`;
