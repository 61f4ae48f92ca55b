import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actionFormSchema, actionStates, type ActionForm } from '../../shared/actions.ts';
import { printedName, relevanceName } from '../../shared/findings.ts';
import type { PilotAction, PilotValue } from '../../shared/pilots.ts';
import type { Say } from '../../shared/say.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { useNewId } from '../new-id.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { bound, problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select, type Option } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

const empty: ActionForm = { value: '', text: '', need: '', importance: '', owner: '', state: 'open' };
const steps = ['0', '1', '2', '3'] as const;

const formOf = (action: PilotAction): ActionForm => ({
  value: action.value_id ?? '',
  text: action.text,
  need: action.need ?? '',
  importance: steps.find((step) => step === String(action.importance)) ?? '',
  owner: action.owner ?? '',
  state: action.state,
});

interface ActionDialogProps {
  pilotId: string;
  values: readonly PilotValue[];
  action: PilotAction | null;
  close(): void;
}

/** Saves an action; where somebody else changed it meanwhile, gives what it holds now. */
function useAction({ pilotId, action, close }: ActionDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const newId = useNewId();
  const mutation = useMutation(trpc.actions.save.mutationOptions());
  const opened: Opened<ActionForm> =
    action === null ? { values: empty, revision: undefined } : { values: formOf(action), revision: action.revision };
  const saving = useSaving<ActionForm>({
    opened,
    save: async (form, base) => {
      await mutation.mutateAsync({ id: action?.id, newId, base, pilot: pilotId, form });
      close();
      await client.invalidateQueries();
    },
    newest: async () => {
      const { actions } = await client.fetchQuery({ ...trpc.pilots.page.queryOptions({ id: pilotId }), staleTime: 0 });
      const now = actions.find((one) => one.id === action?.id);
      return now === undefined ? opened : { values: formOf(now), revision: now.revision };
    },
  });
  return { opened, saving };
}

type ActionOptions = Partial<Record<keyof ActionForm, Option[]>>;

function optionsOf(values: readonly PilotValue[], say: Say): ActionOptions {
  return {
    value: values.map((value) => ({
      value: value.id,
      label: printedName(value.name, value.nameStatus, say),
      group: value.principle,
    })),
    importance: steps.map((step) => ({ value: step, label: relevanceName(Number(step), say) ?? step })),
    state: actionStates.map((state) => ({ value: state, label: say(`pilots.action.states.${state}`) })),
  };
}

function useActionForm(opened: ActionForm, submit: Submit<ActionForm>) {
  return useForm({
    defaultValues: opened,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: actionFormSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}
type ActionFormApi = ReturnType<typeof useActionForm>;

/** The form of an action, as a dialog over its pilot. */
export function ActionDialog(props: ActionDialogProps) {
  const say = useSay();
  const { opened, saving } = useAction(props);
  const form = useActionForm(opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const options = optionsOf(props.values, say);
  return (
    <Dialog
      open
      title={say(props.action === null ? 'pilots.action.new' : 'pilots.action.edit')}
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
        label={(field) => say(`pilots.action.${field}`)}
        shown={(field, value) => options[field]?.find((option) => option.value === value)?.label ?? value}
        values={useStore(form.store, (state) => state.values)}
        show={(values) => form.reset(values)}
      />
      <ActionFields form={form} options={options} />
    </Dialog>
  );
}

function ActionFields({ form, options }: { form: ActionFormApi; options: ActionOptions }) {
  const say = useSay();
  const value = { label: say('pilots.action.value'), options: options.value ?? [], placeholder: say('pilots.action.noValue') };
  const none = say('findings.form.noJudgement');
  const importance = { label: say('pilots.action.importance'), options: options.importance ?? [], placeholder: none };
  const owner = { label: say('pilots.action.owner'), description: say('pilots.action.ownerHelp') };
  const state = { label: say('pilots.action.state'), options: options.state ?? [] };
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <form.Field name="text">
        {(field) => <TextArea label={say('pilots.action.text')} rows={2} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="value">{(field) => <Select {...value} {...bound(field, say)} />}</form.Field>
      <form.Field name="need">
        {(field) => <TextArea label={say('pilots.action.need')} rows={2} required={false} {...bound(field, say)} />}
      </form.Field>
      <form.Field name="importance">{(field) => <Select {...importance} required={false} {...bound(field, say)} />}</form.Field>
      <form.Field name="owner">{(field) => <TextField {...owner} required={false} {...bound(field, say)} />}</form.Field>
      <form.Field name="state">{(field) => <Select {...state} {...bound(field, say)} />}</form.Field>
    </form>
  );
}
