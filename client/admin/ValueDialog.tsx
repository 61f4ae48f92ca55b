import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  statusName,
  swapsWith,
  valueFieldsSchema,
  type EditionValue,
  type PrincipleChoice,
  type ValueFields,
} from '../../shared/editions.ts';
import { nameStatuses } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { RadioGroup } from '../ui/Choices.tsx';
import { bound, problemsOf } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';

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

/** All values of the edition, whatever the page shows of them; asked again where it must be the newest. */
function useAllValues() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.editions.page.queryOptions({});
  return {
    known: useQuery(options).data?.values ?? [],
    newest: async () => (await client.fetchQuery({ ...options, staleTime: 0 })).values,
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

/** The form of one value: its name with its standing and source, its place, its number. Findings stay with it whatever it is called. */
export function ValueDialog(props: ValueDialogProps) {
  const { value, principles } = props;
  const say = useSay();
  const { opened, saving } = useValue(props);
  const form = useForm({
    defaultValues: opened.values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: valueFieldsSchema },
    onSubmit: ({ value: values }) => saving.submit(values),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const statuses = nameStatuses.map((status) => ({
    value: status,
    label: statusName(status, say),
    description: say(`editions.statusHelp.${status}`),
  }));
  const places = principles.map(({ id, name, foundation }) => ({ value: id, label: name, group: foundation }));
  return (
    <FormDialog
      title={say('editions.form.title', { number: value.number })}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => void form.handleSubmit()}
      resolved={(values) => form.reset(values)}
      label={(field) => say(labelKeys[field])}
      shown={shownIn(principles, say)}
    >
      <p>{say('editions.form.findings', { count: value.findings })}</p>
      <form.Field name="name">
        {(field) => <TextField label={say('editions.form.name')} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="name_status">
        {(field) => <RadioGroup label={say('editions.form.status')} options={statuses} {...bound(field, say)} />}
      </form.Field>
      <form.Field name="source">
        {(field) => (
          <TextField label={say('editions.form.source')} description={say('editions.form.sourceHelp')} {...bound(field, say)} />
        )}
      </form.Field>
      <form.Field name="principle_id">
        {(field) => <Select label={say('editions.form.principle')} options={places} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="number">
        {(field) => (
          <TextField
            label={say('editions.form.number')}
            description={<SwapNote value={value} number={field.state.value} />}
            size={4}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="reason">
        {(field) => (
          <TextArea
            label={say('editions.form.reason')}
            description={say('editions.form.reasonHelp')}
            rows={2}
            required={false}
            maxLength={500}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </FormDialog>
  );
}

/** Says with which value this one changes numbers. */
function SwapNote({ value, number }: { value: EditionValue; number: string }) {
  const say = useSay();
  const other = swapsWith(useAllValues().known, value.id, Number(number));
  return (
    <span role="status">{other === undefined ? '' : say('editions.form.swap', { name: other.name, number: value.number })}</span>
  );
}
