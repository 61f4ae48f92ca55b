import { printedName } from '../../shared/findings.ts';
import { layers, questionIds, statementKinds } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';
import { references, referenceText, type StatementForm, type StatementFormPage } from '../../shared/statement-form.ts';
import { linkedText, type Linkable } from '../../shared/statements.ts';
import type { Choice } from '../ui/Choices.tsx';

type Field = keyof StatementForm;

/** What a field is called, in the form and where two edits differ. */
export function fieldLabel(field: Field, say: Say): string {
  if (field === 'for' || field === 'against') return say(`statements.side.${field}`);
  return say(`statements.form.${field}`);
}

/** What a field can hold, in the order of its list; empty for a field that holds free text. */
export function fieldOptions(field: Field, { values, rounds }: StatementFormPage, say: Say): Choice[] {
  switch (field) {
    case 'kind':
      return statementKinds.map((value) => ({
        ...{ value, label: say(`statements.kind.${value}`), description: say(`statements.kindHelp.${value}`) },
      }));
    case 'question':
      return questionIds.map((value) => ({ value, label: say(`positions.question.${value}`) }));
    case 'layer':
      return layers.map((value) => ({ value, label: say(`common.layers.${value}`) }));
    case 'value':
      return values.map(({ id, name, nameStatus }) => ({ value: id, label: printedName(name, nameStatus, say) }));
    case 'round':
      return rounds.map(({ id, name }) => ({ value: id, label: name }));
    default:
      return [];
  }
}

interface About {
  data: StatementFormPage;
  /** what is or was linked in the form, by its reference */
  known: ReadonlyMap<string, Linkable>;
  say: Say;
}

/** A value of a field as people read it: the name of what was chosen, what was linked, or the text itself. */
export function shownValue(field: Field, value: string, about: About): string {
  const { data, known, say } = about;
  if (field !== 'for' && field !== 'against')
    return fieldOptions(field, data, say).find((option) => option.value === value)?.label ?? value;
  return references(value)
    .map((reference) => {
      const linked = known.get(referenceText(reference));
      return linked === undefined ? referenceText(reference) : linkedText(linked, say);
    })
    .join('; ');
}
