/**
 * RadioGroup (one of a few) and CheckboxGroup (several), each option in full view; Checkbox for a single yes or no.
 *
 *   <RadioGroup label="Toepasbaar" value={step} onChange={setStep} options={steps} />
 *   <CheckboxGroup label="Grondslag" values={bases} onChange={setBases} options={options} />
 *   <Checkbox label="Voorbeeldgegevens" checked={example} onChange={setExample} />
 */
import { useId, type ReactNode } from 'react';
import { FieldNotes, Optional, describedBy, type FieldProps } from './Field.tsx';
import { classes } from './classes.ts';

export interface Choice {
  value: string;
  label: string;
  description?: string;
}

interface GroupProps extends FieldProps {
  options: readonly Choice[];
  /** Beside each other instead of under each other. */
  inline?: boolean;
}

function ChoiceGroup(props: GroupProps & { role: 'radiogroup' | 'group'; children(option: Choice, id: string): ReactNode }) {
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <fieldset
      className={classes('choices', 'field', props.error !== undefined && 'choices--invalid')}
      id={id}
      role={props.role}
      aria-describedby={describedBy(id, props)}
      aria-invalid={props.role === 'radiogroup' && props.error !== undefined ? true : undefined}
      disabled={props.disabledReason !== undefined}
      tabIndex={-1}
    >
      <legend className="utrecht-form-label">
        {props.label}
        <Optional required={props.required} />
      </legend>
      <FieldNotes id={id} props={props} />
      <div className={classes('choices__list', props.inline === true && 'choices__list--inline')}>
        {props.options.map((option) => (
          <div className="choice" key={option.value}>
            {props.children(option, `${id}-${option.value}`)}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceLabel({ option, id }: { option: Choice; id: string }) {
  return (
    <span className="choice__text">
      <label htmlFor={id}>{option.label}</label>
      {option.description !== undefined && (
        <span className="choice__help" id={`${id}-help`}>
          {option.description}
        </span>
      )}
    </span>
  );
}

export function RadioGroup(props: GroupProps & { value: string; onChange(value: string): void }) {
  const ownName = useId();
  return (
    <ChoiceGroup {...props} role="radiogroup">
      {(option, id) => (
        <>
          <input
            type="radio"
            id={id}
            name={props.name ?? ownName}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
            onBlur={props.onBlur}
            aria-describedby={option.description === undefined ? undefined : `${id}-help`}
          />
          <ChoiceLabel option={option} id={id} />
        </>
      )}
    </ChoiceGroup>
  );
}

export function CheckboxGroup(props: GroupProps & { values: readonly string[]; onChange(values: string[]): void }) {
  const toggle = (value: string, on: boolean) => {
    const chosen = props.options
      .map((option) => option.value)
      .filter((each) => (each === value ? on : props.values.includes(each)));
    props.onChange(chosen);
  };
  return (
    <ChoiceGroup {...props} role="group">
      {(option, id) => (
        <>
          <input
            type="checkbox"
            className="utrecht-checkbox utrecht-checkbox--html-input"
            id={id}
            name={props.name}
            checked={props.values.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
            onBlur={props.onBlur}
            aria-describedby={option.description === undefined ? undefined : `${id}-help`}
          />
          <ChoiceLabel option={option} id={id} />
        </>
      )}
    </ChoiceGroup>
  );
}

export function Checkbox(props: FieldProps & { checked: boolean; onChange(checked: boolean): void }) {
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <div className="field">
      <div className="choice">
        <input
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
          id={id}
          name={props.name}
          checked={props.checked}
          onChange={(event) => props.onChange(event.target.checked)}
          onBlur={props.onBlur}
          disabled={props.disabledReason !== undefined}
          aria-invalid={props.error === undefined ? undefined : true}
          aria-describedby={describedBy(id, props)}
        />
        <label htmlFor={id}>{props.label}</label>
      </div>
      <FieldNotes id={id} props={props} />
    </div>
  );
}
