import type { Comparison, Evidence, Examination, Finding, Pilot, Position, Round } from '../nouns.ts';
import { textOf } from './cells.ts';
import { BATCH, type Context } from './context.ts';
import { FindingPlanner } from './findings.ts';
import { tabIds, type TabId } from './form.ts';
import { listsOf } from './lists.ts';
import { organisationFinder } from './organisations.ts';
import { Ledger, type Addition, type Counts, type Line, type Outcome, type Skip } from './outcome.ts';
import { PilotPlanner } from './pilots.ts';
import { PositionPlanner } from './positions.ts';
import type { Existing, PlanOptions, Reference } from './reference.ts';
import type { RawSheet } from './sheet.ts';
import { rowsOf, type FormTable, type Notice, type Problem, type TableRow } from './table.ts';
import { readTables, type FormSheets } from './tables.ts';

/** What loading a workbook would do. Nothing in it was done yet. */
export interface Plan {
  /** Any sheet says that the content is an example. */
  example: boolean;
  /** Per tab, each row counted once. */
  counts: Record<TabId, Counts>;
  pilots: Outcome<Pilot>;
  examinations: Outcome<Examination>;
  findings: Outcome<Finding>;
  comparisons: Outcome<Comparison>;
  evidence: Addition<Evidence>[];
  positions: Outcome<Position>;
  rounds: Addition<Round>[];
  /** Rows to show, each with what it is; long lists are cut off, `counts` are of the whole. */
  added: Line[];
  changed: Line[];
  skipped: Skip[];
  problems: Problem[];
  notices: Notice[];
}

/** Pilots that are not found and for which the nearest is looked for. */
const OFFERS = 300;

export interface Progress {
  done: number;
  total: number;
}

/** The organisations a workbook names, so that only what is there about them need be read. */
export function organisationsIn(form: FormSheets, reference: Reference, chosen: PlanOptions['chosen'] = {}): string[] {
  const find = organisationFinder(reference, chosen);
  const ids = new Set<string>();
  for (const { body, columns } of form.tables) {
    for (const row of body) {
      const cell = row.find(({ column }) => column === columns.get('organisation'));
      const found = cell && find(textOf(cell));
      if (found && 'match' in found) ids.add(found.match.id);
    }
  }
  return [...ids].sort();
}

/** The planners of the three tabs, which know of one another what they need. */
function plannersIn(context: Context) {
  const pilots = new PilotPlanner(context);
  const findings = new FindingPlanner(context, pilots);
  const positions = new PositionPlanner(context);
  const read: Record<TabId, (table: FormTable, row: TableRow) => void> = {
    pilots: (table, row) => pilots.plan(table, row),
    findings: (table, row) => findings.read(table, row),
    positions: (table, row) => positions.read(table, row),
  };
  return { pilots, findings, positions, read };
}

/**
 * Plans the loading of a workbook in steps: what would be added, changed, skipped, and what is wrong, by cell. Pure: the same form,
 * reference and existing records give the same plan. Yields from time to time, so that whoever runs it can let others go first.
 */
export function* planSteps(
  form: FormSheets,
  reference: Reference,
  { existing, options }: { existing: Existing; options: PlanOptions },
): Generator<Progress, Plan> {
  const ledger = new Ledger();
  const findOrganisation = organisationFinder(reference, options.chosen);
  const lists = listsOf(reference);
  const context: Context = { reference, existing, options, lists, findOrganisation, ledger, notices: [], offers: OFFERS };
  const { pilots, findings, positions, read } = plannersIn(context);
  const readable = form.tables.filter((table) => table.problems.length === 0);
  const total = readable.reduce((sum, table) => sum + table.body.length, 0);
  let done = 0;
  for (const tab of tabIds) {
    for (const table of readable.filter((one) => one.tab === tab)) {
      for (const row of rowsOf(table)) {
        read[tab](table, row);
        if ((done += 1) % BATCH === 0) yield { done, total };
      }
    }
  }
  let steps = 0;
  for (const finish of [findings.finish(), positions.finish()]) {
    for (let step = finish.next(); !step.done; step = finish.next()) if ((steps += 1) % BATCH === 0) yield { done, total };
  }
  const { counts, added, changed, skipped } = ledger;
  return {
    ...{ example: form.example, counts, added, changed, skipped },
    ...{ pilots: pilots.outcome, findings: findings.outcome, positions: positions.outcome },
    ...{ examinations: findings.examinations.outcome, evidence: findings.evidence },
    ...{ comparisons: findings.comparisons.outcome, rounds: positions.rounds },
    problems: inOrder([...form.problems, ...ledger.problems], form.tables),
    notices: inOrder([...form.notices, ...context.notices], form.tables),
  };
}

/** As one reads the workbook: tab by tab, row by row. */
function inOrder<T extends Pick<Notice, 'tab' | 'cell'>>(said: readonly T[], tables: readonly FormTable[]): T[] {
  const place = new Map(tables.map((table, index) => [table.name, index]));
  const tab = (one: T): number => place.get(one.tab) ?? -1;
  // 'F67' stands in row 67; what is about a whole tab comes before its cells
  const row = ({ cell }: T): number => Number(cell?.replace(/^[A-Z]+/, '') ?? 0);
  return [...said].sort((a, b) => tab(a) - tab(b) || row(a) - row(b));
}

/** The same in one go. */
export function planWorkbook(
  sheets: readonly RawSheet[],
  reference: Reference,
  known: { existing: Existing; options: PlanOptions },
): Plan {
  const steps = planSteps(readTables(sheets), reference, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
