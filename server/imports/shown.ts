import type { Say } from '../../shared/say.ts';
import { shortened } from '../../shared/shortened.ts';
import { forms, tabIds } from '../../shared/workbook/form.ts';
import type { DryRun, ShownNotice, ShownProblem } from '../../shared/workbook/upload.ts';
import type { Notice, Problem } from '../../shared/workbook/table.ts';
import type { DryPlan } from './load.ts';

/** More than these nobody reads on a screen; the workbook with remarks holds all of them. */
const SHOWN = 500;

/** As many characters of a cell as its row in the table of errors has room for. */
const BRIEF = 80;

function briefly(found: string, length: number, say: Say): string {
  return length <= BRIEF ? found : say('workbook.remarks.brief', { start: shortened(found, BRIEF), length });
}

export function shownProblem(problem: Problem, say: Say): ShownProblem {
  const { expected, choices = [], length = problem.found.length, ...rest } = problem;
  return { ...rest, brief: briefly(rest.found, length, say), choices, expected: say(expected.key, expected.args) };
}

function shownNotice({ tab, cell, sentence, beside }: Notice, say: Say): ShownNotice {
  return { tab, cell, text: say(sentence.key, sentence.args), beside: beside ?? null };
}

/** A plan in the reader's words. */
export function shownPlan({ plan, dataset }: DryPlan, say: Say): DryRun {
  const { counts, problems, notices, added, changed, skipped, rounds, example } = plan;
  return {
    tabs: tabIds.map((id) => ({ id, name: forms[id].name, ...counts[id] })),
    findingsAdded: plan.findings.adds.length,
    ...{ added, changed, skipped },
    problems: problems.slice(0, SHOWN).map((problem) => shownProblem(problem, say)),
    problemCount: problems.length,
    notices: notices.slice(0, SHOWN).map((notice) => shownNotice(notice, say)),
    noticeCount: notices.length,
    rounds: rounds.map(({ row }) => row.name),
    saysExample: example,
    dataset,
  };
}
