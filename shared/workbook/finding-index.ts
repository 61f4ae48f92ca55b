import type { Finding } from '../nouns.ts';
import { folded, tidy } from './cells.ts';
import type { ComparisonPlanner } from './comparisons.ts';
import type { FindingRow } from './finding-row.ts';
import { Marks } from './marks.ts';
import { likeness } from './nearest.ts';
import type { Existing } from './reference.ts';
import { distance, type Kept } from './versions.ts';

type PartIds = Pick<Finding, 'pilot_id' | 'value_id' | 'principle_id' | 'foundation_id'>;

const partKey = (row: PartIds): string => `${row.pilot_id}|${row.value_id ?? row.principle_id ?? row.foundation_id ?? ''}`;

/** Pilot, value (or principle, foundation, the code), kind and normalised text: what a finding without Kenmerk is. */
export const findingKey = (row: PartIds & Pick<Finding, 'kind' | 'text'>): string =>
  `${partKey(row)}|${row.kind}|${folded(row.text)}`;

/** What a row says of its finding: with a Kenmerk also what would identify it otherwise. */
export function wantedOf({ reference, own, fields }: FindingRow): Partial<Finding> {
  return reference === null ? { ...fields, text: own.text } : { ...fields, ...own, reference };
}

/** Rows with one text on one value of one pilot, without Kenmerk; beyond it they are no findings but a slip. */
export const SAME_TEXT = 100;

/** From this share of common words on, an addition is shown beside the finding it resembles. */
const RESEMBLES = 0.5;

/** The findings that are there, by everything a row can find them by. */
export class FindingIndex {
  readonly #marks: Marks<Finding>;
  readonly #byKey = new Map<string, Kept<Finding>[]>();
  readonly #byPart = new Map<string, Finding[]>();
  readonly #evidence = new Map<string, Set<string>>();

  readonly #comparisons: ComparisonPlanner;

  constructor({ findings, evidence }: Existing, comparisons: ComparisonPlanner) {
    this.#comparisons = comparisons;
    this.#marks = new Marks(findings);
    for (const kept of findings) this.#add(kept);
    for (const { finding_id: id, text } of evidence)
      this.#evidence.set(id, (this.#evidence.get(id) ?? new Set()).add(tidy(text)));
  }

  #add(kept: Kept<Finding>): void {
    for (const { row } of kept.versions) {
      const there = this.#byKey.get(findingKey(row)) ?? [];
      if (there.at(-1) !== kept) there.push(kept);
      this.#byKey.set(findingKey(row), there);
    }
    const newest = kept.versions.at(-1)?.row;
    if (!newest || !kept.current || kept.hidden) return;
    const there = this.#byPart.get(partKey(newest)) ?? [];
    there.push(newest);
    this.#byPart.set(partKey(newest), there);
  }

  marked(organisationId: string, reference: string): ReturnType<Marks<Finding>['find']> {
    return this.#marks.find(organisationId, reference);
  }

  /** The records a row without known Kenmerk can be; never one that has another Kenmerk now. */
  candidates(row: FindingRow): Kept<Finding>[] {
    const there = this.#byKey.get(findingKey(row.own)) ?? [];
    return row.reference === null ? there : there.filter((kept) => kept.versions.at(-1)?.row.reference === null);
  }

  /** The evidence of a row that its record never had. */
  unknownEvidence(row: FindingRow, kept: Kept<Finding>): string[] {
    return row.evidence.filter((text) => !this.#evidence.get(kept.id)?.has(tidy(text)));
  }

  /** The record that says, or once said, all that the row says. */
  equal(row: FindingRow): Kept<Finding> | undefined {
    return this.candidates(row).find(
      (kept) =>
        distance(kept, wantedOf(row)) === 0 &&
        this.unknownEvidence(row, kept).length === 0 &&
        this.#comparisons.news(kept.id, row.comparison) === null,
    );
  }

  /** The finding on the same part of the same pilot that reads most like the row, if any does. */
  resembling(row: FindingRow): Finding | undefined {
    let best: Finding | undefined;
    let most = RESEMBLES;
    for (const there of this.#byPart.get(partKey(row.own)) ?? []) {
      const alike = likeness(there.text, row.own.text);
      if (alike > most || (alike === most && best === undefined)) [best, most] = [there, alike];
    }
    return best;
  }
}
