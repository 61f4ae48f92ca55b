import { useForm, useStore } from '@tanstack/react-form';
import { useMutation } from '@tanstack/react-query';
import { roundStateFieldsSchema, type RoundRecord, type RoundStateFields } from '../../shared/round-forms.ts';
import { useTRPC } from '../api.ts';
import { useSaving } from '../conflict.tsx';
import { bound, problemsOf, submitAnew } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField } from '../ui/TextField.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';

interface RoundStateDialogProps extends FormEnd {
  round: RoundRecord;
}

const empty: RoundStateFields = { close_date: '', reason: '' };

function useRoundState({ round, close, saved }: RoundStateDialogProps) {
  const end = useEnd({ close, saved });
  const mutation = useMutation(useTRPC().rounds.setState.mutationOptions());
  return useSaving<RoundStateFields>({
    opened: { values: empty, revision: round.revision },
    save: async (fields) => {
      await mutation.mutateAsync({
        id: round.id,
        base: round.revision,
        state: round.state === 'closed' ? 'open' : 'closed',
        fields,
      });
      await end();
    },
    // whoever closes or reopens what another changed must look again, so there is nothing to join
    newest: () => Promise.resolve({ values: empty, revision: round.revision }),
  });
}

/** Closes a round or opens it again. Both ask a reason, because organisations are told what they can no longer, or again, do. */
export function RoundStateDialog(props: RoundStateDialogProps) {
  const say = useSay();
  const { name, state } = props.round;
  const reopening = state === 'closed';
  const saving = useRoundState(props);
  const form = useForm({
    defaultValues: empty,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: roundStateFieldsSchema },
    onSubmit: ({ value, formApi }) => saving.submit(value, formApi),
  });
  const errors = useStore(form.store, (current) => problemsOf(current.fieldMeta, say));
  return (
    <FormDialog
      title={say(reopening ? 'rounds.state.reopen' : 'rounds.state.close', { name })}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => submitAnew(form)}
      submitLabel={say(reopening ? 'rounds.reopen' : 'rounds.close')}
      values={useStore(form.store, (state) => state.values)}
      resolved={(values) => form.reset(values)}
      label={(field) => say(field === 'reason' ? 'rounds.form.reason' : 'rounds.state.newClose')}
      shown={(_field, value) => value}
    >
      <p>{say(reopening ? 'rounds.state.reopenHelp' : 'rounds.state.closeHelp')}</p>
      {reopening && (
        <form.Field name="close_date">
          {(field) => (
            <DateField
              label={say('rounds.state.newClose')}
              description={say('rounds.state.newCloseHelp')}
              required={false}
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
      <form.Field name="reason">
        {(field) => (
          <TextArea
            label={say(reopening ? 'rounds.state.reasonReopen' : 'rounds.state.reasonClose')}
            description={say('rounds.state.reasonHelp')}
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
