import { useForm, useStore } from '@tanstack/react-form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { snapshotFieldsSchema, type SnapshotFields, type SnapshotsPage } from '../../shared/snapshots.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { bound, problemsOf, refusedAtField, submitAnew } from '../ui/form-field.ts';
import { formatDate } from '../ui/format.ts';
import { FormErrorSummary } from '../ui/FormErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';

const empty: SnapshotFields = { title: '', reason: '', day: '', meeting: '' };

interface KeepDialogProps {
  data: SnapshotsPage;
  close(): void;
  kept(): void;
}

function useKeepForm({ kept }: KeepDialogProps) {
  const mutation = useMutation(useTRPC().snapshots.keep.mutationOptions({ onSuccess: kept }));
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    defaultValues: empty,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: snapshotFieldsSchema },
    onSubmit: ({ value, formApi }) => {
      setProblem(null);
      const refused = (error: unknown): void => {
        if (!refusedAtField(formApi, error)) setProblem(error instanceof Error ? error.message : String(error));
      };
      mutation.mutate({ fields: value }, { onError: refused });
    },
  });
  return { form, problem, busy: mutation.isPending };
}
type Form = ReturnType<typeof useKeepForm>['form'];

/** Asks what is kept and why. */
export function KeepDialog(props: KeepDialogProps) {
  const say = useSay();
  const { form, problem, busy } = useKeepForm(props);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const keep = (
    <Button appearance="primary" busy={busy} onClick={() => submitAnew(form)}>
      {say('snapshots.keep')}
    </Button>
  );
  return (
    <Dialog open title={say('snapshots.keep')} onClose={props.close} actions={keep}>
      {problem !== null && (
        <Notice tone="error" live title={say('snapshots.form.notKept')}>
          {problem}
        </Notice>
      )}
      <FormErrorSummary errors={errors} />
      <form onSubmit={(event) => event.preventDefault()}>
        <Words form={form} />
        <Moment form={form} data={props.data} />
      </form>
    </Dialog>
  );
}

function Words({ form }: { form: Form }) {
  const say = useSay();
  return (
    <>
      <form.Field name="title">
        {(field) => (
          <TextField
            label={say('snapshots.form.title')}
            description={say('snapshots.form.titleHelp')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="reason">
        {(field) => <TextArea label={say('snapshots.form.reason')} rows={3} required maxLength={2000} {...bound(field, say)} />}
      </form.Field>
    </>
  );
}

function Moment({ form, data: { today, meetings } }: { form: Form; data: SnapshotsPage }) {
  const say = useSay();
  const language = useLanguage();
  const options = meetings.map(({ id, body, date }) => ({ value: id, label: `${body}, ${formatDate(date, language)}` }));
  return (
    <>
      <form.Field name="day">
        {(field) => (
          <DateField
            label={say('snapshots.form.day')}
            description={say('snapshots.form.dayHelp')}
            required={false}
            max={today}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="meeting">
        {(field) => (
          <Select
            label={say('snapshots.form.meeting')}
            options={options}
            placeholder={say('snapshots.form.noMeeting')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}
