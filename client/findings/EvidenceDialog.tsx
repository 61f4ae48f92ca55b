import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { evidenceFormSchema, evidenceKinds, type EvidenceForm, type EvidenceLink } from '../../shared/evidence-links.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { bound, problemsOf, submitAnew } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

const empty: EvidenceForm = { kind: 'link', text: '', url: '' };
const formOf = (piece: EvidenceLink): EvidenceForm => ({ kind: piece.kind, text: piece.text, url: piece.url ?? '' });

interface EvidenceDialogProps {
  findingId: string;
  piece: EvidenceLink | null;
  close(): void;
}

/** Saves a piece of evidence; where somebody else changed it meanwhile, gives what it holds now. */
function useEvidence({ findingId, piece, close }: EvidenceDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.findings.saveEvidence.mutationOptions());
  const opened: Opened<EvidenceForm> =
    piece === null ? { values: empty, revision: undefined } : { values: formOf(piece), revision: piece.revision };
  const saving = useSaving<EvidenceForm>({
    opened,
    save: async (form, base) => {
      await mutation.mutateAsync({ id: piece?.id, base, finding: findingId, form });
      close();
      await client.invalidateQueries();
    },
    newest: async () => {
      const { evidence } = await client.fetchQuery({ ...trpc.findings.detail.queryOptions({ id: findingId }), staleTime: 0 });
      const now = evidence.find((one) => one.id === piece?.id);
      return now === undefined ? opened : { values: formOf(now), revision: now.revision };
    },
  });
  return { opened, saving };
}

/** The form of a piece of evidence, as a dialog over its finding. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const say = useSay();
  const formId = useId();
  const { opened, saving } = useEvidence(props);
  const form = useForm({
    defaultValues: opened.values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: evidenceFormSchema },
    onSubmit: ({ value }) => saving.submit(value),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const kinds = evidenceKinds.map((kind) => ({ value: kind, label: say(`findings.evidenceKind.${kind}`) }));
  const labels = {
    kind: say('findings.evidenceForm.kind'),
    text: say('findings.evidenceForm.text'),
    url: say('findings.evidenceForm.url'),
  };
  return (
    <Dialog
      open
      title={say(props.piece === null ? 'findings.evidenceForm.add' : 'findings.evidenceForm.edit')}
      onClose={props.close}
      actions={
        <Button appearance="primary" busy={saving.busy} onClick={() => submitAnew(form)}>
          {say('common.action.save')}
        </Button>
      }
    >
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => labels[field]}
        shown={(field, value) => (field === 'kind' ? (kinds.find((kind) => kind.value === value)?.label ?? value) : value)}
        show={(values) => form.reset(values)}
      />
      <form id={formId} onSubmit={(event) => event.preventDefault()}>
        <form.Field name="kind">{(field) => <Select label={labels.kind} options={kinds} {...bound(field, say)} />}</form.Field>
        <form.Field name="text">
          {(field) => <TextArea label={labels.text} rows={3} maxLength={1000} required {...bound(field, say)} />}
        </form.Field>
        <form.Field name="url">
          {(field) => (
            <TextField label={labels.url} description={say('findings.evidenceForm.urlHelp')} type="url" {...bound(field, say)} />
          )}
        </form.Field>
      </form>
    </Dialog>
  );
}
