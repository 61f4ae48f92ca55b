import type { Layer } from '../../shared/nouns.ts';
import { bound } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select, type Option } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField, TextField } from '../ui/TextField.tsx';
import type { OrganisationFormApi } from './OrganisationDialog.tsx';

interface OrganisationFormFieldsProps {
  form: OrganisationFormApi;
  layer: Layer;
  /** the organisations that may have come after this one */
  successors: readonly Option[];
}

/** All fields of an organisation of the register; only a gemeente is in a network. */
export function OrganisationFormFields({ form, layer, successors }: OrganisationFormFieldsProps) {
  return (
    <>
      <Naming form={form} />
      {layer === 'gemeente' && <Network form={form} />}
      <Ending form={form} successors={successors} />
      <Reason form={form} />
    </>
  );
}

const networks = (['G4', 'G40'] as const).map((network) => ({ value: network, label: network }));

/** What the organisation is called, in full and where room is short. */
function Naming({ form }: { form: OrganisationFormApi }) {
  const say = useSay();
  return (
    <>
      <form.Field name="name">
        {(field) => <TextField label={say('admin.organisationForm.name')} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="short_name">
        {(field) => (
          <TextField
            label={say('admin.organisationForm.shortName')}
            description={say('admin.organisationForm.shortNameHelp')}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

/** The network of large cities a gemeente is in. */
function Network({ form }: { form: OrganisationFormApi }) {
  const say = useSay();
  return (
    <form.Field name="network">
      {(field) => (
        <Select
          label={say('admin.organisationForm.network')}
          options={networks}
          placeholder={say('admin.organisationForm.noNetwork')}
          required={false}
          {...bound(field, say)}
        />
      )}
    </form.Field>
  );
}

/** When it ceased to be, and who came after it. */
function Ending({ form, successors }: Pick<OrganisationFormFieldsProps, 'form' | 'successors'>) {
  const say = useSay();
  return (
    <>
      <form.Field name="end_date">
        {(field) => (
          <DateField
            label={say('admin.organisationForm.end')}
            description={say('admin.organisationForm.endHelp')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
      <form.Field name="successor_id">
        {(field) => (
          <Select
            label={say('admin.organisationForm.successor')}
            options={successors}
            placeholder={say('admin.organisationForm.noSuccessor')}
            required={false}
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

/** Why the register is changed. */
function Reason({ form }: { form: OrganisationFormApi }) {
  const say = useSay();
  return (
    <form.Field name="reason">
      {(field) => (
        <TextArea
          label={say('admin.organisationForm.reason')}
          description={say('admin.organisationForm.reasonHelp')}
          rows={2}
          required
          maxLength={500}
          {...bound(field, say)}
        />
      )}
    </form.Field>
  );
}
