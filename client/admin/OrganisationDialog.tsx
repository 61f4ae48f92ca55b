import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { organisationFieldsSchema, type OrganisationFields, type OrganisationForm } from '../../shared/register.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { problemsOf, submitAnew, type Submit } from '../ui/form-field.ts';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';
import { OrganisationFormFields } from './OrganisationFormFields.tsx';

interface OrganisationDialogProps extends FormEnd {
  id: string;
}

function openedFrom({ organisation }: OrganisationForm): Opened<OrganisationFields> {
  const { name, short_name, network, end_date, successor_id, revision } = organisation;
  const values = {
    name,
    short_name,
    network: network ?? '',
    end_date: end_date ?? '',
    successor_id: successor_id ?? '',
    reason: '',
  } as const;
  return { values, revision };
}

/** The form of one organisation of the register; what it holds is asked when it opens. */
export function OrganisationDialog(props: OrganisationDialogProps) {
  const say = useSay();
  const query = useQuery(useTRPC().admin.organisation.queryOptions({ id: props.id }, { staleTime: 0, gcTime: 0 }));
  if (query.data !== undefined) return <OrganisationForm {...props} data={query.data} />;
  return (
    <Dialog open title={say('admin.organisationForm.title')} onClose={props.close}>
      <QueryBoundary query={query}>{() => null}</QueryBoundary>
    </Dialog>
  );
}

type FormProps = OrganisationDialogProps & { data: OrganisationForm };

function useOrganisation({ id, data, close, saved }: FormProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const end = useEnd({ close, saved });
  const mutation = useMutation(trpc.admin.saveOrganisation.mutationOptions());
  const opened = openedFrom(data);
  const saving = useSaving<OrganisationFields>({
    opened,
    save: async (fields, base) => {
      await mutation.mutateAsync({ id, base: base ?? data.organisation.revision, fields });
      await end();
    },
    newest: async () => openedFrom(await client.fetchQuery(trpc.admin.organisation.queryOptions({ id }, { staleTime: 0 }))),
  });
  return { opened, saving };
}

const labelKeys = {
  name: 'admin.organisationForm.name',
  short_name: 'admin.organisationForm.shortName',
  network: 'admin.organisationForm.network',
  end_date: 'admin.organisationForm.end',
  successor_id: 'admin.organisationForm.successor',
  reason: 'admin.organisationForm.reason',
} as const satisfies Record<keyof OrganisationFields, string>;

function useOrganisationForm(values: OrganisationFields, submit: Submit<OrganisationFields>) {
  return useForm({
    defaultValues: values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: organisationFieldsSchema },
    onSubmit: ({ value, formApi }) => submit(value, formApi),
  });
}

export type OrganisationFormApi = ReturnType<typeof useOrganisationForm>;

function OrganisationForm(props: FormProps) {
  const say = useSay();
  const { opened, saving } = useOrganisation(props);
  const form = useOrganisationForm(opened.values, saving.submit);
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const { organisation, successors } = props.data;
  const successorOptions = successors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog
      title={say('admin.organisationForm.title')}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => submitAnew(form)}
      values={useStore(form.store, (state) => state.values)}
      resolved={(values) => form.reset(values)}
      label={(field) => say(labelKeys[field])}
      shown={(field, value) =>
        field === 'successor_id' ? (successorOptions.find((one) => one.value === value)?.label ?? value) : value
      }
    >
      <OrganisationFormFields form={form} layer={organisation.layer} successors={successorOptions} />
    </FormDialog>
  );
}
