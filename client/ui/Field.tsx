/**
 * The frame of one form field: label, help, error, control. Used by the fields in this folder; a page seldom needs it.
 *
 *   <Field {...props}>{(control) => <input {...control} />}</Field>
 */
import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { useSay } from './say.tsx';

/** What all fields have in common. */
export interface FieldProps {
  label: string;
  /** Needed where FormErrorSummary links to the field. */
  id?: string;
  name?: string;
  description?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** Why it may not be changed; given, the field is read only and says so. */
  disabledReason?: string | undefined;
  onBlur?(): void;
}

/** What the control inside must carry to belong to its label, help and error. */
export interface ControlProps {
  id: string;
  name: string | undefined;
  required: boolean | undefined;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

/** The ids of the help, the error and the reason of a field, as one description. */
export function describedBy(id: string, props: FieldProps): string | undefined {
  const ids = [
    props.description === undefined ? undefined : `${id}-help`,
    props.error === undefined ? undefined : `${id}-error`,
    props.disabledReason === undefined ? undefined : `${id}-reason`,
  ].filter((part) => part !== undefined);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Help, reason and error as they stand under a label or a legend. */
export function FieldNotes({ id, props }: { id: string; props: FieldProps }) {
  const say = useSay();
  return (
    <>
      {props.description !== undefined && (
        <div className="utrecht-form-field-description" id={`${id}-help`}>
          {props.description}
        </div>
      )}
      {props.disabledReason !== undefined && (
        <div className="utrecht-form-field-description refused__reason" id={`${id}-reason`}>
          {props.disabledReason}
        </div>
      )}
      {props.error !== undefined && (
        <div className="utrecht-form-field-error-message field-error" id={`${id}-error`}>
          {say('common.form.error', { message: props.error })}
        </div>
      )}
    </>
  );
}

/** 'not obliged' behind the label of a field that may stay empty. */
export function Optional({ required }: { required: boolean | undefined }) {
  const say = useSay();
  if (required !== false) return null;
  return (
    <>
      {' '}
      <span className="optional">{say('common.form.optional')}</span>
    </>
  );
}

export function Field(props: FieldProps & { children(control: ControlProps): ReactNode }) {
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <div className={classes('utrecht-form-field', 'field', props.error !== undefined && 'utrecht-form-field--invalid')}>
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
        <Optional required={props.required} />
      </label>
      <FieldNotes id={id} props={props} />
      {props.children({
        id,
        name: props.name,
        required: props.required,
        'aria-invalid': props.error === undefined ? undefined : true,
        'aria-describedby': describedBy(id, props),
      })}
    </div>
  );
}
