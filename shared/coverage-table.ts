import type { EvidencePage } from './bindingness.ts';
import type { TypeGroup } from './evidence/answers.ts';
import { namedIn } from './figure-names.ts';
import type { Table } from './table.ts';

/** Of one type of organisation: who takes part, of how many in the register. */
export interface CoverageRow {
  type: TypeGroup;
  inRegister: number;
  organisations: string[];
}

/** A line for each type, in the fixed order; organisations by name. */
export function coverageRows(page: Pick<EvidencePage, 'coverage' | 'organisations'>): CoverageRow[] {
  const named = namedIn(page);
  return page.coverage.outcome.map(({ type, inPilot, inRegister }) => ({
    ...{ type, inRegister },
    organisations: named(inPilot),
  }));
}

export const coverageTable: Table<CoverageRow> = {
  id: 'coverage',
  title: 'bindingness.coverage.numbers',
  columns: [
    { id: 'type', label: 'bindingness.column.type', value: (row, say) => say(`evidence.type.${row.type}`) },
    { id: 'inPilot', label: 'bindingness.column.inPilot', value: (row) => row.organisations.length, kind: 'number' },
    { id: 'inRegister', label: 'bindingness.column.inRegister', value: (row) => row.inRegister, kind: 'number' },
    { id: 'organisations', label: 'bindingness.column.organisations', value: (row) => row.organisations.join(', ') },
  ],
};
