import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { draftFormSchema, type DraftForm, type DraftsPage } from '../../shared/drafts.ts';
import { printedName } from '../../shared/findings.ts';
import { adviceIds } from '../../shared/nouns.ts';
import type { MessageKey, Say } from '../../shared/say.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FormErrorSummary, type FieldError } from '../ui/FormErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Writing } from './DraftsPage.tsx';

interface DraftDialogProps {
  data: DraftsPage;
  edition: string;
  writing: Writing;
  close(): void;
  saved(): void;
}

function openedForm(writing: Writing): DraftForm {
  if ('draft' in writing) {
    const { valueId, kind, name, text, note, findings } = writing.draft;
    return { value: valueId ?? '', kind, name, text: text ?? '', note: note ?? '', findings: findings.map(({ id }) => id) };
  }
  const { about } = writing;
  const kind = about === null ? ('toevoegen' as const) : ('aanpassen' as const);
  return { value: about?.id ?? '', kind, name: about?.name ?? '', text: '', note: '', findings: [] };
}

function problemsIn(form: DraftForm, say: Say): FieldError[] {
  const parsed = draftFormSchema.safeParse(form);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    fieldId: `draft-${String(path[0])}`,
    message: say(message as MessageKey),
  }));
}

/** The findings one can tick: those with a proposal about the same value, and those already ticked. */
function choicesOf({ data, writing }: Pick<DraftDialogProps, 'data' | 'writing'>, value: string, say: Say) {
  const own = data.proposals.filter(({ valueId }) => (valueId ?? '') === value);
  const proposed = own.map(({ findingId: id, organisation, text }) => ({ id, organisation, text }));
  const ticked = 'draft' in writing ? writing.draft.findings : [];
  const all = new Map([...proposed, ...ticked].map((one) => [one.id, one]));
  return [...all.values()].map(({ id, ...words }) => ({ value: id, label: say('drafts.form.choice', words) }));
}

function useDraft({ edition, writing, close, saved }: DraftDialogProps) {
  const say = useSay();
  const client = useQueryClient();
  const mutation = useMutation(useTRPC().drafts.save.mutationOptions());
  const [form, setForm] = useState(() => openedForm(writing));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const wrong = problemsIn(form, say);
    setErrors(wrong);
    if (wrong.length > 0) return;
    const record = 'draft' in writing ? { id: writing.draft.id, base: writing.draft.revision } : {};
    try {
      await mutation.mutateAsync({ ...record, edition, form });
    } catch (error) {
      return setFailed(error instanceof Error ? error.message : say('common.state.failedHelp'));
    }
    close();
    saved();
    await client.invalidateQueries();
  };
  const change = (patch: Partial<DraftForm>): void => setForm((now) => ({ ...now, ...patch }));
  return { form, errors, failed, busy: mutation.isPending, save, change };
}

/** The form of one line: what changes, under which name and text, why, and on which findings that rests. */
export function DraftDialog(props: DraftDialogProps) {
  const say = useSay();
  const draft = useDraft(props);
  const { form, failed } = draft;
  const value = props.data.values.find(({ id }) => id === form.value);
  const name = value && printedName(value.name, value.nameStatus, say);
  return (
    <Dialog
      open
      title={say('drafts.form.title')}
      onClose={props.close}
      actions={
        <Button appearance="primary" busy={draft.busy} onClick={() => void draft.save()}>
          {say('common.action.save')}
        </Button>
      }
    >
      {failed !== null && (
        <Notice tone="error" live title={say('admin.form.notSaved')}>
          {failed}
        </Notice>
      )}
      <FormErrorSummary errors={draft.errors} />
      <p>{name === undefined ? say('drafts.form.added') : say('drafts.form.about', { name })}</p>
      <Fields draft={draft} findings={choicesOf(props, form.value, say)} />
    </Dialog>
  );
}

interface FieldsProps {
  draft: ReturnType<typeof useDraft>;
  findings: { value: string; label: string }[];
}

function Fields({ draft: { form, errors, change }, findings }: FieldsProps) {
  const say = useSay();
  const kinds = adviceIds.filter((kind) => (kind === 'toevoegen') === (form.value === ''));
  const at = (field: keyof DraftForm) => ({
    id: `draft-${field}`,
    label: say(`drafts.${field === 'findings' ? 'form' : 'column'}.${field}` as MessageKey),
    error: errors.find(({ fieldId }) => fieldId === `draft-${field}`)?.message,
  });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <RadioGroup
        {...at('kind')}
        value={form.kind}
        options={kinds.map((kind) => ({ value: kind, label: say(`findings.advice.${kind}`) }))}
        onChange={(kind) => change({ kind: adviceIds.find((one) => one === kind) ?? form.kind })}
        inline
      />
      <TextField {...at('name')} value={form.name} onChange={(name) => change({ name })} required />
      <TextArea {...at('text')} value={form.text} onChange={(text) => change({ text })} maxLength={4000} required={false} />
      <TextArea
        {...at('note')}
        value={form.note}
        onChange={(note) => change({ note })}
        rows={2}
        maxLength={2000}
        required={false}
      />
      {findings.length === 0 ? (
        <p className="no-value">{say('drafts.form.noFindings')}</p>
      ) : (
        <CheckboxGroup
          {...at('findings')}
          values={form.findings}
          options={findings}
          onChange={(ticked) => change({ findings: ticked })}
        />
      )}
    </form>
  );
}
