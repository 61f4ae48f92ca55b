import { folded } from './cells.ts';
import { markOf, Marks, type Marked } from './marks.ts';
import { differing, settle, type Kept, type Settled, type Signed } from './versions.ts';

/** What one row wants to be there: its Kenmerk if it has one, else its key, and the fields that the file speaks about. */
export interface Wish<T> {
  owner: string;
  reference: string | null;
  key: string;
  wanted: Partial<T>;
  row: number;
}

export type Placing<T> =
  | { state: 'new' }
  /** The same record stands earlier in the file. */
  | { state: 'twice'; row: number; equal: boolean }
  /** The key belongs to a record with another Kenmerk, or with none where the row's Kenmerk is of another record. */
  | { state: 'taken'; reference: string | null }
  /** More than one record has the row's Kenmerk now. */
  | { state: 'several'; count: number }
  | { state: 'found'; kept: Kept<T>; settled: Settled<T> };

interface Owned extends Marked {
  id: string;
}

/** By what rows are told apart within an organisation, and what of them was signed as one. */
interface Identity<T> {
  key: (row: T) => string;
  signed?: Signed<T>;
}

/**
 * Finds the record a row speaks of where a key belongs to one record only (pilots, examinations, positions). The Kenmerk comes first,
 * then the key, also those of earlier versions; a record that holds the key now goes before one that held it.
 */
export class Places<T extends Owned> {
  readonly #identity: Identity<T>;
  readonly #byKey = new Map<string, Kept<T>>();
  readonly #marks: Marks<T>;
  readonly #seen = new Map<string, Wish<T>>();

  constructor(kept: readonly Kept<T>[], identity: Identity<T>) {
    this.#identity = identity;
    this.#marks = new Marks(kept);
    const earlierFirst = [...kept].sort((a, b) => Number(a.current) - Number(b.current));
    for (const record of earlierFirst) for (const { row } of record.versions) this.#register(record, row);
    for (const record of earlierFirst) {
      const newest = record.versions.at(-1);
      if (record.current && newest) this.#register(record, newest.row);
    }
  }

  #register(record: Kept<T>, row: T): void {
    this.#byKey.set(`${row.organisation_id}|${this.#identity.key(row)}`, record);
  }

  /** The record of a key, whatever its Kenmerk. */
  find(owner: string, key: string): Kept<T> | undefined {
    return this.#byKey.get(`${owner}|${key}`);
  }

  place(wish: Wish<T>): Placing<T> {
    const { owner, reference, key } = wish;
    const held = this.#byKey.get(`${owner}|${key}`);
    const { kept: marked, several } = this.#marked(wish);
    if (several > 0) return { state: 'several', count: several };
    if (reference !== null && held !== undefined) {
      const other = this.#referenceAt(held, key);
      if (other !== undefined && !sameMark(other, reference) && (other !== null || marked !== undefined))
        return { state: 'taken', reference: other };
    }
    const kept = marked ?? held;
    const before = this.#remember(wish, kept);
    if (before) return { state: 'twice', row: before.row, equal: before.key === key && sameWish(before.wanted, wish.wanted) };
    if (kept === undefined) return { state: 'new' };
    const settled = settle(kept, wish.wanted, this.#identity.signed);
    // withdrawn, and now said otherwise than ever before: without a Kenmerk that is something new
    if (settled.state === 'withdrawn' && marked === undefined) return { state: 'new' };
    return { state: 'found', kept, settled };
  }

  #marked({ owner, reference }: Wish<T>): ReturnType<Marks<T>['find']> {
    return reference === null ? { kept: undefined, several: 0 } : this.#marks.find(owner, reference);
  }

  /** The Kenmerk of the record that holds a key now; undefined where it holds it no longer. */
  #referenceAt(record: Kept<T>, key: string): string | null | undefined {
    const newest = record.versions.at(-1)?.row;
    if (!record.current || newest === undefined || this.#identity.key(newest) !== key) return undefined;
    return newest.reference ?? null;
  }

  /** Notes the wish under all it goes by, and gives the earlier one of the file that goes by one of them too. */
  #remember(wish: Wish<T>, kept: Kept<T> | undefined): Wish<T> | undefined {
    const marks = [`key ${wish.owner}|${wish.key}`];
    if (wish.reference !== null) marks.push(`reference ${markOf(wish.owner, wish.reference)}`);
    if (kept !== undefined) marks.push(`id ${kept.id}`);
    const before = marks.map((mark) => this.#seen.get(mark)).find((earlier) => earlier !== undefined);
    for (const mark of marks) if (!this.#seen.has(mark)) this.#seen.set(mark, wish);
    return before;
  }
}

const sameMark = (left: string | null, right: string): boolean => left !== null && folded(left) === folded(right);

/** Whether two rows of the file say the same. */
export function sameWish<T extends object>(left: Partial<T>, right: Partial<T>): boolean {
  return differing(left, right).length === 0 && differing(right, left).length === 0;
}
