import { useForm, useStore } from '@tanstack/react-form';
import { useState } from 'react';
import {
  statementFormSchema,
  type FilledStatementForm,
  type StatementForm as Values,
  type StatementFormPage,
} from '../../shared/statement-form.ts';
import type { Linkable } from '../../shared/statements.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { bound, forgetProblems, problemsOf, type Submit } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { keyOf, LinkPicker } from './LinkPicker.tsx';
import { fieldLabel, fieldOptions, shownValue } from './statement-labels.ts';
import { useSaveStatement } from './use-save-statement.ts';

interface StatementFormProps {
  data: StatementFormPage;
  opened: Opened<Values>;
}

/** What the form of a statement is about: TanStack's form over our schema. */
function useStatementForm(opened: Values, submit: Submit<Values>) {
  return useForm({
    defaultValues: opened,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: ({ formApi }) => formApi.parseValuesWithSchema(statementFormSchema) },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}
type StatementFormApi = ReturnType<typeof useStatementForm>;

/** The form of a statement. What was typed and ticked stays, whatever the server answers. */
export function StatementForm({ data, opened }: StatementFormProps) {
  const say = useSay();
  const { save, newest } = useSaveStatement(data);
  const saving = useSaving<Values>({
    ...{ opened, newest },
    save: (values, base) => save({ form: values as FilledStatementForm, base }),
  });
  const form = useStatementForm(opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const values = useStore(form.store, (state) => state.values);
  const refused = useRefusal(say)('statement.write');
  const send = (): void => {
    forgetProblems(form);
    void form.handleSubmit();
  };
  // what was ticked stays known when the search moves on, and so does what somebody else linked meanwhile
  const [ticked, setTicked] = useState<readonly Linkable[]>([]);
  const known = new Map([...(data.record?.linked ?? []), ...ticked].map((one) => [keyOf(one), one]));
  const link = (one: Linkable, sides: Pick<Values, 'for' | 'against'>): void => {
    setTicked([...ticked, one]);
    form.setFieldValue('for', sides.for);
    form.setFieldValue('against', sides.against);
  };
  return (
    <form className="form-page statement-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => fieldLabel(field, say)}
        shown={(field, value) => shownValue(field, value, { data, known, say })}
        values={values}
        show={(chosen) => form.reset(chosen)}
      />
      <Fields form={form} data={data} />
      <LinkPicker values={values} known={known} onChange={link} />
      <div className="form-page__foot">
        <Actions>
          <Button appearance="primary" busy={saving.busy} disabledReason={refused} onClick={send}>
            {say('statements.form.save')}
          </Button>
        </Actions>
      </div>
    </form>
  );
}

const none = { question: 'noQuestion', layer: 'noLayer', value: 'noValue', round: 'noRound' } as const;

function Fields({ form, data }: { form: StatementFormApi; data: StatementFormPage }) {
  const say = useSay();
  const select = (name: keyof typeof none) => (
    <form.Field key={name} name={name}>
      {(field) => (
        <Select
          label={fieldLabel(name, say)}
          options={fieldOptions(name, data, say)}
          placeholder={say(`statements.form.${none[name]}`)}
          {...(name === 'question' ? { description: say('statements.form.questionHelp') } : {})}
          required={false}
          {...bound(field, say)}
        />
      )}
    </form.Field>
  );
  return (
    <>
      <form.Field name="text">
        {(field) => <TextArea label={fieldLabel('text', say)} rows={3} maxLength={2000} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="kind">
        {(field) => (
          <RadioGroup label={fieldLabel('kind', say)} options={fieldOptions('kind', data, say)} {...bound(field, say)} />
        )}
      </form.Field>
      <div className="form-page__pair">{(['question', 'value'] as const).map(select)}</div>
      <div className="form-page__pair">{(['layer', 'round'] as const).map(select)}</div>
    </>
  );
}
