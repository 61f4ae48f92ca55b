import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  emptyEvidence,
  evidenceFormSchema,
  evidenceKinds,
  type EvidenceForm,
  type EvidenceLink,
} from '../../shared/evidence-links.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { useNewId } from '../new-id.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { bound, problemsOf, submitAnew } from '../ui/form-field.ts';
import { formatDate } from '../ui/format.ts';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { FileField } from './FileField.tsx';
import { useSentFile, type SentFileDesk } from './use-sent-file.ts';

const formOf = (piece: EvidenceLink): EvidenceForm => ({
  kind: piece.kind,
  text: piece.text,
  url: piece.url ?? '',
  expires: piece.expires ?? '',
  review: piece.review_on ?? '',
  note: piece.note ?? '',
  file: piece.file?.sha256 ?? '',
});

interface EvidenceDialogProps {
  findingId: string;
  /** the piece that is changed, or what sort a new one begins as */
  piece: EvidenceLink | 'file' | 'other';
  /** what else lies behind the finding: to name its files by */
  evidence: readonly EvidenceLink[];
  close(): void;
}

function openedOf(piece: EvidenceDialogProps['piece']): Opened<EvidenceForm> {
  if (piece === 'other') return { values: emptyEvidence, revision: undefined };
  if (piece === 'file') return { values: { ...emptyEvidence, kind: 'document' }, revision: undefined };
  return { values: formOf(piece), revision: piece.revision };
}

/** Saves a piece of evidence; where somebody else changed it meanwhile, gives what it holds now. */
function useEvidence({ findingId, piece, close }: EvidenceDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const newId = useNewId();
  const mutation = useMutation(trpc.findings.saveEvidence.mutationOptions());
  const opened = openedOf(piece);
  const id = typeof piece === 'string' ? undefined : piece.id;
  const saving = useSaving<EvidenceForm>({
    opened,
    save: async (form, base) => {
      await mutation.mutateAsync({ id, newId, base, finding: findingId, form });
      close();
      await client.invalidateQueries();
    },
    newest: async () => {
      const options = trpc.findings.detail.queryOptions({ id: findingId });
      const { evidence } = await client.fetchQuery({ ...options, staleTime: 0 });
      const now = evidence.find((one) => one.id === id);
      return now === undefined ? opened : { values: formOf(now), revision: now.revision };
    },
  });
  return { opened, saving };
}

/** How this reader calls the fields of the form, and what they hold. */
function useWords(desk: SentFileDesk, language: Language) {
  const say = useSay();
  const kinds = evidenceKinds.map((kind) => ({ value: kind, label: say(`findings.evidenceKind.${kind}`) }));
  const labels: Record<keyof EvidenceForm, string> = {
    kind: say('findings.evidenceForm.kind'),
    text: say('attachments.form.text'),
    url: say('findings.evidenceForm.url'),
    expires: say('attachments.expires'),
    review: say('attachments.review'),
    note: say('attachments.note'),
    file: say('attachments.form.file'),
  };
  const shown = (field: keyof EvidenceForm, value: string): string => {
    if (field === 'file') return desk.called(value);
    if (field === 'kind') return kinds.find((kind) => kind.value === value)?.label ?? value;
    return field === 'expires' || field === 'review' ? formatDate(value, language) : value;
  };
  return { kinds, labels, shown };
}

/** The form of a piece of evidence, as a dialog over its finding. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const say = useSay();
  const { piece, findingId, evidence } = props;
  const { opened, saving } = useEvidence(props);
  const known = evidence.flatMap(({ file }) => file ?? []);
  const desk = useSentFile({ findingId, known });
  const { kinds, labels, shown } = useWords(desk, useLanguage());
  const form = useForm({
    defaultValues: opened.values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: evidenceFormSchema },
    onSubmit: ({ value, formApi }) => saving.submit(value, formApi),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const titles = { file: 'attachments.form.addFile', other: 'attachments.form.addOther' } as const;
  return (
    <Dialog
      open
      title={say(typeof piece === 'string' ? titles[piece] : 'findings.evidenceForm.edit')}
      onClose={props.close}
      actions={
        <Button appearance="primary" busy={saving.busy || desk.sending !== null} onClick={() => submitAnew(form)}>
          {say('common.action.save')}
        </Button>
      }
    >
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => labels[field]}
        shown={shown}
        values={useStore(form.store, (state) => state.values)}
        show={(values) => form.reset(values)}
      />
      <form onSubmit={(event) => event.preventDefault()}>
        <form.Field name="file">{(field) => <FileField {...bound(field, say)} desk={desk} />}</form.Field>
        <form.Field name="kind">{(field) => <Select label={labels.kind} options={kinds} {...bound(field, say)} />}</form.Field>
        <form.Field name="text">
          {(field) => <TextArea label={labels.text} rows={2} maxLength={1000} required {...bound(field, say)} />}
        </form.Field>
        <form.Field name="url">
          {(field) => (
            <TextField label={labels.url} description={say('findings.evidenceForm.urlHelp')} type="url" {...bound(field, say)} />
          )}
        </form.Field>
        {(['expires', 'review'] as const).map((name) => (
          <form.Field name={name} key={name}>
            {(field) => (
              <DateField label={labels[name]} description={say(`attachments.form.${name}Help`)} {...bound(field, say)} />
            )}
          </form.Field>
        ))}
        <form.Field name="note">
          {(field) => <TextArea label={labels.note} rows={2} maxLength={1000} {...bound(field, say)} />}
        </form.Field>
      </form>
    </Dialog>
  );
}
