import { useStore } from '@tanstack/react-form';
import type { FindingForm } from '../../shared/finding-form.ts';
import type { FindingChoices } from '../../shared/findings.ts';
import { bound } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { fieldLabel, fieldOptions } from './finding-labels.ts';
import type { FindingFormApi } from './FindingForm.tsx';

interface FindingFieldsProps {
  form: FindingFormApi;
  choices: FindingChoices;
  pilots: FindingChoices['pilots'];
  onPilot(id: string): void;
}

/** All fields of a finding. What only one kind or advice needs appears with it, and stays as long as it holds something. */
export function FindingFields(props: FindingFieldsProps) {
  return (
    <>
      <What {...props} />
      <Judgement {...props} />
      <Advice {...props} />
      <Afterwards {...props} />
    </>
  );
}

type ChoiceField = Exclude<keyof FindingForm, 'pilot' | 'text' | 'proposal' | 'date' | 'reference'>;

interface ChoiceProps {
  form: FindingFormApi;
  choices: FindingChoices;
  name: ChoiceField;
  /** What stands first in the list, for nothing chosen. */
  none: string;
  required: boolean;
}

/** One of a list, under the name and with the options that the field has everywhere. */
function Choice({ form, choices, name, none, required }: ChoiceProps) {
  const say = useSay();
  const options = fieldOptions(name, choices, say);
  return (
    <form.Field name={name}>
      {(field) => (
        <Select label={fieldLabel(name, say)} options={options} placeholder={none} required={required} {...bound(field, say)} />
      )}
    </form.Field>
  );
}

function What({ form, choices, pilots, onPilot }: FindingFieldsProps) {
  const say = useSay();
  const none = say('common.action.choose');
  const { kind, otherValue, framework } = useStore(form.store, (state) => state.values);
  const own = pilots.map(({ id, title }) => ({ value: id, label: title }));
  const all = { form, choices, none };
  const text = { label: fieldLabel('text', say), description: say('findings.form.textHelp') };
  return (
    <>
      <form.Field name="pilot" listeners={{ onChange: ({ value }) => onPilot(value) }}>
        {(field) => <Select label={fieldLabel('pilot', say)} options={own} placeholder={none} required {...bound(field, say)} />}
      </form.Field>
      <div className="form-page__pair">
        <Choice {...all} name="part" required />
        <Choice {...all} name="kind" required />
      </div>
      {(kind === 'dilemma' || otherValue !== '') && <Choice {...all} name="otherValue" required={kind === 'dilemma'} />}
      {(kind === 'overlap' || framework !== '') && <Choice {...all} name="framework" required={kind === 'overlap'} />}
      <form.Field name="text">
        {(field) => <TextArea {...text} rows={5} maxLength={5000} required {...bound(field, say)} />}
      </form.Field>
    </>
  );
}

function Judgement({ form, choices }: FindingFieldsProps) {
  const all = { form, choices, none: useSay()('findings.form.noJudgement') };
  return (
    <div className="form-page__pair">
      <Choice {...all} name="relevance" required={false} />
      <Choice {...all} name="applicability" required={false} />
    </div>
  );
}

function Advice({ form, choices }: FindingFieldsProps) {
  const say = useSay();
  const all = { form, choices };
  const { advice, proposal, mergeWith } = useStore(form.store, (state) => state.values);
  const needsText = advice === 'aanpassen' || advice === 'toevoegen';
  const merges = advice === 'samenvoegen';
  const text = { label: fieldLabel('proposal', say), description: say('findings.form.proposalHelp') };
  return (
    <>
      <Choice {...all} name="advice" none={say('findings.form.noAdvice')} required={false} />
      {(advice !== '' || proposal !== '') && (
        <form.Field name="proposal">
          {(field) => <TextArea {...text} rows={3} maxLength={5000} required={needsText} {...bound(field, say)} />}
        </form.Field>
      )}
      {(merges || mergeWith !== '') && <Choice {...all} name="mergeWith" none={say('common.action.choose')} required={merges} />}
    </>
  );
}

function Afterwards({ form, choices }: FindingFieldsProps) {
  const say = useSay();
  const date = { label: fieldLabel('date', say), description: say('findings.form.dateHelp') };
  const reference = { label: fieldLabel('reference', say), description: say('findings.form.referenceHelp') };
  return (
    <>
      <Choice form={form} choices={choices} name="effect" none={say('findings.form.noJudgement')} required={false} />
      <div className="form-page__pair">
        <form.Field name="date">{(field) => <DateField {...date} required {...bound(field, say)} />}</form.Field>
        <form.Field name="reference">
          {(field) => <TextField {...reference} required={false} {...bound(field, say)} />}
        </form.Field>
      </div>
    </>
  );
}
