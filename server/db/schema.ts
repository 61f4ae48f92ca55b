import type { Generated } from 'kysely';
import type { Noun, Nouns } from '../../shared/nouns.ts';

/** A version that nothing has closed: 2^53 - 1, the largest integer every part of the system keeps exactly. */
export const FOREVER = 9007199254740991;

export interface Versioned {
  seq: Generated<number>;
  revision: number;
  until: Generated<number>;
  row_hash: string;
}

export interface ChangeRow {
  revision: number;
  at: string;
  person_id: string;
  command: string;
  reason: string | null;
  undoes: number | null;
  hash: string;
}

interface Fixed {
  head: { one: number; revision: number; hash: string };
  change: ChangeRow;
  change_item: { revision: number; noun: Noun; id: string };
  person: { id: string; name: string | null; email: string | null };
  /** the revision a person last saw, and when: not a record of anything, so outside the history */
  visit: { person_id: string; revision: number; at: string };
}

/** Every table as it is stored. Only server/db may name the version tables. */
export type Tables = Fixed & { [N in Noun as `${N}_version`]: Nouns[N] & Versioned } & {
  [N in Noun as `${N}_key`]: { id: string };
};

/** Every relation a read sees: as of its revision and within its scope. `seq` and `revision` name the version. */
export type Relations = { [N in Noun]: Nouns[N] & { seq: number; revision: number } };

/** All nouns, in an order in which each refers only to earlier ones or to itself. */
export const nounList = [
  'organisation',
  'edition',
  'foundation',
  'principle',
  'value',
  'scale',
  'scale_option',
  'framework',
  'framework_item',
  'participation',
  'contact',
  'public_fact',
  'pilot',
  'examination',
  'finding',
  'evidence',
  'action',
  'meeting',
  'round',
  'position',
  'position_finding',
  'statement',
  'statement_link',
  'statement_rating',
  'coding',
  'attachment',
  'snapshot',
  'paper',
  'mapping',
  'method',
  'text_draft',
  'text_draft_finding',
  'dataset',
] as const satisfies readonly Noun[];
