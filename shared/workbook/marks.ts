import { folded } from './cells.ts';
import type { Kept } from './versions.ts';

/** What can have a Kenmerk within its organisation. */
export interface Marked {
  organisation_id: string;
  reference?: string | null;
}

/** An organisation and a Kenmerk of its own; whatever the case, accents and spaces it is the same one. */
export const markOf = (organisationId: string, reference: string): string => `${organisationId}|${folded(reference)}`;

/** The records by the Kenmerk they have, or had. */
export class Marks<T extends Marked> {
  readonly #now = new Map<string, Kept<T>[]>();
  readonly #before = new Map<string, Kept<T>>();

  constructor(records: readonly Kept<T>[]) {
    for (const kept of records) for (const { row } of kept.versions) this.#add(kept, row);
  }

  #add(kept: Kept<T>, row: T): void {
    if (row.reference === null || row.reference === undefined) return;
    const mark = markOf(row.organisation_id, row.reference);
    this.#before.set(mark, kept);
    if (kept.current && kept.versions.at(-1)?.row === row) this.#now.set(mark, [...(this.#now.get(mark) ?? []), kept]);
  }

  /** The record that has a Kenmerk now, else the one that had it; how many have it where it is not one. */
  find(organisationId: string, reference: string): { kept: Kept<T> | undefined; several: number } {
    const mark = markOf(organisationId, reference);
    const now = this.#now.get(mark) ?? [];
    return { kept: now[0] ?? this.#before.get(mark), several: now.length > 1 ? now.length : 0 };
  }
}
