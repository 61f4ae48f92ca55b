import type { Evidence, Examination, Finding, Pilot, Position, Round } from '../nouns.ts';
import type { Sentence } from '../say.ts';
import { textOf } from './cells.ts';
import { BATCH, type Context } from './context.ts';
import { FindingPlanner } from './findings.ts';
import { forms, LISTS_TAB, REMARKS, saysExample, tabIds, tabNamed, tabOfHeaders, type TabId } from './form.ts';
import { listsOf } from './lists.ts';
import { nearestName } from './nearest.ts';
import { organisationFinder } from './organisations.ts';
import { Ledger, type Addition, type Counts, type Line, type Outcome, type Skip } from './outcome.ts';
import { PilotPlanner } from './pilots.ts';
import { PositionPlanner } from './positions.ts';
import type { Existing, PlanOptions, Reference } from './reference.ts';
import type { RawSheet } from './sheet.ts';
import { readTable, type FormTable, type Notice, type Problem } from './table.ts';

/** What loading a workbook would do. Nothing in it was done yet. */
export interface Plan {
  /** Any sheet says that the content is an example. */
  example: boolean;
  /** Per tab, each row counted once. */
  counts: Record<TabId, Counts>;
  pilots: Outcome<Pilot>;
  examinations: Outcome<Examination>;
  findings: Outcome<Finding>;
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

/** The sheets of a workbook that are tabs of the form, and what is to say of the others. */
export interface FormSheets {
  tables: FormTable[];
  example: boolean;
  problems: Problem[];
  notices: Notice[];
}

/** The tab a sheet is: by its name, or, in a csv file, by its headers. */
function tabOf(sheet: RawSheet): TabId | null {
  if (sheet.name !== null) return tabNamed(sheet.name);
  for (const row of sheet.rows.slice(0, 30)) {
    const tab = tabOfHeaders(row);
    if (tab !== null) return tab;
  }
  return null;
}

/** Sorts the sheets of a workbook into the tabs of the form; others are named and read past. */
export function readTables(sheets: readonly RawSheet[]): FormSheets {
  const found: FormSheets = { tables: [], example: false, problems: [], notices: [] };
  for (const sheet of sheets) {
    const tab = tabOf(sheet);
    const table = tab === null ? null : readTable(tab, sheet, sheet.name ?? forms[tab].name);
    if (table !== null) found.tables.push(table);
    else if (sheet.name !== null && sheet.name !== LISTS_TAB && sheet.name !== REMARKS) {
      found.notices.push({
        tab: sheet.name,
        cell: null,
        sentence: { key: 'workbook.notice.unknownTab', args: { tab: sheet.name } },
      });
    }
    found.example ||= saysExample(sheet, table?.headerRow ?? null);
  }
  found.problems.push(...found.tables.flatMap((table) => table.problems));
  found.notices.push(...found.tables.flatMap((table) => table.notices));
  if (found.tables.length === 0) found.problems.push(noTab(sheets));
  return found;
}

function noTab(sheets: readonly RawSheet[]): Problem {
  const names = tabIds.map((tab) => forms[tab].name);
  const there = sheets.flatMap((sheet) => sheet.name ?? []);
  const header = sheets[0]?.rows[0]?.map(textOf).join('; ').slice(0, 200) ?? '';
  const expected: Sentence = { key: 'workbook.expected.tab', args: { tabs: names.join(', ') } };
  const nearest = there.map((name) => nearestName(name, names)).find((name) => name !== null) ?? null;
  return { tab: there[0] ?? '', cell: 'A1', row: 1, found: there.join('; ') || header, expected, nearest };
}

/** The organisations a workbook names, so that only what is there about them need be read. */
export function organisationsIn(sheets: readonly RawSheet[], reference: Reference, chosen: PlanOptions['chosen'] = {}): string[] {
  const find = organisationFinder(reference, chosen);
  const ids = new Set<string>();
  for (const { rows } of readTables(sheets).tables) {
    for (const { cells } of rows) {
      const cell = cells.get('organisation');
      const found = cell && find(textOf(cell));
      if (found && 'match' in found) ids.add(found.match.id);
    }
  }
  return [...ids].sort();
}

/**
 * Plans the loading of a workbook in steps: what would be added, changed, skipped, and what is wrong, by cell. Pure: the same sheets,
 * reference and existing records give the same plan. Yields from time to time, so that whoever runs it can let others go first.
 */
export function* planSteps(
  sheets: readonly RawSheet[],
  reference: Reference,
  known: { existing: Existing; options: PlanOptions },
): Generator<Progress, Plan> {
  const { existing, options } = known;
  const form = readTables(sheets);
  const ledger = new Ledger();
  const findOrganisation = organisationFinder(reference, options.chosen);
  const context: Context = {
    reference,
    existing,
    options,
    lists: listsOf(reference),
    findOrganisation,
    ledger,
    notices: [],
    offers: OFFERS,
  };
  const pilots = new PilotPlanner(context);
  const findings = new FindingPlanner(context, pilots);
  const positions = new PositionPlanner(context);
  const planners = {
    pilots: (table: FormTable, row: FormTable['rows'][number]) => pilots.plan(table, row),
    findings: (table: FormTable, row: FormTable['rows'][number]) => findings.read(table, row),
    positions: (table: FormTable, row: FormTable['rows'][number]) => positions.read(table, row),
  };
  const readable = form.tables.filter((table) => table.problems.length === 0);
  const total = readable.reduce((sum, table) => sum + table.rows.length, 0);
  let done = 0;
  for (const tab of tabIds) {
    for (const table of readable.filter((one) => one.tab === tab)) {
      for (const row of table.rows) {
        planners[tab](table, row);
        if ((done += 1) % BATCH === 0) yield { done, total };
      }
    }
  }
  let steps = 0;
  for (const finish of [findings.finish(), positions.finish()]) {
    for (let step = finish.next(); !step.done; step = finish.next()) if ((steps += 1) % BATCH === 0) yield { done, total };
  }
  return {
    example: form.example,
    counts: ledger.counts,
    pilots: pilots.outcome,
    examinations: findings.examinations.outcome,
    findings: findings.outcome,
    evidence: findings.evidence,
    positions: positions.outcome,
    rounds: positions.rounds,
    added: ledger.added,
    changed: ledger.changed,
    skipped: ledger.skipped,
    problems: inOrder([...form.problems, ...ledger.problems], form.tables),
    notices: [...form.notices, ...context.notices],
  };
}

/** As one reads the workbook: tab by tab, row by row. */
function inOrder(problems: readonly Problem[], tables: readonly FormTable[]): Problem[] {
  const place = new Map(tables.map((table, index) => [table.name, index]));
  return [...problems].sort((a, b) => (place.get(a.tab) ?? -1) - (place.get(b.tab) ?? -1) || a.row - b.row);
}

/** The same in one go. */
export function planWorkbook(
  sheets: readonly RawSheet[],
  reference: Reference,
  known: { existing: Existing; options: PlanOptions },
): Plan {
  const steps = planSteps(sheets, reference, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
