import { z } from 'zod';
import type { BasisChangeKind, BasisFacts, Side } from './evidence/basis.ts';
import type { TypeGroup } from './evidence/answers.ts';
import { printedName, type FindingRow } from './findings.ts';
import { personName } from './history.ts';
import {
  layers,
  questionIds,
  statementStates,
  type Concern,
  type ConfidenceLevel,
  type Layer,
  type NameStatus,
  type QuestionId,
  type StatementKind,
  type StatementState,
} from './nouns.ts';
import { answerText, positionSubject, type PositionRow } from './positions.ts';
import type { Say, Sentence } from './say.ts';
import type { Table } from './table.ts';

const id = z.string().min(1).max(120);

/** The question 'which statements': it parses the API's input, keys the query and validates the address. */
export const statementsFilterSchema = z.object({
  question: z.array(z.enum(questionIds)).max(6).optional(),
  value: id.optional(),
  layer: z.enum(layers).optional(),
  state: z.enum(statementStates).optional(),
  /** through a finding or position that is linked */
  organisation: id.optional(),
  /** only those whose basis changed since somebody judged it */
  look: z.literal(true).optional(),
  revision: z.number().int().positive().optional(),
});
/** The record of which one asks what rests on it. */
export const leaningSchema = z.object({
  noun: z.enum(['finding', 'position']),
  id,
  revision: z.number().int().positive().optional(),
});

export type StatementsFilter = z.infer<typeof statementsFilterSchema>;

export const statementSchema = z.object({ id, revision: z.number().int().positive().optional() });

/** The four components of confidence, in the order of the method. */
export const components = ['method', 'coherence', 'adequacy', 'relevance'] as const;
export type Component = (typeof components)[number];

/** What one person makes of a basis. `missing`: components without the reason they need; `current`: about the basis as it is now. */
export interface RatingView {
  personId: string;
  /** a name, or the id that `personName` puts in words */
  person: string;
  level: ConfidenceLevel;
  concerns: Record<Component, { concern: Concern; reason: string }>;
  missing: Component[];
  current: boolean;
  date: string;
  revision: number;
}

/** A statement with the names and counts a reader needs. `revision` is that of its version. */
export interface StatementRow {
  id: string;
  text: string;
  kind: StatementKind;
  question: QuestionId | null;
  layer: Layer | null;
  valueId: string | null;
  value: string | null;
  valueNameStatus: NameStatus | null;
  roundId: string | null;
  round: string | null;
  state: StatementState;
  for: number;
  against: number;
  ratings: RatingView[];
  /** the digest of what there is to judge now; who rates or adopts says which one was seen */
  basis: string;
  /** what it rests on changed since somebody rated or adopted it */
  look: boolean;
  revision: number;
}

/** A statement that rests on a record, and on which side that stands. */
export type LeaningStatement = StatementRow & { side: Side };

export interface StatementsPage {
  rows: StatementRow[];
  values: { id: string; name: string; nameStatus: NameStatus }[];
}

/** A finding or a position as it is linked, or could be. */
export type Linkable = { type: TypeGroup } & (
  { noun: 'finding'; record: FindingRow } | { noun: 'position'; record: PositionRow }
);
export type Linked = Linkable & { side: Side };

export interface StatementDetail {
  statement: StatementRow;
  linked: Linked[];
  facts: BasisFacts;
  organisations: { id: string; name: string }[];
  /** findings about the same value that are not linked; null where it is about no value */
  unlinked: number | null;
  changes: { what: BasisChangeKind; noun: Linkable['noun']; id: string; record: Linkable | null }[];
  changed: { at: string; person: string };
}

/** Where one reads a linked record. */
export const linkedHref = ({ noun, record }: Linkable): string =>
  noun === 'finding' ? `/bevindingen/${record.id}` : `/standpunten/${record.id}`;

/** What a linked record says, in one line. */
export function linkedText(linked: Linkable, say: Say): string {
  if (linked.noun === 'finding') return linked.record.text;
  const { record } = linked;
  const subject = positionSubject(record, say);
  const about = say(`positions.question.${record.question}`);
  return `${about}${subject === '' ? '' : ` (${subject})`}: ${answerText(record, say)}`;
}

/** What a statement is about, in words: the question, the layer, the value, as far as it has them. */
export function statementAbout(row: StatementRow, say: Say): string {
  return [
    row.question === null ? null : say(`positions.question.${row.question}`),
    row.layer === null ? null : say(`common.layers.${row.layer}`),
    row.value === null ? null : printedName(row.value, row.valueNameStatus, say),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Every rating by who gave it, in one line; '' where nobody did. Levels are never counted or put in the middle. */
export function ratingsText(row: Pick<StatementRow, 'ratings'>, say: Say): string {
  return row.ratings
    .map(({ person, level }) =>
      say('statements.rating.line', { level: say(`statements.level.${level}`), person: personName(person, say) }),
    )
    .join('; ');
}

/** What stands in the way of adopting a statement, or null where nothing does. */
export function whyNotAdopted(
  row: Pick<StatementRow, 'state' | 'for' | 'against' | 'ratings' | 'look'>,
  say: Say,
): Sentence | null {
  if (row.state === 'adopted' && !row.look) return { key: 'statements.adopt.already' };
  if (row.for + row.against === 0) return { key: 'statements.adopt.noLinks' };
  if (row.ratings.length === 0) return { key: 'statements.adopt.noRating' };
  const unfinished = row.ratings.find(({ missing }) => missing.length > 0);
  if (unfinished !== undefined) {
    const parts = unfinished.missing.map((component) => say(`statements.component.${component}`).toLowerCase()).join(', ');
    return { key: 'statements.adopt.missingReason', args: { person: personName(unfinished.person, say), parts } };
  }
  return row.ratings.some(({ current }) => current) ? null : { key: 'statements.adopt.outdated' };
}

export const statementsTable: Table<StatementRow> = {
  id: 'statements',
  title: 'statements.title',
  columns: [
    { id: 'text', label: 'statements.column.text', value: (row) => row.text },
    { id: 'kind', label: 'statements.column.kind', value: (row, say) => say(`statements.kind.${row.kind}`) },
    { id: 'about', label: 'statements.column.about', value: statementAbout },
    { id: 'round', label: 'statements.column.round', value: (row) => row.round },
    { id: 'for', label: 'statements.column.for', value: (row) => row.for, kind: 'number' },
    { id: 'against', label: 'statements.column.against', value: (row) => row.against, kind: 'number' },
    { id: 'ratings', label: 'statements.column.ratings', value: ratingsText },
    { id: 'state', label: 'statements.column.state', value: (row, say) => say(`statements.state.${row.state}`) },
    { id: 'look', label: 'statements.column.look', value: (row, say) => (row.look ? say('common.yes') : null) },
  ],
};
