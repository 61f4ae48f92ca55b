import { overPilots, type KindCounts } from '../../shared/evidence/cells.ts';
import type { CellRecord } from '../../shared/evidence/matrix.ts';
import type { ExaminationState } from '../../shared/nouns.ts';
import type { Totals } from '../../shared/overview.ts';
import type { CellCount } from './repository.ts';

type Counted = Omit<Totals, 'pilots' | 'organisations'>;

/** Adds up the cells: how many findings in all, how many are drafts of the viewer, how many stand in no cell. */
export function totalFindings(counts: readonly CellCount[]): Counted {
  const totals: Counted = { findings: 0, drafts: 0, aboutNoValue: 0 };
  for (const { n, drafts, valueId } of counts) {
    totals.findings += n;
    totals.drafts += drafts;
    if (valueId === null) totals.aboutNoValue += n;
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
