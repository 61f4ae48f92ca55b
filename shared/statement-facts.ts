import { z } from 'zod';
import type { BasisFacts, SideFacts } from './evidence/basis.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/* The facts of a deelconclusie that are counted for both sides, as a table to download. */

export const statementFactsSchema = z.object({ statement: z.string().min(1).max(120) });

const counted = ['findings', 'positions', 'organisations', 'types', 'umbrellas'] as const;

/** One fact, as it is for and against. */
export interface FactRow {
  fact: (typeof counted)[number];
  facts: BasisFacts;
}

/** The facts that are counted; umbrella organisations only where there are any. */
export function factRows(facts: BasisFacts): FactRow[] {
  return counted
    .filter((fact) => fact !== 'umbrellas' || facts.for.umbrellas + facts.against.umbrellas > 0)
    .map((fact) => ({ fact, facts }));
}

function factText(side: SideFacts, fact: FactRow['fact'], say: Say): string {
  if (fact === 'types') return side.types.map((type) => say(`evidence.type.${type}`)).join(', ') || say('statements.fact.none');
  return String(fact === 'organisations' ? side.organisations.length : side[fact]);
}

export const statementFactsTable: Table<FactRow> = {
  id: 'statement-facts',
  title: 'statements.section.facts',
  columns: [
    { id: 'fact', label: 'statements.fact.label', value: (row, say) => say(`statements.fact.${row.fact}`) },
    { id: 'for', label: 'statements.column.for', value: ({ facts, fact }, say) => factText(facts.for, fact, say) },
    { id: 'against', label: 'statements.column.against', value: ({ facts, fact }, say) => factText(facts.against, fact, say) },
  ],
};
