import { useForm, useStore } from '@tanstack/react-form';
import { useMutation } from '@tanstack/react-query';
import { channels } from '../../shared/nouns.ts';
import { contactWithStageForm, type ContactRow } from '../../shared/organisations.ts';
import { needsReason } from '../../shared/participation.ts';
import { contactAloneSchema, contactWithStageSchema, type ContactWithStage } from '../../shared/stage-form.ts';
import { useTRPC } from '../api.ts';
import { useNewId } from '../new-id.ts';
import { Checkbox } from '../ui/Choices.tsx';
import { bound, problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { stageOptions } from './stage-options.ts';
import { useRecord } from './use-record.ts';

interface ContactDialogProps {
  organisationId: string;
  row: ContactRow | null;
  /** whether the organisation has no stage yet, so that the stage after this contact is asked */
  asksStage: boolean;
  close(): void;
}

const channelOptions = channels.map((channel) => ({ value: channel, label: channel }));

function useContactForm(values: ContactWithStage, asksStage: boolean, submit: Submit<ContactWithStage>) {
  return useForm({
    defaultValues: values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: asksStage ? contactWithStageSchema : contactAloneSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}

/** The form of a contact with the step it left, new or changed; with the stage after it where none is recorded. */
export function ContactDialog({ organisationId, row, asksStage, close }: ContactDialogProps) {
  const say = useSay();
  const stageId = useNewId();
  const { mutateAsync } = useMutation(useTRPC().participation.recordContact.mutationOptions());
  const { opened, saving } = useRecord<ContactWithStage, ContactRow>({
    ...{ organisationId, row, close },
    send: ({ form: { stage, reason, ...form }, ...sent }) =>
      mutateAsync({ ...sent, form, ...(asksStage && { stage: { newId: stageId, stage, reason } }) }),
    formOf: contactWithStageForm,
    rowsOf: (page) => page.contacts ?? [],
  });
  const form = useContactForm(opened.values, asksStage, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const named = (field: string, value: string): string =>
    field === 'done' ? say(value === 'yes' ? 'common.yes' : 'common.no') : value;
  return (
    <RecordDialog
      title={say(row === null ? 'organisations.contacts.addTitle' : 'organisations.contacts.correctTitle')}
      saving={saving}
      errors={errors}
      shown={named}
      values={useStore(form.store, (state) => state.values)}
      show={(values) => form.reset(values)}
      onSave={() => submitAnew(form)}
      close={close}
    >
      <Talk form={form} />
      {asksStage && <StageAfter form={form} />}
      <Step form={form} />
    </RecordDialog>
  );
}

type Form = ReturnType<typeof useContactForm>;

/** When, through whom, with whom, and what was said. */
function Talk({ form }: { form: Form }) {
  const say = useSay();
  const unknown = say('common.unknown');
  return (
    <>
      <form.Field name="date">
        {(field) => <DateField label={say('organisations.column.date')} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="channel">
        {(field) => (
          <Select
            label={say('participation.column.channel')}
            options={channelOptions}
            placeholder={unknown}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="who">
        {(field) => (
          <TextField
            label={say('organisations.column.who')}
            description={say('organisations.contacts.whoHelp')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="note">
        {(field) => (
          <TextArea label={say('organisations.column.note')} rows={4} maxLength={2000} required {...bound(field, say)} />
        )}
      </form.Field>
    </>
  );
}

/** The stage the organisation is in after this contact, and why where it stops or does not take part. */
function StageAfter({ form }: { form: Form }) {
  const say = useSay();
  const stage = useStore(form.store, ({ values }) => values.stage);
  return (
    <>
      <form.Field name="stage">
        {(field) => (
          <Select
            label={say('organisations.contacts.stageAfter')}
            description={say('organisations.contacts.stageAfterHelp')}
            options={stageOptions(say)}
            placeholder={say('common.action.choose')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      {needsReason(stage) && (
        <form.Field name="reason">
          {(field) => (
            <TextArea label={say('organisations.column.reason')} rows={2} maxLength={1000} required {...bound(field, say)} />
          )}
        </form.Field>
      )}
    </>
  );
}

/** The step it left: what, by when, and whether it has been taken. */
function Step({ form }: { form: Form }) {
  const say = useSay();
  const needsDay = useStore(form.store, ({ values }) => values.next_step.trim() !== '');
  return (
    <>
      <form.Field name="next_step">
        {(field) => (
          <TextField
            label={say('organisations.column.nextStep')}
            description={say('organisations.contacts.nextStepHelp')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="due_date">
        {(field) => (
          <DateField
            label={say('organisations.column.due')}
            description={needsDay ? say('organisations.contacts.dueHelp') : undefined}
            required={needsDay}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="done">
        {(field) => (
          <Checkbox
            label={say('organisations.contacts.doneLabel')}
            id={field.name}
            checked={field.state.value === 'yes'}
            onChange={(done) => field.handleChange(done ? 'yes' : '')}
          />
        )}
      </form.Field>
    </>
  );
}
