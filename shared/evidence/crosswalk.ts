import { plainOrder } from '../canonical.ts';
import { comparisonVerdicts, findingKinds, layers, type ComparisonVerdict, type FindingKind, type Layer } from '../nouns.ts';

/**
 * What a finding that names a framework says of it where its organisation recorded nothing (docs/decisions/0013): 'overlap' is that kind
 * of finding; a value that was recognised or practised beside the framework adds to it; a problem, a dilemma or unclear wording beside it
 * is a tension. Something missing from the code says nothing of it, and no relation is never concluded.
 */
export function verdictOf(kind: FindingKind): Exclude<ComparisonVerdict, 'none'> | null {
  if (kind === 'overlap') return 'overlap';
  if (kind === 'herkend' || kind === 'praktijk') return 'addition';
  return kind === 'ontbreekt' ? null : 'tension';
}

/** The kinds of finding of which a verdict is concluded; none for 'none'. */
export const kindsOf = (verdict: ComparisonVerdict): FindingKind[] => findingKinds.filter((kind) => verdictOf(kind) === verdict);

/** Findings of one organisation about one value and framework; `itemId` null is the framework as a whole. */
export interface CrosswalkCount {
  valueId: string;
  frameworkId: string;
  itemId: string | null;
  organisationId: string;
  layer: Layer;
  /** as the organisation recorded it, or as it follows from the kind; null where that says nothing */
  verdict: ComparisonVerdict | null;
  derived: boolean;
  findings: number;
}

/** One verdict of one layer: how many findings, how many of those by their kind only, and of which organisations (ids, sorted). */
export interface VerdictCount {
  verdict: ComparisonVerdict;
  findings: number;
  derived: number;
  organisationIds: string[];
}

/** One value beside one framework, or one item of it. Verdicts and layers stand beside each other and are never pooled. */
export interface CrosswalkCell {
  valueId: string;
  frameworkId: string;
  itemId: string | null;
  layers: { layer: Layer; verdicts: VerdictCount[] }[];
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => plainOrder(a, b)).map(([, group]) => group);
}

const sum = (rows: readonly CrosswalkCount[]): number => rows.reduce((total, { findings }) => total + findings, 0);

function verdictCounts(rows: readonly CrosswalkCount[]): VerdictCount[] {
  return comparisonVerdicts
    .map((verdict) => ({ verdict, said: rows.filter((row) => row.verdict === verdict) }))
    .filter(({ said }) => said.length > 0)
    .map(({ verdict, said }) => ({
      verdict,
      findings: sum(said),
      derived: sum(said.filter(({ derived }) => derived)),
      organisationIds: [...new Set(said.map(({ organisationId }) => organisationId))].sort(),
    }));
}

/**
 * Every value beside every framework and item of which something was found, by value, framework and item; the framework as a whole
 * first. Where nothing was found there is no cell.
 */
export function concludeCrosswalk(counts: readonly CrosswalkCount[]): CrosswalkCell[] {
  const saying = counts.filter(({ verdict }) => verdict !== null);
  return grouped(saying, ({ valueId, frameworkId, itemId }) => `${valueId}\n${frameworkId}\n${itemId ?? ''}`).flatMap((rows) =>
    rows.slice(0, 1).map(({ valueId, frameworkId, itemId }) => ({
      ...{ valueId, frameworkId, itemId },
      layers: layers
        .map((layer) => ({ layer, verdicts: verdictCounts(rows.filter((row) => row.layer === layer)) }))
        .filter(({ verdicts }) => verdicts.length > 0),
    })),
  );
}

/** What the code adds and where it only repeats; value ids in the order given. */
export interface AddedValue {
  /** recognised in a case or said to be an addition or without relation, and nobody found overlap or tension with a named framework */
  nowhereElse: string[];
  /** overlap was found, and nobody recognised the value or found that it adds to a framework */
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
  const said = new Set(
    cells.flatMap((cell) => cell.layers.flatMap((one) => one.verdicts.map(({ verdict }) => `${cell.valueId}\n${verdict}`))),
  );
  const says = (valueId: string, verdict: ComparisonVerdict): boolean => said.has(`${valueId}\n${verdict}`);
  const adds = (id: string): boolean => recognised.has(id) || says(id, 'addition') || says(id, 'none');
  return {
    nowhereElse: valueIds.filter((id) => adds(id) && !says(id, 'overlap') && !says(id, 'tension')),
    onlyRepeats: valueIds.filter((id) => says(id, 'overlap') && !says(id, 'addition') && !recognised.has(id)),
    unknown: valueIds.filter((id) => !found.has(id)),
  };
}
