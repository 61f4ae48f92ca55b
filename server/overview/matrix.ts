import { findingsIn, overPilots, type KindCounts } from '../../shared/evidence/cells.ts';
import type { CellRecord } from '../../shared/evidence/matrix.ts';
import type { ExaminationState } from '../../shared/nouns.ts';
import type { Totals } from '../../shared/overview.ts';
import type { CellCount } from './repository.ts';

type Counted = Omit<Totals, 'pilots' | 'organisations'>;

const kindsOf = ({ valueId: _value, organisationId: _organisation, drafts: _drafts, ...kinds }: CellCount): KindCounts => kinds;

/** Adds up the cells: how many findings in all, how many are drafts of the viewer, how many stand in no cell. */
export function totalFindings(counts: readonly CellCount[]): Counted {
  const totals: Counted = { findings: 0, drafts: 0, aboutNoValue: 0 };
  for (const cell of counts) {
    const n = findingsIn(kindsOf(cell));
    totals.findings += n;
    totals.drafts += cell.drafts;
    if (cell.valueId === null) totals.aboutNoValue += n;
  }
  return totals;
}

interface Examined {
  valueId: string;
  organisationId: string;
  state: ExaminationState;
}

/** One record for each cell of which anything is known, in one pass over findings and examinations. */
export function cellRecords(counts: readonly CellCount[], examined: readonly Examined[]): CellRecord[] {
  const keyOf = (valueId: string, organisationId: string): string => `${valueId}\n${organisationId}`;
  const states = new Map<string, { at: Examined; states: ExaminationState[] }>();
  for (const one of examined) {
    const key = keyOf(one.valueId, one.organisationId);
    const known = states.get(key);
    if (known === undefined) states.set(key, { at: one, states: [one.state] });
    else known.states.push(one.state);
  }
  const records = counts.flatMap((cell): CellRecord[] => {
    const { valueId, organisationId } = cell;
    if (valueId === null) return [];
    const key = keyOf(valueId, organisationId);
    const examination = overPilots(states.get(key)?.states ?? []);
    states.delete(key);
    return [{ valueId, organisationId, examination, kinds: kindsOf(cell) }];
  });
  const without = [...states.values()].map(({ at, states: own }) => ({
    valueId: at.valueId,
    organisationId: at.organisationId,
    examination: overPilots(own),
    kinds: {},
  }));
  return [...records, ...without];
}
