import { layers, meanings, noAnswers, type Position } from './nouns.ts';
import { joined, subjectOf, type FilledPositionForm, type Subject } from './position-form.ts';
import { orNull } from './written.ts';

/* Between the form of a position and its columns. */

type KeyColumns = Pick<Position, 'round_id' | 'question' | 'layer' | 'audience_option' | 'meaning' | 'framework_id' | 'value_id'>;
type SaidColumns = Pick<
  Position,
  'answer' | 'no_answer' | 'floor' | 'ceiling' | 'arguments' | 'status' | 'signed_function' | 'signed_date' | 'reference'
>;

const known = <Id extends string>(ids: readonly Id[], text: string): Id | null => ids.find((id) => id === text) ?? null;

/** What a position is, within its organisation: the columns of its key, without what its question is not about. */
export function keyColumns(form: FilledPositionForm): KeyColumns {
  const { needs, may } = subjectOf[form.question];
  const about = (part: Subject): string | null => (needs.includes(part) || may.includes(part) ? orNull(form[part]) : null);
  return {
    round_id: form.round,
    question: form.question,
    layer: known(layers, about('layer') ?? ''),
    audience_option: about('option'),
    meaning: known(meanings, about('meaning') ?? ''),
    framework_id: about('framework'),
    value_id: about('value'),
  };
}

/** What a position says; several answers are joined in the order given, sorted by code. */
export function saidColumns(form: FilledPositionForm): SaidColumns {
  const answers = joined(form.answers).sort();
  const ranged = form.question === 'bindingness' && answers.length > 0;
  return {
    answer: answers.length === 0 ? null : answers.join('+'),
    no_answer: answers.length === 0 ? known(noAnswers, form.noAnswer) : null,
    floor: ranged ? orNull(form.floor) : null,
    ceiling: ranged ? orNull(form.ceiling) : null,
    arguments: orNull(form.arguments),
    status: form.status,
    signed_function: form.signedFunction.trim(),
    signed_date: form.signedDate,
    reference: orNull(form.reference),
  };
}

/** A position as its form opens with it. */
export function positionForm(position: Position, findings: readonly string[]): FilledPositionForm {
  return {
    round: position.round_id,
    question: position.question,
    layer: position.layer ?? '',
    option: position.audience_option ?? '',
    meaning: position.meaning ?? '',
    framework: position.framework_id ?? '',
    value: position.value_id ?? '',
    answers: position.answer ?? '',
    noAnswer: position.no_answer ?? '',
    floor: position.floor ?? '',
    ceiling: position.ceiling ?? '',
    arguments: position.arguments ?? '',
    findings: findings.join('+'),
    status: position.status,
    signedFunction: position.signed_function,
    signedDate: position.signed_date,
    reference: position.reference ?? '',
  };
}
