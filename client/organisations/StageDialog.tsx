import { useForm, useStore } from '@tanstack/react-form';
import { useMutation } from '@tanstack/react-query';
import { channels } from '../../shared/nouns.ts';
import { stageForm, type StageRow } from '../../shared/organisations.ts';
import { stageFormSchema, type StageForm } from '../../shared/stage-form.ts';
import { useTRPC } from '../api.ts';
import { bound, problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { stageOptions } from './stage-options.ts';
import { useRecord } from './use-record.ts';

interface StageDialogProps {
  organisationId: string;
  row: StageRow | null;
  close(): void;
}

const channelOptions = channels.map((channel) => ({ value: channel, label: channel }));

function useStageForm(values: StageForm, submit: Submit<StageForm>) {
  return useForm({
    defaultValues: values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: stageFormSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}

/** The form of a stage of participation, new or corrected. */
export function StageDialog({ organisationId, row, close }: StageDialogProps) {
  const say = useSay();
  const { mutateAsync: send } = useMutation(useTRPC().participation.record.mutationOptions());
  const about = { organisationId, row, close, send };
  const { opened, saving } = useRecord<StageForm, StageRow>({ ...about, formOf: stageForm, rowsOf: (page) => page.stages });
  const form = useStageForm(opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const named = (field: string, value: string): string =>
    (field === 'stage' ? stageOptions(say).find((option) => option.value === value)?.label : undefined) ?? value;
  return (
    <RecordDialog
      title={say(row === null ? 'organisations.stages.addTitle' : 'organisations.stages.correctTitle')}
      saving={saving}
      errors={errors}
      shown={named}
      values={useStore(form.store, (state) => state.values)}
      show={(values) => form.reset(values)}
      onSave={() => submitAnew(form)}
      close={close}
    >
      <What form={form} />
      <Why form={form} />
    </RecordDialog>
  );
}

type Form = ReturnType<typeof useStageForm>;

/** Which stage, since when, and where that can be read. */
function What({ form }: { form: Form }) {
  const say = useSay();
  const choose = say('common.action.choose');
  return (
    <>
      <form.Field name="stage">
        {(field) => (
          <Select
            label={say('common.stage.label')}
            options={stageOptions(say)}
            placeholder={choose}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="date">
        {(field) => (
          <TextField
            label={say('organisations.column.date')}
            description={say('organisations.stages.dateHelp')}
            size={12}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="source">
        {(field) => (
          <TextField
            label={say('common.source')}
            description={say('organisations.stages.sourceHelp')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

/** Through whom it came, what it rests on, and why where somebody stops. */
function Why({ form }: { form: Form }) {
  const say = useSay();
  const short = { rows: 2, required: false };
  return (
    <>
      <form.Field name="channel">
        {(field) => (
          <Select
            label={say('participation.column.channel')}
            options={channelOptions}
            placeholder={say('common.unknown')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="basis">
        {(field) => (
          <TextArea
            label={say('participation.column.basis')}
            description={say('organisations.stages.basisHelp')}
            maxLength={500}
            {...short}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="reason">
        {(field) => (
          <TextArea
            label={say('organisations.column.reason')}
            description={say('organisations.stages.reasonHelp')}
            maxLength={1000}
            {...short}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}
