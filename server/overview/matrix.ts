import { overPilots, type KindCounts } from '../../shared/evidence/cells.ts';
import type { CellRecord } from '../../shared/evidence/matrix.ts';
import type { ExaminationState } from '../../shared/nouns.ts';
import type { Totals } from '../../shared/overview.ts';
import type { Origin } from '../db/carried.ts';
import type { CellCount } from './repository.ts';

type Counted = Omit<Totals, 'pilots' | 'organisations'>;

/** Adds up the cells: how many findings in all, how many are drafts of the viewer, how many stand in no cell of these values. */
export function totalFindings(counts: readonly CellCount[], shown: ReadonlySet<string>): Counted {
  const totals: Counted = { findings: 0, drafts: 0, checked: 0, aboutNoValue: 0, otherEdition: 0 };
  for (const { n, drafts, checked, valueId } of counts) {
    totals.findings += n;
    totals.drafts += drafts;
    totals.checked += checked;
    if (valueId === null) totals.aboutNoValue += n;
    else if (!shown.has(valueId)) totals.otherEdition += n;
  }
  return totals;
}

// written out: taking the rest of an object costs more than all else here together
function kindsOf({ herkend, knelpunt, dilemma, ontbreekt, overlap, formulering, praktijk }: CellCount): KindCounts {
  return { herkend, knelpunt, dilemma, ontbreekt, overlap, formulering, praktijk };
}

interface Examined {
  valueId: string;
  organisationId: string;
  state: ExaminationState;
}

const keyOf = (valueId: string, organisationId: string): string => `${valueId}\n${organisationId}`;

function examinedByCell(examined: readonly Examined[]): Map<string, Examined[]> {
  const cells = new Map<string, Examined[]>();
  for (const one of examined) {
    const key = keyOf(one.valueId, one.organisationId);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [one]);
    else known.push(one);
  }
  return cells;
}

const stateOver = (examined: readonly Examined[] = []): ExaminationState | null => overPilots(examined.map(({ state }) => state));

/** One record for each cell of which anything is known, in one pass over findings and one over examinations. */
export function cellRecords(counts: readonly CellCount[], examined: readonly Examined[]): CellRecord[] {
  const waiting = examinedByCell(examined);
  const records: CellRecord[] = [];
  for (const cell of counts) {
    const { valueId, organisationId } = cell;
    if (valueId === null) continue;
    const key = keyOf(valueId, organisationId);
    records.push({ valueId, organisationId, examination: stateOver(waiting.get(key)), kinds: kindsOf(cell) });
    waiting.delete(key);
  }
  for (const own of waiting.values()) {
    const [first] = own;
    if (first)
      records.push({ valueId: first.valueId, organisationId: first.organisationId, examination: stateOver(own), kinds: {} });
  }
  return records;
}

/** The same records, with what stands under each cell from older values. A cell with nothing else gets a record of its own. */
export function withCarried(
  records: readonly CellRecord[],
  counts: readonly CellCount[],
  origins: readonly Origin[],
): CellRecord[] {
  const under = new Map<string, string[]>();
  for (const { valueId, originId } of origins) under.set(originId, [...(under.get(originId) ?? []), valueId]);
  const cells = new Map(records.map((record) => [keyOf(record.valueId, record.organisationId), record]));
  for (const { valueId: originId, organisationId, n } of counts)
    for (const valueId of under.get(originId ?? '') ?? []) {
      const key = keyOf(valueId, organisationId);
      const cell = cells.get(key) ?? { valueId, organisationId, examination: null, kinds: {} };
      cells.set(key, { ...cell, carried: (cell.carried ?? 0) + n });
    }
  return [...cells.values()];
}
