import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceProblems } from '../support/licences.ts';
import { addUp, tallyOfPlaywright, tallyOfRun, tallyOfVitest } from '../support/reports.ts';

const root = join(import.meta.dirname, '..', '..');
const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe('the sum of the tests', () => {
  it('counts what passed and what failed', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
    expect(tallyOfVitest(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a test that did not run as failed', () => {
    expect(tallyOfVitest({ testResults: [file('passed', 'passed', 'pending', 'todo')] })).toEqual({ passed: 1, failed: 2 });
  });

  it('counts a file that broke before its first test as failed', () => {
    expect(tallyOfVitest({ testResults: [file('failed'), file('passed', 'passed')] })).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a browser story that held at a second try, or did not run, as failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
    expect(tallyOfPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 3 });
    expect(tallyOfPlaywright({ stats, errors: ['no server'] })).toEqual({ passed: 4, failed: 4 });
  });

  it('is a failure where a report is missing, empty, or denied by how the program ended', () => {
    const report = join(root, 'package.json');
    expect(tallyOfRun('no-such-report.json', 0, tallyOfVitest)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOfRun(report, 0, () => ({ passed: 0, failed: 0 }))).toEqual({ passed: 0, failed: 1 });
    expect(tallyOfRun(report, 1, () => ({ passed: 5, failed: 0 }))).toEqual({ passed: 5, failed: 1 });
    expect(tallyOfRun(report, 1, () => ({ passed: 5, failed: 2 }))).toEqual({ passed: 5, failed: 2 });
    expect(tallyOfRun(report, 0, () => ({ passed: 5, failed: 0 }))).toEqual({ passed: 5, failed: 0 });
  });

  it('adds up over the steps', () => {
    expect(addUp([])).toEqual({ passed: 0, failed: 0 });
    expect(
      addUp([
        { passed: 1, failed: 0 },
        { passed: 40, failed: 2 },
      ]),
    ).toEqual({ passed: 41, failed: 2 });
  });
});

describe('a licence', () => {
  const problems = (licenses: string | string[]) => licenceProblems({ 'some@1.0.0': { licenses } }, 'own');

  it.each(['MIT', 'MIT*', 'EUPL-1.2', '(GPL-3.0 OR MIT)', '(MIT AND Zlib)'])('passes: %s', (licence) => {
    expect(problems(licence)).toEqual([]);
  });

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'UNKNOWN', 'UNLICENSED', '(MIT AND GPL-2.0)', 'Custom: https://example.org'])(
    'is stopped: %s',
    (licence) => {
      expect(problems(licence)).toEqual([`some@1.0.0: ${licence}`]);
    },
  );

  it('may be one of several', () => {
    expect(problems(['GPL-2.0', 'ISC'])).toEqual([]);
  });

  it('of our own package is not judged', () => {
    expect(licenceProblems({ 'own@0.1.0': { licenses: 'UNLICENSED' } }, 'own')).toEqual([]);
  });
});

describe('the list of dependencies', () => {
  it('gives a reason for every package and for no other', () => {
    const packages = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
    const named = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((kind) =>
      Object.keys(packages[kind] ?? {}),
    );
    const text = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
    const explained = [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1] ?? '');
    expect(explained.sort()).toEqual(named.sort());
  });
});
