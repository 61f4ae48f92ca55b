/**
 * Select: one choice from a list, the browser's own. With `placeholder` an empty choice ('') stands first.
 *
 *   <Select label="Fase" value={stage} onChange={setStage} options={stages.map((id) => ({ value: id, label: say(…) }))} placeholder="Alle" />
 */
import { Field, type FieldProps } from './Field.tsx';
import { classes } from './classes.ts';

export interface Option {
  value: string;
  label: string;
  /** Options with the same group stand under one heading; they must follow each other. */
  group?: string;
}

interface SelectProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  options: readonly Option[];
  placeholder?: string;
}

export function Select(props: SelectProps) {
  const { value, onChange, options, placeholder, disabledReason } = props;
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          className={classes(
            'utrecht-select',
            'utrecht-select--html-select',
            props.error !== undefined && 'utrecht-select--invalid',
          )}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
          disabled={disabledReason !== undefined}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {grouped(options).map((part) =>
            part.group === undefined ? listed(part.options) : <Group key={part.group} {...part} group={part.group} />,
          )}
        </select>
      )}
    </Field>
  );
}

interface OptionGroup {
  group: string | undefined;
  options: Option[];
}

function grouped(options: readonly Option[]): OptionGroup[] {
  const parts: OptionGroup[] = [];
  for (const option of options) {
    const last = parts.at(-1);
    if (last !== undefined && last.group === option.group) last.options.push(option);
    else parts.push({ group: option.group, options: [option] });
  }
  return parts;
}

function Group({ group, options }: { group: string; options: readonly Option[] }) {
  return <optgroup label={group}>{listed(options)}</optgroup>;
}

function listed(options: readonly Option[]) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
