import { z } from 'zod';
import { optionalText, requiredText } from './contacts.ts';
import { printedName } from './findings.ts';
import { nameStatuses, type Edition, type NameStatus, type Noun, type Value } from './nouns.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';
import { statusName } from './values.ts';

const id = z.string().min(1).max(80);

export const editionsFilterSchema = z.object({
  edition: id.optional(),
  status: z.array(z.enum(nameStatuses)).max(nameStatuses.length).optional(),
  revision: z.number().int().positive().optional(),
});
export type EditionsFilter = z.infer<typeof editionsFilterSchema>;

/** A value as the edition has it. */
export interface EditionValue {
  id: string;
  number: number;
  name: string;
  nameStatus: NameStatus;
  source: string | null;
  principleId: string;
  principle: string;
  foundation: string;
  /** those that are about it: what the list of findings shows for it */
  findings: number;
  /** those too in which it is the other value of a dilemma or of a merge */
  hanging: number;
  revision: number;
}

export interface PrincipleChoice {
  id: string;
  name: string;
  foundation: string;
}

/** Since which revision an edition is there as the next of another, or null for the first; and the nouns that hang on it. */
export interface EditionStanding {
  added: number | null;
  uses: Noun[];
}

/** Why an edition cannot be undone, in words; null where it can. */
export function whyNotUndone({ added, uses }: EditionStanding, say: Say): string | null {
  if (added === null) return say('editions.undo.first');
  if (uses.length === 0) return null;
  const names = uses.flatMap((noun) => (noun === 'dataset' ? [] : [say(`admin.noun.${noun}` as MessageKey).toLowerCase()]));
  return say('editions.undo.used', { nouns: names.join(', ') });
}

export const undoEditionSchema = z.object({ id, reason: requiredText(1000, 'findings.problem.reason') });

export interface EditionPage {
  edition: Edition | null;
  /** every edition one can choose, the newest first */
  editions: Edition[];
  values: EditionValue[];
  /** of the whole edition, whatever the filter */
  counts: Record<NameStatus, number>;
  principles: PrincipleChoice[];
  /** of the edition shown; null where none is */
  standing: EditionStanding | null;
}

export const editionTable: Table<EditionValue> = {
  id: 'edition',
  title: 'editions.table',
  columns: [
    { id: 'number', label: 'editions.column.number', value: (row) => row.number, kind: 'number' },
    { id: 'name', label: 'editions.column.name', value: (row, say) => printedName(row.name, row.nameStatus, say) },
    { id: 'status', label: 'editions.column.status', value: (row, say) => statusName(row.nameStatus, say) },
    { id: 'source', label: 'editions.column.source', value: (row) => row.source },
    { id: 'foundation', label: 'editions.column.foundation', value: (row) => row.foundation },
    { id: 'principle', label: 'editions.column.principle', value: (row) => row.principle },
    { id: 'findings', label: 'editions.column.findings', value: (row) => row.findings, kind: 'number' },
  ],
};

/** A name that is confirmed or mentioned says where. */
export const confirmedHasSource = ({ name_status, source }: Pick<Value, 'name_status' | 'source'>): boolean =>
  name_status === 'working' || source !== null;

/** What the programme changes of a value. Fields are named as stored; the number as it is typed. A confirmed name needs its source. */
export const valueFieldsSchema = z
  .object({
    name: requiredText(120),
    name_status: z.enum(nameStatuses),
    source: optionalText(500),
    principle_id: id,
    number: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,2}$/, 'editions.problem.number' satisfies MessageKey),
    reason: optionalText(500),
  })
  .refine(confirmedHasSource, {
    path: ['source'],
    message: 'editions.problem.source' satisfies MessageKey,
  });
export type ValueFields = z.input<typeof valueFieldsSchema>;

export const saveValueSchema = z.object({ id, base: z.number().int().positive(), fields: valueFieldsSchema });

/** The other value of the edition that has this number now, or undefined: the two then swap. */
export function swapsWith<V extends Pick<EditionValue, 'id' | 'number'>>(
  values: readonly V[],
  own: string,
  number: number,
): V | undefined {
  return values.find((value) => value.number === number && value.id !== own);
}
