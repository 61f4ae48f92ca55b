import { useForm, useStore } from '@tanstack/react-form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { organisationFieldsSchema, type OrganisationFields, type OrganisationForm } from '../../shared/register.ts';
import { useTRPC } from '../api.ts';
import { useSaving, type Opened } from '../conflict.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { bound, problemsOf } from '../ui/form-field.ts';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import { FormDialog, useEnd, type FormEnd } from './FormDialog.tsx';

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

function useLabels(): Record<keyof OrganisationFields, string> {
  const say = useSay();
  return {
    name: say('admin.organisationForm.name'),
    short_name: say('admin.organisationForm.shortName'),
    network: say('admin.organisationForm.network'),
    end_date: say('admin.organisationForm.end'),
    successor_id: say('admin.organisationForm.successor'),
    reason: say('admin.organisationForm.reason'),
  };
}

function OrganisationForm(props: FormProps) {
  const say = useSay();
  const labels = useLabels();
  const { opened, saving } = useOrganisation(props);
  const form = useForm({
    defaultValues: opened.values,
    canSubmitWhenInvalid: true,
    validators: { onSubmit: organisationFieldsSchema },
    onSubmit: ({ value }) => saving.submit(value),
  });
  const errors = useStore(form.store, (state) => problemsOf(state.fieldMeta, say));
  const { organisation, successors } = props.data;
  const successorOptions = successors.map(({ id, name }) => ({ value: id, label: name }));
  const networks = (['G4', 'G40'] as const).map((network) => ({ value: network, label: network }));
  return (
    <FormDialog
      title={say('admin.organisationForm.title')}
      close={props.close}
      saving={saving}
      errors={errors}
      submit={() => void form.handleSubmit()}
      resolved={(values) => form.reset(values)}
      label={(field) => labels[field]}
      shown={(field, value) =>
        field === 'successor_id' ? (successorOptions.find((one) => one.value === value)?.label ?? value) : value
      }
    >
      <form.Field name="name">{(field) => <TextField label={labels.name} required {...bound(field, say)} />}</form.Field>
      <form.Field name="short_name">
        {(field) => (
          <TextField
            label={labels.short_name}
            description={say('admin.organisationForm.shortNameHelp')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
      {organisation.layer === 'gemeente' && (
        <form.Field name="network">
          {(field) => (
            <Select
              label={labels.network}
              options={networks}
              placeholder={say('admin.organisationForm.noNetwork')}
              required={false}
              {...bound(field, say)}
            />
          )}
        </form.Field>
      )}
      <form.Field name="end_date">
        {(field) => (
          <DateField
            label={labels.end_date}
            description={say('admin.organisationForm.endHelp')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="successor_id">
        {(field) => (
          <Select
            label={labels.successor_id}
            options={successorOptions}
            placeholder={say('admin.organisationForm.noSuccessor')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="reason">
        {(field) => (
          <TextArea
            label={labels.reason}
            description={say('admin.organisationForm.reasonHelp')}
            rows={2}
            required
            maxLength={500}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </FormDialog>
  );
}
