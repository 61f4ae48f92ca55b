import { printedName } from '../../shared/findings.ts';
import { layers, meanings, noAnswers, positionStatuses, questionIds } from '../../shared/nouns.ts';
import { joined, type PositionForm, type PositionFormPage } from '../../shared/position-form.ts';
import { optionName, type ScaleView } from '../../shared/scales.ts';
import type { Say } from '../../shared/say.ts';
import type { Whole } from '../conflict-whole.tsx';
import type { Option } from '../ui/Select.tsx';

type Field = keyof PositionForm;

const labels = {
  round: 'positions.form.round',
  question: 'positions.form.question',
  layer: 'positions.form.layer',
  option: 'positions.form.option',
  meaning: 'positions.form.meaning',
  framework: 'positions.form.framework',
  value: 'positions.form.value',
  answers: 'positions.form.answer',
  noAnswer: 'positions.form.noAnswer',
  floor: 'positions.form.floor',
  ceiling: 'positions.form.ceiling',
  arguments: 'positions.form.arguments',
  findings: 'positions.form.findings',
  status: 'positions.form.status',
  signedFunction: 'positions.form.signedFunction',
  signedDate: 'positions.form.signedDate',
  reference: 'positions.form.reference',
} as const satisfies Record<Field, string>;

/** What a field is called, in the form and where two edits differ. */
export const fieldLabel = (field: Field, say: Say): string => say(labels[field]);

function scaleFor({ scales }: PositionFormPage, questionId: string): ScaleView | undefined {
  return scales.filter((scale) => scale.questionId === questionId).at(-1);
}

function optionsOf(data: PositionFormPage, questionId: string, say: Say): Option[] {
  return (scaleFor(data, questionId)?.options ?? []).map((option) => ({ value: option.code, label: optionName(option, say) }));
}

/** The organisation's findings, and those the position leans on already. */
function findingOptions({ findings, record }: PositionFormPage, say: Say): Option[] {
  const known = new Map([...(record?.findings ?? []), ...findings].map((finding) => [finding.id, finding]));
  return [...known.values()].map(({ id, text, subject, nameStatus }) => {
    return { value: id, label: subject === null ? text : `${printedName(subject, nameStatus, say)}: ${text}` };
  });
}

/** What a field can hold, in the order of its list; empty for a field that holds free text. */
export function fieldOptions(
  field: Field,
  { data, question }: { data: PositionFormPage; question: PositionForm['question'] },
  say: Say,
): Option[] {
  switch (field) {
    case 'round':
      return data.rounds.map(({ id, name }) => ({ value: id, label: name }));
    case 'question':
      return questionIds.map((id) => ({ value: id, label: say(`positions.question.${id}`) }));
    case 'layer':
      return layers.map((id) => ({ value: id, label: say(`common.layers.${id}`) }));
    case 'option':
      return optionsOf(data, 'audience-option', say);
    case 'meaning':
      return meanings.map((id) => ({ value: id, label: say(`positions.meaning.${id}`) }));
    case 'framework':
      return data.frameworks.map(({ id, name }) => ({ value: id, label: name }));
    case 'value':
      return data.values.map(({ id, name, nameStatus }) => ({ value: id, label: printedName(name, nameStatus, say) }));
    case 'answers':
      return question === '' ? [] : optionsOf(data, question, say);
    case 'noAnswer':
      return noAnswers.map((id) => ({ value: id, label: say(`evidence.noAnswer.${id}`) }));
    case 'floor':
    case 'ceiling':
      return optionsOf(data, 'bindingness', say);
    case 'findings':
      return findingOptions(data, say);
    case 'status':
      return positionStatuses.map((id) => ({ value: id, label: say(`common.status.${id}`) }));
    default:
      return [];
  }
}

/** A value of a field as people read it: the names of what was chosen, or the text itself. */
export function shownValue(
  field: Field,
  value: string,
  about: { data: PositionFormPage; question: PositionForm['question']; say: Say },
): string {
  const options = fieldOptions(field, about, about.say);
  const name = (code: string): string => options.find((option) => option.value === code)?.label ?? code;
  return field === 'answers' || field === 'findings' ? joined(value).map(name).join(', ') : name(value);
}

const saidFields = [
  ...(['answers', 'noAnswer', 'floor', 'ceiling', 'arguments', 'findings'] as const),
  ...(['status', 'signedFunction', 'signedDate', 'reference'] as const),
] as const satisfies readonly Field[];

/** A position as one chooses between two of it: all that it says, for that is what one signs. */
export function wholePosition(about: Parameters<typeof shownValue>[2]): Whole<PositionForm> {
  const { say } = about;
  return {
    label: say('positions.form.whole'),
    intro: say('positions.form.together'),
    shown: (values) =>
      saidFields
        .filter((field) => values[field] !== '')
        .map((field) => `${fieldLabel(field, say)}: ${shownValue(field, values[field], about)}`)
        .join('; '),
  };
}
