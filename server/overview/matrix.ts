import { overPilots, type KindCounts } from '../../shared/evidence/cells.ts';
import type { CellRecord } from '../../shared/evidence/matrix.ts';
import type { ExaminationState } from '../../shared/nouns.ts';
import type { Totals } from '../../shared/overview.ts';
import type { CellCount } from './repository.ts';

type Counted = Omit<Totals, 'pilots' | 'organisations'>;

/** Adds up the grouped findings: how many in all, how many are drafts of the viewer, how many stand in no cell. */
export function totalFindings(counts: readonly CellCount[]): Counted {
  const totals: Counted = { findings: 0, drafts: 0, aboutNoValue: 0 };
  for (const { n, state, valueId } of counts) {
    totals.findings += n;
    if (state === 'draft') totals.drafts += n;
    if (valueId === null) totals.aboutNoValue += n;
  }
  return totals;
}

/** One record for each cell of which anything is known, in one pass over the grouped rows. */
export function cellRecords(
  counts: readonly CellCount[],
  examined: readonly { valueId: string; organisationId: string; state: ExaminationState }[],
): CellRecord[] {
  const cells = new Map<string, { record: CellRecord & { kinds: KindCounts }; states: ExaminationState[] }>();
  const cellOf = (valueId: string, organisationId: string) => {
    const key = `${valueId}\n${organisationId}`;
    const cell = cells.get(key) ?? { record: { valueId, organisationId, examination: null, kinds: {} }, states: [] };
    cells.set(key, cell);
    return cell;
  };
  for (const { valueId, organisationId, kind, n } of counts) {
    if (valueId === null) continue;
    const { kinds } = cellOf(valueId, organisationId).record;
    kinds[kind] = (kinds[kind] ?? 0) + n;
  }
  for (const { valueId, organisationId, state } of examined) cellOf(valueId, organisationId).states.push(state);
  return [...cells.values()].map(({ record, states }) => ({ ...record, examination: overPilots(states) }));
}
