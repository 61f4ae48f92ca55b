import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DatasetKind, Noun, Nouns } from '../../shared/nouns.ts';
import type { Outcome } from '../../shared/workbook/outcome.ts';
import { organisationsIn, planSteps, type Plan, type Progress } from '../../shared/workbook/plan.ts';
import type { PlanOptions } from '../../shared/workbook/reference.ts';
import { readTables } from '../../shared/workbook/tables.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { fixDataset, type DecidedKind } from '../db/dataset.ts';
import { insideChange } from '../db/examined.ts';
import { commit, type Change } from '../db/history.ts';
import type { Database } from '../db/open.ts';
import { openWorld, type World } from '../db/world.ts';
import { datasetKind } from '../sessions/repository.ts';
import { readExisting, readReference, type Loader } from './reference.ts';
import { RefusedFile } from './refused.ts';

/** A workbook that was read, by whom it is loaded, and what the dry run was told. */
export interface Workbook {
  sheets: readonly RawSheet[];
  loader: Loader;
  chosen?: PlanOptions['chosen'];
}

/** A plan and the revision it was made at: as long as nothing was changed since, it still holds. */
export interface DryPlan {
  plan: Plan;
  revision: number;
  dataset: DatasetKind;
}

type OnProgress = (progress: Progress) => void;

async function planIn(
  world: World,
  { sheets, loader, chosen }: Workbook,
  onProgress: OnProgress = () => undefined,
): Promise<Plan> {
  const reference = await readReference(world, loader);
  const form = readTables(sheets);
  const existing = await readExisting(world, organisationsIn(form, reference, chosen), loader);
  const options: PlanOptions = { newId: randomUUID, ...(chosen && { chosen }) };
  const steps = planSteps(form, reference, { existing, options });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await setImmediate();
  }
}

// names and drafts of others are matched, never shown: this world reads reference data only
const scope = { key: 'load', submitted: false, draftsOf: null, contacts: 'none', judgements: false, people: 'none' } as const;

/** What loading the workbook would do now; nothing is stored. */
export async function dryRun(database: Database, workbook: Workbook, onProgress?: OnProgress): Promise<DryPlan> {
  const world = await openWorld(database, scope);
  return { plan: await planIn(world, workbook, onProgress), revision: world.revision, dataset: await datasetKind(world) };
}

/** Whether a plan would store anything. */
export function isEmpty(plan: Plan): boolean {
  const outcomes = [plan.pilots, plan.examinations, plan.findings, plan.comparisons, plan.positions];
  return plan.evidence.length === 0 && outcomes.every(({ adds, changes }) => adds.length + changes.length === 0);
}

const BATCH = 200;

async function apply<N extends Noun>(change: Change, noun: N, { adds, changes }: Outcome<Nouns[N]>): Promise<void> {
  if (adds.length > 0)
    await change.add(
      noun,
      adds.map(({ row }) => row),
    );
  for (const [index, { row, base }] of changes.entries()) {
    await change.put(noun, row, base);
    if (index % BATCH === BATCH - 1) await setImmediate();
  }
}

/**
 * An example is marked from its first row on; real content decides the database with its first finding or position. Where it is decided,
 * an invented organisation is refused in a real one whatever its rows are.
 */
async function fix(change: Change, plan: Plan, kind: DecidedKind | undefined): Promise<void> {
  const rows = [plan.pilots, plan.findings, plan.positions].flatMap((outcome) => [...outcome.adds, ...outcome.changes]);
  const decided = (await change.current('dataset', 'dataset'))?.kind !== 'undecided';
  const decides = plan.findings.adds.length + plan.positions.adds.length > 0 || kind === 'example';
  if (!decided && !decides) return;
  for (const id of new Set(rows.map(({ row }) => row.organisation_id))) await fixDataset(change, kind, id);
}

async function write(change: Change, plan: Plan, onProgress: OnProgress): Promise<void> {
  const steps: (() => Promise<void>)[] = [
    () => apply(change, 'round', { adds: plan.rounds, changes: [] }),
    () => apply(change, 'pilot', plan.pilots),
    () => apply(change, 'examination', plan.examinations),
    () => apply(change, 'finding', plan.findings),
    () => apply(change, 'comparison', plan.comparisons),
    () => apply(change, 'evidence', { adds: plan.evidence, changes: [] }),
    () => apply(change, 'position', plan.positions),
  ];
  for (const [done, step] of steps.entries()) {
    onProgress({ done, total: steps.length });
    await step();
  }
}

export interface LoadChoice {
  /** What the person said the content is; left out where the database is decided already. */
  kind?: DecidedKind | undefined;
  withoutWrong: boolean;
}

/**
 * Loads a workbook in one transaction. What the dry run showed is what happens, unless something was changed since: then it is planned
 * again within the transaction, so two that load the same file at once give what one gives.
 * @throws RefusedFile where there are wrong rows and nobody said to leave them out; DatasetKindError for the other kind of database.
 */
export async function load(
  database: Database,
  workbook: Workbook,
  { planned, choice, onProgress = () => undefined }: { planned: DryPlan; choice: LoadChoice; onProgress?: OnProgress },
): Promise<{ plan: Plan; revision: number }> {
  refuseWrong(planned.plan, choice, 'workbook.refused.problems');
  const world = await openWorld(database, scope);
  refuseOtherKind(await datasetKind(world), planned.plan, choice.kind);
  const { revision, result } = await commit(
    database,
    { personId: workbook.loader.personId, command: 'workbook.load' },
    async (change) => {
      const holds = change.revision - 1 === planned.revision;
      const plan = holds ? planned.plan : await planIn(insideChange(world, change), workbook, onProgress);
      refuseWrong(plan, choice, 'workbook.refused.changedMeanwhile');
      if (isEmpty(plan)) return plan;
      await fix(change, plan, choice.kind);
      await write(change, plan, onProgress);
      return plan;
    },
  );
  return { plan: result, revision };
}

function refuseWrong(
  plan: Plan,
  { withoutWrong }: LoadChoice,
  key: 'workbook.refused.problems' | 'workbook.refused.changedMeanwhile',
): void {
  if (plan.problems.length > 0 && !withoutWrong) throw new RefusedFile(key);
}

/** Real and invented content never mix, also where a file would change nothing. What calls itself an example is real only if said so. */
function refuseOtherKind(holds: DatasetKind, { example }: Plan, kind: DecidedKind | undefined): void {
  const wanted = kind ?? (example ? 'example' : undefined);
  if (wanted !== undefined && holds !== 'undecided' && holds !== wanted)
    throw new RefusedFile('workbook.refused.otherDataset', { kind: holds });
  if (kind === undefined && holds === 'undecided') throw new RefusedFile('workbook.refused.chooseDataset');
}
