import type { QuestionId } from './nouns.ts';
import type { PositionForm } from './position-form.ts';

/* A question of which one position is asked for each group and meaning, or for each framework: giving them one after another. */

type Part = 'option' | 'meaning' | 'framework';
/** What positions on a question are told apart by, where there are several to give. */
const partsOf: Partial<Record<QuestionId, readonly Part[]>> = { audience: ['option', 'meaning'], addedValue: ['framework'] };

/** What makes a position this one, within its organisation: round, question and subject. */
export type GivenPosition = Pick<PositionForm, 'round' | 'question' | Part>;

/** The codes each part can hold, in the order in which they are asked. */
export type PartChoices = Record<Part, readonly string[]>;

/** The parts with every choice of each, the last part first to change. */
function combinations(parts: readonly Part[], choices: PartChoices): Partial<Record<Part, string>>[] {
  return parts.reduce<Partial<Record<Part, string>>[]>(
    (before, part) => before.flatMap((one) => choices[part].map((code) => ({ ...one, [part]: code }))),
    [{}],
  );
}

/** The subjects of a question in a round without a position yet, but for the one in the form; empty where one position says it all. */
export function nextSubjects(
  form: GivenPosition,
  given: readonly GivenPosition[],
  choices: PartChoices,
): Partial<Record<Part, string>>[] {
  const parts = form.question === '' ? undefined : partsOf[form.question];
  if (parts === undefined) return [];
  const there = [form, ...given].filter(({ round, question }) => round === form.round && question === form.question);
  return combinations(parts, choices).filter((one) => !there.some((old) => parts.every((part) => old[part] === one[part])));
}

/** The form of the next position: what repeats is kept (round, question, capacity, function, date, reference), what is said is not. */
export function nextForm(form: PositionForm, subject: Partial<Record<Part, string>>): PositionForm {
  const said = { answers: '', noAnswer: '', floor: '', ceiling: '', arguments: '', findings: '' } as const;
  return { ...form, ...said, ...(subject as Partial<PositionForm>) };
}
