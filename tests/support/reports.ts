import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests held and how many did not. */
export interface Tally {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/**
 * The tally of vitest's JSON report. What did not run (skipped, still to be written) counts as failed, and so does a file
 * that broke before its first test.
 */
export function tallyOfVitest(report: unknown): Tally {
  const files = vitestReport.parse(report).testResults;
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const brokenFiles = files.filter((file) => {
    return file.status !== 'passed' && file.assertionResults.every((test) => test.status === 'passed');
  });
  return { passed, failed: statuses.length - passed + brokenFiles.length };
}

/** The tally of Playwright's JSON report. A story that held only at a second try, or did not run, has failed. */
export function tallyOfPlaywright(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/**
 * Reads the report a test program left and squares it with how that program ended: no report, no tests, or an ending in
 * error that no test accounts for, is one failure.
 */
export function tallyOfRun(file: string, exitStatus: number, tallyOf: (report: unknown) => Tally): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const tally = tallyOf(JSON.parse(readFileSync(file, 'utf8')));
  const unexplained = tally.failed === 0 && (exitStatus !== 0 || tally.passed === 0);
  return unexplained ? { ...tally, failed: 1 } : tally;
}

/** Several tallies as one. */
export function addUp(tallies: readonly Tally[]): Tally {
  const sum = { passed: 0, failed: 0 };
  for (const tally of tallies) {
    sum.passed += tally.passed;
    sum.failed += tally.failed;
  }
  return sum;
}
