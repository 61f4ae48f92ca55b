import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pilotFormSchema, type PilotForm as Values, type PilotPage } from '../../shared/pilots.ts';
import type { Say } from '../../shared/say.ts';
import { useTRPC } from '../api.ts';
import { FormTop, useSaving, type Opened } from '../conflict.tsx';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { bound, problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { useNavigateTo } from '../ui/links.tsx';
import { useSay } from '../ui/say.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { useNewId } from '../new-id.ts';

interface PilotFormProps {
  id: string | undefined;
  organisation: { id: string | null; name: string | null };
  opened: Opened<Values>;
}

const labels = {
  title: 'pilots.form.title',
  caseText: 'pilots.form.case',
  topic: 'pilots.column.topic',
  method: 'pilots.column.method',
  start: 'pilots.form.start',
  end: 'pilots.form.end',
  roles: 'pilots.form.roles',
  reference: 'pilots.reference',
} as const satisfies Record<keyof Values, string>;

const helps = {
  caseText: 'pilots.form.caseHelp',
  topic: 'pilots.form.topicHelp',
  method: 'pilots.form.methodHelp',
  roles: 'pilots.form.rolesHelp',
} as const;

/** A pilot as its form opens with it. */
export function pilotForm({ pilot }: Pick<PilotPage, 'pilot'>): Values {
  const { title, caseText, topic, method, startDate, endDate, roles, reference } = pilot;
  const filled = { caseText, topic, method, roles, reference, start: startDate, end: endDate };
  return {
    title,
    ...(Object.fromEntries(Object.entries(filled).map(([field, text]) => [field, text ?? ''])) as Omit<Values, 'title'>),
  };
}

/** Saves a pilot and goes to its page; where somebody else changed it meanwhile, gives what it holds now. */
function usePilot({ id, opened }: PilotFormProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigateTo();
  const newId = useNewId();
  const mutation = useMutation(trpc.pilots.save.mutationOptions());
  return useSaving<Values>({
    opened,
    save: async (form, base) => {
      const saved = await mutation.mutateAsync({ id, newId, base, form });
      void navigate(`/pilots/${saved.id}`);
      await client.invalidateQueries();
    },
    newest: async () => {
      const page = await client.fetchQuery({ ...trpc.pilots.page.queryOptions({ id: id ?? '' }), staleTime: 0 });
      return { values: pilotForm(page), revision: page.pilot.revision };
    },
  });
}

function useFields(opened: Values, submit: Submit<Values>) {
  return useForm({
    defaultValues: opened,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: pilotFormSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}

/** The form of a pilot. What was typed stays, whatever the server answers. */
export function PilotForm(props: PilotFormProps) {
  const say = useSay();
  const saving = usePilot(props);
  const form = useFields(props.opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const disabledReason = useRefusal(say)('pilot.write', { organisationId: props.organisation.id });
  return (
    <form className="pilot-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => say(labels[field])}
        shown={(_, value) => value}
        values={useStore(form.store, (state) => state.values)}
        show={(values) => form.reset(values)}
      />
      <DescriptionList items={[{ label: say('pilots.form.organisation'), value: props.organisation.name }]} />
      <Fields form={form} say={say} />
      <Actions>
        <Button appearance="primary" busy={saving.busy} disabledReason={disabledReason} onClick={() => submitAnew(form)}>
          {say('common.action.save')}
        </Button>
      </Actions>
    </form>
  );
}

function Fields({ form, say }: { form: ReturnType<typeof useFields>; say: Say }) {
  const words = (field: 'caseText' | 'topic' | 'method' | 'roles') => ({
    label: say(labels[field]),
    description: say(helps[field]),
    required: false,
  });
  return (
    <>
      <form.Field name="title">{(field) => <TextField label={say(labels.title)} required {...bound(field, say)} />}</form.Field>
      <form.Field name="caseText">
        {(field) => <TextArea {...words('caseText')} rows={5} maxLength={4000} {...bound(field, say)} />}
      </form.Field>
      <div className="pilot-form__pair">
        <form.Field name="topic">{(field) => <TextField {...words('topic')} {...bound(field, say)} />}</form.Field>
        <form.Field name="method">{(field) => <TextField {...words('method')} {...bound(field, say)} />}</form.Field>
        <form.Field name="start">
          {(field) => <DateField label={say(labels.start)} required={false} {...bound(field, say)} />}
        </form.Field>
        <form.Field name="end">
          {(field) => <DateField label={say(labels.end)} required={false} {...bound(field, say)} />}
        </form.Field>
      </div>
      <form.Field name="roles">
        {(field) => <TextArea {...words('roles')} rows={3} maxLength={2000} {...bound(field, say)} />}
      </form.Field>
      <form.Field name="reference">
        {(field) => <TextField label={say(labels.reference)} required={false} {...bound(field, say)} />}
      </form.Field>
    </>
  );
}
