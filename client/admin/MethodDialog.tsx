import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { borderWords, methodFields, methodFieldsSchema, type MethodFields, type MethodRow } from '../../shared/methods.ts';
import type { Say } from '../../shared/say.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { bound, problemsOf, submitAnew } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';

interface MethodDialogProps extends FormEnd {
  row: MethodRow;
}

const openedFrom = (row: MethodRow): Opened<MethodFields> => ({ values: methodFields(row), revision: row.own?.revision });

function useFixing({ row, close, saved }: MethodDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const end = useEnd({ close, saved });
  const mutation = useMutation(trpc.methods.fix.mutationOptions());
  return useSaving<MethodFields>({
    opened: openedFrom(row),
    save: async (fields, base) => {
      await mutation.mutateAsync({ round: row.id, base, fields });
      await end();
    },
    newest: async () => {
      const { rounds } = await client.fetchQuery(trpc.methods.page.queryOptions({}, { staleTime: 0 }));
      return openedFrom(rounds.find(({ id }) => id === row.id) ?? row);
    },
  });
}

function labelOf(field: keyof MethodFields, say: Say): string {
  if (field === 'reason') return say('methods.form.reason');
  return say('methods.form.border', { word: say(`bindingness.method.word.${field}`) });
}

/** The form of a version for one round: from which agreement each word is used, and why. */
export function MethodDialog(props: MethodDialogProps) {
  const say = useSay();
  const saving = useFixing(props);
  const form = useForm({
    defaultValues: methodFields(props.row),
    canSubmitWhenInvalid: true,
    validators: { onSubmit: methodFieldsSchema },
    onSubmit: ({ value, formApi }) => saving.submit(value, formApi),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  return (
    <FormDialog
      title={say('methods.form.title', { round: props.row.round })}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => submitAnew(form)}
      values={useStore(form.store, (state) => state.values)}
      resolved={(values) => form.reset(values)}
      label={(field) => labelOf(field, say)}
      shown={(_field, value) => value}
    >
      <p>{say('methods.form.help')}</p>
      {borderWords.map((word) => (
        <form.Field key={word} name={word}>
          {(field) => (
            <TextField
              label={labelOf(word, say)}
              description={say('methods.form.borderHelp')}
              size={6}
              required
              {...bound(field, say)}
            />
          )}
        </form.Field>
      ))}
      <form.Field name="reason">
        {(field) => (
          <TextArea
            label={say('methods.form.reason')}
            description={say('methods.form.reasonHelp')}
            rows={3}
            required
            maxLength={500}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </FormDialog>
  );
}
