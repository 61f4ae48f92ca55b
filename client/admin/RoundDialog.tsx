import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MeetingRow } from '../../shared/meetings.ts';
import { roundFields, roundFieldsSchema, type RoundFields, type RoundRecord } from '../../shared/round-forms.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { bound, problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { formatDate } from '../ui/format.ts';
import { useLanguage, useSay } from '../ui/say.tsx';
import { Select, type Option } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';

interface RoundDialogProps extends FormEnd {
  /** absent for a new one */
  round: RoundRecord | undefined;
  meetings: readonly MeetingRow[];
}

const openedFrom = (round?: RoundRecord): Opened<RoundFields> => ({ values: roundFields(round), revision: round?.revision });

function useRound({ round, close, saved }: RoundDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const end = useEnd({ close, saved });
  const mutation = useMutation(trpc.rounds.save.mutationOptions());
  const opened = openedFrom(round);
  const saving = useSaving<RoundFields>({
    opened,
    save: async (fields, base) => {
      await mutation.mutateAsync({ id: round?.id, base, fields });
      await end();
    },
    newest: async () => {
      const { rounds } = await client.fetchQuery(trpc.rounds.page.queryOptions({}, { staleTime: 0 }));
      return openedFrom(rounds.find((one) => one.id === round?.id));
    },
  });
  return { opened, saving };
}

const labelKeys = {
  name: 'rounds.form.name',
  meeting_id: 'rounds.form.meeting',
  open_date: 'rounds.form.open',
  close_date: 'rounds.form.close',
  reason: 'rounds.form.reason',
} as const satisfies Record<keyof RoundFields, string>;

function useRoundForm(values: RoundFields, submit: Submit<RoundFields>) {
  return useForm({
    defaultValues: values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: roundFieldsSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}

/** The form of a round: its name, the meeting it hangs on, its first and last day. */
export function RoundDialog(props: RoundDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { opened, saving } = useRound(props);
  const form = useRoundForm(opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const meetings = props.meetings.map(({ id, body, date }) => ({ value: id, label: `${body}, ${formatDate(date, language)}` }));
  const shown = (field: keyof RoundFields, value: string): string => {
    if (field === 'meeting_id') return meetings.find((meeting) => meeting.value === value)?.label ?? value;
    return field.endsWith('_date') ? formatDate(value, language) : value;
  };
  return (
    <FormDialog
      title={say(props.round === undefined ? 'rounds.form.add' : 'rounds.form.edit')}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => submitAnew(form)}
      values={useStore(form.store, (state) => state.values)}
      resolved={(values) => form.reset(values)}
      label={(field) => say(labelKeys[field])}
      shown={shown}
    >
      <What form={form} meetings={meetings} />
      <Period form={form} />
      {props.round !== undefined && <Reason form={form} />}
    </FormDialog>
  );
}

type Form = ReturnType<typeof useRoundForm>;

/** What the round is called, and the meeting it hangs on. */
function What({ form, meetings }: { form: Form; meetings: readonly Option[] }) {
  const say = useSay();
  return (
    <>
      <form.Field name="name">
        {(field) => (
          <TextField label={say('rounds.form.name')} description={say('rounds.form.nameHelp')} required {...bound(field, say)} />
        )}
      </form.Field>
      <form.Field name="meeting_id">
        {(field) => (
          <Select
            label={say('rounds.form.meeting')}
            options={meetings}
            placeholder={say('rounds.form.noMeeting')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

/** Its first and last day. */
function Period({ form }: { form: Form }) {
  const say = useSay();
  return (
    <>
      <form.Field name="open_date">
        {(field) => <DateField label={say('rounds.form.open')} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="close_date">
        {(field) => (
          <DateField
            label={say('rounds.form.close')}
            description={say('rounds.form.closeHelp')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

/** Why a round that exists is changed. */
function Reason({ form }: { form: Form }) {
  const say = useSay();
  return (
    <form.Field name="reason">
      {(field) => (
        <TextArea
          label={say('rounds.form.reason')}
          description={say('rounds.form.reasonHelp')}
          rows={2}
          required={false}
          maxLength={500}
          {...bound(field, say)}
        />
      )}
    </form.Field>
  );
}
