import { swapsWith, type EditionValue, type PrincipleChoice } from '../../shared/editions.ts';
import { nameStatuses } from '../../shared/nouns.ts';
import { statusName } from '../../shared/values.ts';
import { RadioGroup } from '../ui/Choices.tsx';
import { bound } from '../ui/form-field.ts';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAllValues } from './use-all-values.ts';
import type { ValueFormApi } from './ValueDialog.tsx';
import { begun } from '../ui/begun.ts';

interface ValueFormFieldsProps {
  form: ValueFormApi;
  value: EditionValue;
  principles: readonly PrincipleChoice[];
}

/** All fields of a value: its name, its place and why it is changed. */
export function ValueFormFields(props: ValueFormFieldsProps) {
  return (
    <>
      <Naming form={props.form} />
      <Place {...props} />
      <Reason form={props.form} />
    </>
  );
}

/** What the value is called, how firm that name is, and where it comes from. */
function Naming({ form }: { form: ValueFormApi }) {
  const say = useSay();
  const statuses = nameStatuses.map((status) => ({
    value: status,
    label: begun(statusName(status, say)),
    description: say(`editions.statusHelp.${status}`),
  }));
  return (
    <>
      <form.Field name="name">
        {(field) => <TextField label={say('editions.form.name')} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="name_status">
        {(field) => <RadioGroup label={say('editions.form.status')} options={statuses} {...bound(field, say)} />}
      </form.Field>
      <form.Field name="source">
        {(field) => (
          <TextField label={say('editions.form.source')} description={say('editions.form.sourceHelp')} {...bound(field, say)} />
        )}
      </form.Field>
    </>
  );
}

/** Under which principle it stands, and with which number. */
function Place({ form, value, principles }: ValueFormFieldsProps) {
  const say = useSay();
  const places = principles.map(({ id, name, foundation }) => ({ value: id, label: name, group: foundation }));
  return (
    <>
      <form.Field name="principle_id">
        {(field) => <Select label={say('editions.form.principle')} options={places} required {...bound(field, say)} />}
      </form.Field>
      <form.Field name="number">
        {(field) => (
          <TextField
            label={say('editions.form.number')}
            description={<SwapNote value={value} number={field.state.value} />}
            size={4}
            required
            {...bound(field, say)}
          />
        )}
      </form.Field>
    </>
  );
}

function Reason({ form }: { form: ValueFormApi }) {
  const say = useSay();
  return (
    <form.Field name="reason">
      {(field) => (
        <TextArea
          label={say('editions.form.reason')}
          description={say('editions.form.reasonHelp')}
          rows={2}
          required={false}
          maxLength={500}
          {...bound(field, say)}
        />
      )}
    </form.Field>
  );
}

/** Says with which value this one changes numbers. */
function SwapNote({ value, number }: { value: EditionValue; number: string }) {
  const say = useSay();
  const other = swapsWith(useAllValues().known, value.id, Number(number));
  return (
    <span role="status">{other === undefined ? '' : say('editions.form.swap', { name: other.name, number: value.number })}</span>
  );
}
