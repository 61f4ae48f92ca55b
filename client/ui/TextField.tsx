/**
 * TextField, SearchField, NumberField, DateField (native date input, value 'jjjj-mm-dd' or '').
 *
 *   <TextField label="Titel" value={title} onChange={setTitle} error={errors.title} required />
 */
import { Field, type FieldProps } from './Field.tsx';
import { classes } from './classes.ts';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  type?: 'text' | 'search' | 'email' | 'url' | 'date' | 'number';
  autoComplete?: string;
  /** Expected length in characters: the width of the box, not a limit. */
  size?: number;
  min?: string;
  max?: string;
  onEnter?(): void;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', autoComplete = 'off', size, min, max } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className={classes(
            'utrecht-textbox',
            'utrecht-textbox--html-input',
            props.error !== undefined && 'utrecht-textbox--invalid',
          )}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
          onKeyDown={(event) => {
            if (event.key === 'Enter') props.onEnter?.();
          }}
          readOnly={props.disabledReason !== undefined}
          autoComplete={autoComplete}
          style={size === undefined ? undefined : { maxInlineSize: `calc(${size}ch + 3rem)` }}
          min={min}
          max={max}
        />
      )}
    </Field>
  );
}

type TypedFieldProps = Omit<TextFieldProps, 'type'>;

export function SearchField(props: TypedFieldProps) {
  return <TextField {...props} type="search" />;
}

/** A day, without time: 'jjjj-mm-dd'. */
export function DateField(props: TypedFieldProps) {
  return <TextField {...props} type="date" size={12} />;
}
