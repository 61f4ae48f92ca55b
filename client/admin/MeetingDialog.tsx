import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { meetingFields, meetingFieldsSchema, type MeetingFields, type MeetingRow } from '../../shared/meetings.ts';
import { meetingBodies } from '../../shared/nouns.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { useNewId } from '../new-id.ts';
import { bound, problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { formatDate } from '../ui/format.ts';
import { useLanguage, useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';

interface MeetingDialogProps extends FormEnd {
  /** absent for a new one */
  meeting: MeetingRow | undefined;
}

const openedFrom = (meeting?: MeetingRow): Opened<MeetingFields> => ({
  values: meetingFields(meeting),
  revision: meeting?.revision,
});

function useMeeting({ meeting, close, saved }: MeetingDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const newId = useNewId();
  const end = useEnd({ close, saved });
  const mutation = useMutation(trpc.meetings.save.mutationOptions());
  const opened = openedFrom(meeting);
  const saving = useSaving<MeetingFields>({
    opened,
    save: async ({ body, ...fields }, base) => {
      // the schema refused a form without a body before this
      if (body === '') return;
      await mutation.mutateAsync({ id: meeting?.id, newId, base, fields: { body, ...fields } });
      await end();
    },
    newest: async () => {
      const { meetings } = await client.fetchQuery(trpc.rounds.page.queryOptions({}, { staleTime: 0 }));
      return openedFrom(meetings.find((one) => one.id === meeting?.id));
    },
  });
  return { opened, saving };
}

const labelKeys = {
  body: 'meetings.form.body',
  date: 'meetings.form.date',
  agenda_number: 'meetings.form.agendaNumber',
  deadline: 'meetings.form.deadline',
  process_state: 'meetings.form.processState',
  commitments: 'meetings.form.commitments',
} as const satisfies Record<keyof MeetingFields, string>;

const bodies = meetingBodies.map((body) => ({ value: body, label: body }));

function useMeetingForm(values: MeetingFields, submit: Submit<MeetingFields>) {
  return useForm({
    defaultValues: values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: meetingFieldsSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}

/** The form of a meeting: where and when the code is discussed, and how the process stands. */
export function MeetingDialog(props: MeetingDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { opened, saving } = useMeeting(props);
  const form = useMeetingForm(opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  return (
    <FormDialog
      title={say(props.meeting === undefined ? 'meetings.form.add' : 'meetings.form.edit')}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => submitAnew(form)}
      values={useStore(form.store, (state) => state.values)}
      resolved={(values) => form.reset(values)}
      label={(field) => say(labelKeys[field])}
      shown={(field, value) => (field === 'date' || field === 'deadline' ? formatDate(value, language) : value)}
    >
      <When form={form} />
      <Process form={form} />
    </FormDialog>
  );
}

type Form = ReturnType<typeof useMeetingForm>;

/** Which body meets, on which day, under which number, and by when papers must be there. */
function When({ form }: { form: Form }) {
  const say = useSay();
  return (
    <>
      <form.Field name="body">
        {(field) => (
          <Select
            label={say('meetings.form.body')}
            options={bodies}
            placeholder={say('common.action.choose')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="date">
        {(field) => <DateField label={say('meetings.form.date')} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="agenda_number">
        {(field) => <TextField label={say('meetings.form.agendaNumber')} size={12} required={false} {...bound(field, say)} />}
      </form.Field>
      <form.Field name="deadline">
        {(field) => <DateField label={say('meetings.form.deadline')} required={false} {...bound(field, say)} />}
      </form.Field>
    </>
  );
}

/** How the process stands, and what was promised. */
function Process({ form }: { form: Form }) {
  const say = useSay();
  return (
    <>
      <form.Field name="process_state">
        {(field) => (
          <TextArea
            label={say('meetings.form.processState')}
            description={say('meetings.form.processStateHelp')}
            rows={2}
            required={false}
            maxLength={2000}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="commitments">
        {(field) => (
          <TextArea
            label={say('meetings.form.commitments')}
            description={say('meetings.form.commitmentsHelp')}
            rows={3}
            required={false}
            maxLength={4000}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}
