import { useForm, useStore } from '@tanstack/react-form';
import { useMutation } from '@tanstack/react-query';
import { valueFieldsSchema, type EditionValue, type PrincipleChoice, type ValueFields } from '../../shared/editions.ts';
import { nameStatuses } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';
import { statusName } from '../../shared/values.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';
import { useAllValues } from './use-all-values.ts';
import { ValueFormFields } from './ValueFormFields.tsx';

interface ValueDialogProps extends FormEnd {
  value: EditionValue;
  principles: readonly PrincipleChoice[];
}

function openedFrom(value: EditionValue): Opened<ValueFields> {
  const { name, nameStatus, source, principleId, number, revision } = value;
  return {
    values: {
      name,
      name_status: nameStatus,
      source: source ?? '',
      principle_id: principleId,
      number: String(number),
      reason: '',
    },
    revision,
  };
}

function useValue({ value, close, saved }: ValueDialogProps) {
  const end = useEnd({ close, saved });
  const { newest } = useAllValues();
  const mutation = useMutation(useTRPC().editions.saveValue.mutationOptions());
  const opened = openedFrom(value);
  const saving = useSaving<ValueFields>({
    opened,
    save: async (fields, base) => {
      await mutation.mutateAsync({ id: value.id, base: base ?? value.revision, fields });
      await end();
    },
    newest: async () => openedFrom((await newest()).find((one) => one.id === value.id) ?? value),
  });
  return { opened, saving };
}

const labelKeys = {
  name: 'editions.form.name',
  name_status: 'editions.form.status',
  source: 'editions.form.source',
  principle_id: 'editions.form.principle',
  number: 'editions.form.number',
  reason: 'editions.form.reason',
} as const satisfies Record<keyof ValueFields, string>;

function shownIn(principles: readonly PrincipleChoice[], say: Say) {
  return (field: keyof ValueFields, value: string): string => {
    if (field === 'principle_id') return principles.find((principle) => principle.id === value)?.name ?? value;
    const status = field === 'name_status' ? nameStatuses.find((one) => one === value) : undefined;
    return status === undefined ? value : statusName(status, say);
  };
}

function useValueForm(values: ValueFields, submit: Submit<ValueFields>) {
  return useForm({
    defaultValues: values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: valueFieldsSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}

export type ValueFormApi = ReturnType<typeof useValueForm>;

/** The form of one value: its name with its standing and source, its place, its number. Findings stay with it whatever it is called. */
export function ValueDialog(props: ValueDialogProps) {
  const { value, principles } = props;
  const say = useSay();
  const { opened, saving } = useValue(props);
  const form = useValueForm(opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  return (
    <FormDialog
      title={say('editions.form.title', { number: value.number })}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => submitAnew(form)}
      values={useStore(form.store, (state) => state.values)}
      resolved={(values) => form.reset(values)}
      label={(field) => say(labelKeys[field])}
      shown={shownIn(principles, say)}
      together={[['name', 'name_status', 'source']]}
    >
      <p>{say('editions.form.findings', { count: value.hanging })}</p>
      <ValueFormFields form={form} value={value} principles={principles} />
    </FormDialog>
  );
}
