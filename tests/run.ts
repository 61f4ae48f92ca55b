import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { licenceProblems } from './support/licences.ts';
import { completePrograms } from './support/programs.ts';
import { addUp, tallyOfPlaywright, tallyOfRun, tallyOfVitest } from './support/reports.ts';
import type { Tally } from './support/reports.ts';

/** What one step gave: its tally, and what to show when it failed. */
interface Outcome extends Tally {
  output: string;
}

interface Step {
  name: string;
  run(): Outcome;
}

const fast = process.argv.includes('--fast');
const reports = 'test-results';
const environment = fast ? { ...process.env, TEST_ENGINES: 'sqlite' } : process.env;

const checks: readonly Step[] = [
  { name: 'types', run: () => check('tsc', '--noEmit') },
  { name: 'lint', run: () => check('eslint', '.', '--max-warnings', '0') },
  { name: 'formatting', run: () => check('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'dead code', run: () => check('knip', '--no-progress') },
];

const packageChecks: readonly Step[] = [
  { name: 'licences', run: checkLicences },
  { name: 'lock file', run: () => outcomeOf(execute('npm', 'ci', '--dry-run', '--loglevel', 'error')) },
];

const unitTests: Step = { name: fast ? 'tests on SQLite' : 'tests on SQLite and PostgreSQL', run: runVitest };
const browser: readonly Step[] = [
  { name: 'build', run: () => outcomeOf(execute('npm', 'run', '--silent', 'build')) },
  { name: 'browser stories', run: runPlaywright },
];

process.exitCode = main();

/** Runs every step, also after a failure, and ends with the sum alone on the last line. */
function main(): number {
  const programs = fast ? { ready: true, message: 'none needed' } : completePrograms();
  if (!programs.ready) {
    print(programs.message);
    return conclude({ passed: 0, failed: 1 });
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const steps = fast ? [...checks, unitTests] : [...checks, ...packageChecks, unitTests, ...browser];
  return conclude(addUp(steps.map(runStep)));
}

function conclude(sum: Tally): number {
  print(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

function runStep(step: Step): Tally {
  const start = performance.now();
  const outcome = step.run();
  const seconds = Math.round((performance.now() - start) / 1000);
  if (outcome.failed > 0) print(outcome.output.trimEnd());
  print(
    `${outcome.failed > 0 ? 'FAIL' : 'ok  '} ${step.name}: ${outcome.passed} of ${outcome.passed + outcome.failed} (${seconds} s)`,
  );
  return outcome;
}

function runVitest(): Outcome {
  const file = join(reports, 'vitest.json');
  const done = execute(tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  return { ...tallyOfRun(file, done.status, tallyOfVitest), output: done.output };
}

function runPlaywright(): Outcome {
  const done = execute(tool('playwright'), 'test');
  return { ...tallyOfRun(join(reports, 'playwright.json'), done.status, tallyOfPlaywright), output: done.output };
}

function checkLicences(): Outcome {
  const done = execute(tool('license-checker-rseidelsohn'), '--json');
  if (done.status !== 0) return outcomeOf(done);
  const own = z.object({ name: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const problems = licenceProblems(JSON.parse(done.stdout), own.name);
  return outcomeOf({ status: problems.length, output: `Unknown or not allowed:\n${problems.join('\n')}` });
}

function check(name: string, ...words: string[]): Outcome {
  return outcomeOf(execute(tool(name), ...words));
}

function tool(name: string): string {
  return join('node_modules', '.bin', name);
}

interface Ended {
  status: number;
  stdout: string;
  output: string;
}

function execute(command: string, ...words: string[]): Ended {
  const result = spawnSync(command, words, { env: environment, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return {
    status: result.status ?? 1,
    stdout: result.stdout,
    output: `${result.stdout}${result.stderr}${result.error?.message ?? ''}`,
  };
}

function outcomeOf({ status, output }: Pick<Ended, 'status' | 'output'>): Outcome {
  return status === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
