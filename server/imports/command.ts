import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Say, Sentence } from '../../shared/say.ts';
import { forms, tabIds } from '../../shared/workbook/form.ts';
import type { Plan } from '../../shared/workbook/plan.ts';
import type { DecidedKind } from '../db/dataset.ts';
import type { Database } from '../db/open.ts';
import { SYSTEM } from '../db/persons.ts';
import { dryRun, load, type DryPlan } from './load.ts';
import { parseWorkbook } from './parse.ts';
import type { Loader } from './reference.ts';
import { limits, RefusedFile } from './refused.ts';
import { shownProblem } from './shown.ts';

/** What was asked on the command line. */
export interface LoadCommand {
  file: string;
  dryRun: boolean;
  example: boolean;
  json: boolean;
}

/** Reads the words of the command line; null where they are not FILE [--dry-run] [--example] [--json]. */
export function readCommand(words: readonly string[]): LoadCommand | null {
  const flags = words.filter((word) => word.startsWith('--'));
  const files = words.filter((word) => !word.startsWith('--'));
  const [file] = files;
  if (file === undefined || files.length > 1) return null;
  if (!flags.every((flag) => ['--dry-run', '--example', '--json'].includes(flag))) return null;
  return { file, dryRun: flags.includes('--dry-run'), example: flags.includes('--example'), json: flags.includes('--json') };
}

type Counts = Record<string, number>;
export interface Report {
  /** Rows by the name of the tab. In a dry run what would be; else what was done, so nothing where the file was refused. */
  added: Counts;
  changed: Counts;
  skipped: Counts;
  problems: { tab: string; cell: string; found: string; expected: string; nearest: string | null }[];
}

/** What was done, and what to tell a person. */
export interface Done {
  report: Report;
  lines: string[];
}

/** Who works on the machine itself may load for every organisation; it is put to the program. */
const operator: Loader = { personId: SYSTEM, mayLoad: () => true, mayAddRounds: true, seesDraftsOf: () => true };

function countsOf(plan: Plan | null, what: 'added' | 'changed' | 'skipped'): Counts {
  return Object.fromEntries(tabIds.map((id) => [forms[id].name, plan?.counts[id][what] ?? 0]));
}

function reportOf(plan: Plan | null, done: boolean, say: Say): Report {
  const problems = (plan?.problems ?? []).map((problem) => {
    const { tab, cell, found, expected, nearest } = shownProblem(problem, say);
    return { tab, cell, found, expected, nearest };
  });
  const stored = done ? plan : null;
  return { added: countsOf(stored, 'added'), changed: countsOf(stored, 'changed'), skipped: countsOf(plan, 'skipped'), problems };
}

type Closing = 'loaded' | 'nothing' | 'dryRun' | 'refused';

/** What a person reads: what was done, or what would be where nothing is stored. */
function linesOf(plan: Plan, closing: Closing, say: Say): string[] {
  const key = closing === 'dryRun' || closing === 'refused' ? 'workbook.cli.wouldCounts' : 'workbook.cli.counts';
  const counts = tabIds.map((id) => say(key, { tab: forms[id].name, ...plan.counts[id] }));
  const problems = plan.problems.map((problem) => {
    const { tab, cell, found, expected, nearest } = shownProblem(problem, say);
    const line = say('workbook.cli.problem', { tab, cell, found, expected });
    return nearest === null ? line : `${line} ${say('workbook.cli.nearest', { nearest })}`;
  });
  const notices = plan.notices.map(
    ({ tab, cell, sentence }) => `${tab}${cell === null ? '' : ` ${cell}`}: ${say(sentence.key, sentence.args)}`,
  );
  return [...counts, ...problems, ...notices, say(`workbook.cli.${closing}`)];
}

/** Nothing was read: the file as a whole, or where the data stand, is the problem. It stands in no cell. */
export function refused({ key, args }: Sentence, found: string, say: Say): Done {
  const expected = say(key, args);
  const report = reportOf(null, false, say);
  return { report: { ...report, problems: [{ tab: '', cell: '', found, expected, nearest: null }] }, lines: [expected] };
}

async function readTask(file: string): Promise<{ bytes: Uint8Array; filename: string }> {
  const bytes = await readFile(file).catch(() => {
    throw new RefusedFile('workbook.refused.notFound', { file });
  });
  if (bytes.length > limits.file) throw new RefusedFile('workbook.refused.tooBig', { limit: limits.file / 1024 / 1024 });
  return { bytes, filename: basename(file) };
}

/** Whether only the file calls itself an example, where nothing is decided yet. */
const isUnsaid = ({ plan, dataset }: Pick<DryPlan, 'plan' | 'dataset'>, { example }: LoadCommand): boolean =>
  plan.example && dataset === 'undecided' && !example;

/**
 * Example where the flag says so, or the file does; else real. Nobody can be asked here, so a file that calls itself an example does not
 * decide what an undecided database holds: that takes the flag.
 */
function kindOf({ plan, dataset }: DryPlan, command: LoadCommand): DecidedKind {
  const kind = command.example || plan.example ? 'example' : 'real';
  if (dataset !== 'undecided' && dataset !== kind) throw new RefusedFile('workbook.refused.otherDataset', { kind: dataset });
  if (!command.dryRun && isUnsaid({ plan, dataset }, command)) throw new RefusedFile('workbook.cli.saysExample');
  return kind;
}

/** Loads a file, or shows what loading would do. What is refused is a problem in the report and stores nothing. */
export async function runCommand(database: Database, command: LoadCommand, say: Say): Promise<Done> {
  try {
    const sheets = await parseWorkbook(await readTask(command.file));
    const workbook = { sheets, loader: operator };
    const planned = await dryRun(database, workbook);
    const { plan } = planned;
    const kind = kindOf(planned, command);
    if (command.dryRun) {
      const ahead = isUnsaid(planned, command) ? [say('workbook.cli.saysExample')] : [];
      return { report: reportOf(plan, true, say), lines: [...linesOf(plan, 'dryRun', say), ...ahead] };
    }
    if (plan.problems.length > 0) return { report: reportOf(plan, false, say), lines: linesOf(plan, 'refused', say) };
    const loaded = await load(database, workbook, { planned, choice: { kind, withoutWrong: false } });
    const closing = loaded.revision > planned.revision ? 'loaded' : 'nothing';
    return { report: reportOf(loaded.plan, true, say), lines: linesOf(loaded.plan, closing, say) };
  } catch (error) {
    if (error instanceof RefusedFile) return refused(error.sentence, basename(command.file), say);
    throw error;
  }
}
