import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { draftFormSchema, type DraftForm, type DraftsPage } from '../../shared/drafts.ts';
import { printedName } from '../../shared/findings.ts';
import { adviceIds } from '../../shared/nouns.ts';
import type { MessageKey, Say } from '../../shared/say.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving } from '../conflict.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FieldError } from '../ui/FormErrorSummary.tsx';
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

/** What the form holds, all as text: the findings joined, so that two edits of it can be laid beside each other. */
type DraftTexts = Omit<DraftForm, 'findings'> & { findings: string };
const toTexts = (form: DraftForm): DraftTexts => ({ ...form, findings: [...form.findings].sort().join('+') });
const fromTexts = (texts: DraftTexts): DraftForm => ({
  ...texts,
  findings: texts.findings === '' ? [] : texts.findings.split('+'),
});

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

function useDraft({ data, edition, writing, close, saved }: DraftDialogProps) {
  const say = useSay();
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.drafts.save.mutationOptions());
  const [form, setForm] = useState(() => openedForm(writing));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const draft = 'draft' in writing ? writing.draft : null;
  // what the findings in the form are a change of: those it opened with, or those somebody else left
  const ticked = useRef(draft?.findings.map(({ id }) => id));
  const saving = useSaving<DraftTexts>({
    opened: { values: toTexts(openedForm(writing)), revision: draft?.revision },
    save: async (texts, base) => {
      await mutation.mutateAsync({
        ...(draft === null ? {} : { id: draft.id, base, ticked: ticked.current }),
        edition,
        form: fromTexts(texts),
      });
      close();
      saved();
      await client.invalidateQueries();
    },
    newest: async () => {
      const now = await client.fetchQuery(trpc.drafts.page.queryOptions({ edition }, { staleTime: 0 }));
      const row = now.drafts.find(({ id }) => id === draft?.id) ?? draft;
      ticked.current = row?.findings.map(({ id }) => id);
      return { values: toTexts(row === null ? form : openedForm({ draft: row })), revision: row?.revision };
    },
  });
  const save = (): void => {
    const wrong = problemsIn(form, say);
    setErrors(wrong);
    if (wrong.length === 0) void saving.submit(toTexts(form));
  };
  const change = (patch: Partial<DraftForm>): void => setForm((now) => ({ ...now, ...patch }));
  return { form, errors, saving, save, change, findings: choicesOf({ data, writing }, form.value, say) };
}

/** The form of one line: what changes, under which name and text, why, and on which findings that rests. */
export function DraftDialog(props: DraftDialogProps) {
  const say = useSay();
  const draft = useDraft(props);
  const { form, saving, findings } = draft;
  const value = props.data.values.find(({ id }) => id === form.value);
  const name = value && printedName(value.name, value.nameStatus, say);
  const save = (
    <Button appearance="primary" busy={saving.busy} onClick={draft.save}>
      {say('common.action.save')}
    </Button>
  );
  const shown = (field: keyof DraftTexts, text: string): string => {
    if (field === 'kind') return say(`findings.advice.${text}` as MessageKey);
    if (field !== 'findings') return text;
    return fromTexts({ ...toTexts(form), findings: text })
      .findings.map((id) => findings.find((one) => one.value === id)?.label ?? id)
      .join('; ');
  };
  return (
    <Dialog open title={say('drafts.form.title')} onClose={props.close} actions={saving.conflict === null ? save : undefined}>
      <FormTop
        saving={saving}
        errors={draft.errors}
        values={toTexts(form)}
        show={(texts) => draft.change(fromTexts(texts))}
        label={(field) => say(`drafts.column.${field}`)}
        shown={shown}
      />
      <p>{name === undefined ? say('drafts.form.added') : say('drafts.form.about', { name })}</p>
      <Fields draft={draft} findings={findings} />
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
