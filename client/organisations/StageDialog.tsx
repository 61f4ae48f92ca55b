import { useForm, useStore } from '@tanstack/react-form';
import { useMutation } from '@tanstack/react-query';
import { channels, stageIds } from '../../shared/nouns.ts';
import { stageForm, type StageRow } from '../../shared/organisations.ts';
import { stageFormSchema, type StageForm } from '../../shared/participation.ts';
import { useTRPC } from '../api.ts';
import { bound, problemsOf } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { useRecord } from './use-record.ts';

interface StageDialogProps {
  organisationId: string;
  row: StageRow | null;
  close(): void;
}

/** The form of a stage of participation, new or corrected. */
export function StageDialog({ organisationId, row, close }: StageDialogProps) {
  const say = useSay();
  const record = useMutation(useTRPC().participation.record.mutationOptions());
  const { opened, saving } = useRecord<StageForm, StageRow>({
    organisationId,
    row,
    close,
    formOf: stageForm,
    rowsOf: (page) => page.stages,
    send: record.mutateAsync,
  });
  const form = useForm({
    defaultValues: opened.values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: stageFormSchema },
    onSubmit: ({ value }) => saving.submit(value),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const stages = stageIds.map((stage) => ({ value: stage, label: say(`common.stage.${stage}`) }));
  return (
    <RecordDialog
      title={say(row === null ? 'organisations.stages.addTitle' : 'organisations.stages.correctTitle')}
      saving={saving}
      errors={errors}
      shown={(field, value) => (field === 'stage' ? (stages.find((stage) => stage.value === value)?.label ?? value) : value)}
      onSave={() => void form.handleSubmit()}
      close={close}
    >
      <form.Field name="stage">
        {(field) => (
          <Select
            label={say('common.stage.label')}
            options={stages}
            placeholder={say('common.action.choose')}
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
      <form.Field name="channel">
        {(field) => (
          <Select
            label={say('participation.column.channel')}
            options={channels.map((channel) => ({ value: channel, label: channel }))}
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
            rows={2}
            maxLength={500}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="reason">
        {(field) => (
          <TextArea
            label={say('organisations.column.reason')}
            description={say('organisations.stages.reasonHelp')}
            rows={2}
            maxLength={1000}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </RecordDialog>
  );
}
