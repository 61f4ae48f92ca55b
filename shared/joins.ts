import { nextStepHasDate } from './contacts.ts';
import { linkHasAddress } from './evidence-links.ts';
import { confirmedHasSource } from './editions.ts';
import { valueFitsKind } from './drafts.ts';
import { brokenRules as findingProblems, findingForm } from './finding-form.ts';
import { deadlineIsBefore } from './meetings.ts';
import type { Finding, Noun, Nouns, Position } from './nouns.ts';
import { endHasReason } from './participation.ts';
import { periodIsOrdered } from './pilots.ts';
import { positionForm } from './position-columns.ts';
import { brokenRules as positionProblems } from './position-form.ts';
import { successorHasEnd } from './register.ts';
import { roundIsOrdered } from './round-forms.ts';
import { isAboutSomething } from './statement-form.ts';

/*
 * What two edits of one record may become together. They are put together field by field, unless the record is one whole, or fields that
 * hang together were changed by both; and what comes of it keeps the rules that its form keeps.
 */

/** A rule over a stored record, and the columns it is about. */
interface Rule<T> {
  columns: readonly (keyof T & string)[];
  keeps(row: T): boolean;
}

interface Join<T> {
  /** somebody put a name to all of it: what nobody saw as it is, is never made of two edits */
  whole?: true;
  /** columns that say something together: they come from one edit */
  together?: readonly (readonly (keyof T & string)[])[];
  rules?: readonly Rule<T>[];
}

type FindingProblem = ReturnType<typeof findingProblems>[number];
const findingRule = (
  field: FindingProblem['field'],
  problem: FindingProblem['problem'],
  columns: Rule<Finding>['columns'],
): Rule<Finding> => ({
  columns,
  keeps: (row) => !findingProblems(findingForm(row)).some((one) => one.field === field && one.problem === problem),
});

type PositionProblem = ReturnType<typeof positionProblems>[number];
const positionRule = (field: PositionProblem['field'], columns: Rule<Position>['columns']): Rule<Position> => ({
  columns,
  keeps: (row) => !positionProblems(positionForm(row, []), row.state).some((one) => one.field === field),
});

const joins: { readonly [N in Noun]?: Join<Nouns[N]> } = {
  comparison: { whole: true },
  contact: { rules: [{ columns: ['next_step', 'due_date'], keeps: nextStepHasDate }] },
  evidence: { rules: [{ columns: ['kind', 'url'], keeps: ({ kind, url }) => linkHasAddress({ kind, url: url ?? '' }) }] },
  finding: {
    rules: [
      findingRule('otherValue', 'otherValue', ['other_value_id', 'kind']),
      findingRule('otherValue', 'sameValue', ['other_value_id', 'value_id']),
      findingRule('framework', 'framework', ['framework_id', 'kind']),
      findingRule('part', 'missingAtValue', ['value_id', 'kind']),
      findingRule('proposal', 'proposal', ['text_proposal', 'advice']),
      findingRule('mergeWith', 'mergeWith', ['merge_value_id', 'advice']),
      findingRule('mergeWith', 'sameValue', ['merge_value_id', 'value_id']),
    ],
  },
  meeting: { rules: [{ columns: ['deadline', 'date'], keeps: deadlineIsBefore }] },
  organisation: { rules: [{ columns: ['end_date', 'successor_id'], keeps: successorHasEnd }] },
  participation: { rules: [{ columns: ['reason', 'stage'], keeps: endHasReason }] },
  pilot: {
    rules: [
      {
        columns: ['end_date', 'start_date'],
        keeps: ({ start_date, end_date }) => periodIsOrdered({ start: start_date ?? '', end: end_date ?? '' }),
      },
    ],
  },
  position: {
    whole: true,
    rules: [
      positionRule('answers', ['answer', 'no_answer', 'question']),
      positionRule('floor', ['floor', 'ceiling', 'answer']),
      positionRule('ceiling', ['ceiling', 'answer']),
      { columns: ['no_answer', 'floor', 'ceiling'], keeps: (row) => row.answer !== null || (row.floor ?? row.ceiling) === null },
    ],
  },
  round: { rules: [{ columns: ['close_date', 'open_date'], keeps: roundIsOrdered }] },
  statement: {
    rules: [
      {
        columns: ['question', 'value_id'],
        keeps: ({ question, value_id }) => isAboutSomething({ question: question ?? '', value: value_id ?? '' }),
      },
    ],
  },
  statement_rating: { whole: true },
  text_draft: {
    rules: [{ columns: ['kind', 'value_id'], keeps: (row) => valueFitsKind({ kind: row.kind, value: row.value_id ?? '' }) }],
  },
  value: {
    together: [['name', 'name_status', 'source']],
    rules: [{ columns: ['source', 'name_status'], keeps: confirmedHasSource }],
  },
};

const joinOf = <N extends Noun>(noun: N): Join<Nouns[N]> => joins[noun] ?? {};

/** Whether the fields of such a record are one whole: two edits of it are the one or the other. */
export const isWhole = (noun: Noun): boolean => joinOf(noun).whole === true;

/** The columns of a record that say something together, and so come from one edit. */
export const together = (noun: Noun): readonly (readonly string[])[] => joinOf(noun).together ?? [];

/** The rules that a record breaks while each of those it was made of kept them, each as the columns it is about. */
export function brokenAnew<N extends Noun>(noun: N, row: Nouns[N], madeOf: readonly Nouns[N][]): Rule<Nouns[N]>['columns'][] {
  const broken = (joinOf(noun).rules ?? []).filter(({ keeps }) => !keeps(row) && madeOf.every((one) => keeps(one)));
  return broken.map(({ columns }) => columns);
}
