import { plainOrder } from '../canonical.ts';
import type { FindingKind, Layer } from '../nouns.ts';
import { layers } from '../nouns.ts';

/** How a value and an existing framework meet, from what organisations found. */
export const verdicts = ['overlap', 'addition', 'tension'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What a finding that names a framework says of it: 'overlap' is that kind of finding; a value that was recognised or practised beside the
 * framework adds to it; a problem, a dilemma or unclear wording beside it is a tension. Something missing from the code says nothing of it.
 */
export function verdictOf(kind: FindingKind): Verdict | null {
  if (kind === 'overlap') return 'overlap';
  if (kind === 'herkend' || kind === 'praktijk') return 'addition';
  return kind === 'ontbreekt' ? null : 'tension';
}

/** Findings of one organisation about one value and framework, by kind. */
export interface CrosswalkCount {
  valueId: string;
  frameworkId: string;
  organisationId: string;
  layer: Layer;
  kind: FindingKind;
  findings: number;
}

/** One value beside one framework: per verdict how many findings of how many organisations. Never summed over verdicts to one word. */
export interface CrosswalkCell {
  valueId: string;
  frameworkId: string;
  verdicts: { verdict: Verdict; findings: number; organisationIds: string[] }[];
  /** per layer the findings that say overlap, addition or tension: layers stand beside each other */
  byLayer: { layer: Layer; findings: number; verdicts: Verdict[] }[];
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => plainOrder(a, b)).map(([, group]) => group);
}

const sum = (rows: readonly CrosswalkCount[]): number => rows.reduce((total, { findings }) => total + findings, 0);
const saying = (rows: readonly CrosswalkCount[], verdict: Verdict) => rows.filter(({ kind }) => verdictOf(kind) === verdict);

function cellOf(rows: readonly CrosswalkCount[], first: CrosswalkCount): CrosswalkCell {
  const said = rows.filter(({ kind }) => verdictOf(kind) !== null);
  return {
    valueId: first.valueId,
    frameworkId: first.frameworkId,
    verdicts: verdicts
      .map((verdict) => ({ verdict, rows: saying(said, verdict) }))
      .filter((one) => one.rows.length > 0)
      .map((one) => ({
        verdict: one.verdict,
        findings: sum(one.rows),
        organisationIds: [...new Set(one.rows.map(({ organisationId }) => organisationId))].sort(),
      })),
    byLayer: layers
      .map((layer) => ({ layer, rows: said.filter((one) => one.layer === layer) }))
      .filter((one) => one.rows.length > 0)
      .map((one) => ({
        layer: one.layer,
        findings: sum(one.rows),
        verdicts: verdicts.filter((verdict) => saying(one.rows, verdict).length > 0),
      })),
  };
}

/** Every value beside every framework about which something was found, by value and framework. Where nothing was found there is no cell. */
export function concludeCrosswalk(counts: readonly CrosswalkCount[]): CrosswalkCell[] {
  return grouped(counts, ({ valueId, frameworkId }) => `${valueId}\n${frameworkId}`)
    .flatMap((rows) => rows.slice(0, 1).map((first) => cellOf(rows, first)))
    .filter((cell) => cell.verdicts.length > 0);
}

/** What the code adds and where it only repeats; value ids in the order given. */
export interface AddedValue {
  /** recognised in a case, and nobody found overlap or tension with a named framework */
  nowhereElse: string[];
  /** overlap was found, and nobody recognised the value or saw it add to a framework */
  onlyRepeats: string[];
  /** nothing was found about it: nothing can be said */
  unknown: string[];
}

/** What each value's findings say of its added value: `recognised` lists values with a finding 'herkend' or 'praktijk', `found` those with any. */
export function concludeAddedValue(
  valueIds: readonly string[],
  cells: readonly CrosswalkCell[],
  { recognised, found }: { recognised: ReadonlySet<string>; found: ReadonlySet<string> },
): AddedValue {
  const says = (valueId: string, verdict: Verdict): boolean =>
    cells.some((cell) => cell.valueId === valueId && cell.verdicts.some((one) => one.verdict === verdict));
  return {
    nowhereElse: valueIds.filter((id) => recognised.has(id) && !says(id, 'overlap') && !says(id, 'tension')),
    onlyRepeats: valueIds.filter((id) => says(id, 'overlap') && !says(id, 'addition') && !recognised.has(id)),
    unknown: valueIds.filter((id) => !found.has(id)),
  };
}
