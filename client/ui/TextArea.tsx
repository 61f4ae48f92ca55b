/**
 * TextArea: text of several lines, with the number of characters left where there is a limit.
 *
 *   <TextArea label="Bevinding" value={text} onChange={setText} maxLength={2000} rows={6} />
 */
import { Field, type FieldProps } from './Field.tsx';
import { classes } from './classes.ts';
import { useSay } from './say.tsx';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  rows?: number;
  /** A limit in characters; one may type past it, so that nothing pasted is lost unseen, and is told how much is too much. */
  maxLength?: number;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 4, maxLength } = props;
  return (
    <Field {...props}>
      {({ required, ...control }) => (
        <>
          <textarea
            {...control}
            // the design system paints every empty 'required' text area red, before anybody typed
            aria-required={required}
            className={classes(
              'utrecht-textarea',
              'utrecht-textarea--html-textarea',
              props.error !== undefined && 'utrecht-textarea--invalid',
            )}
            value={value}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
            onBlur={props.onBlur}
            readOnly={props.disabledReason !== undefined}
          />
          {maxLength !== undefined && <Remaining count={maxLength - value.length} />}
        </>
      )}
    </Field>
  );
}

function Remaining({ count }: { count: number }) {
  const say = useSay();
  const text = count >= 0 ? say('common.form.remaining', { count }) : say('common.form.tooLong', { count: -count });
  return (
    <div className={classes('remaining', count < 0 && 'remaining--over')} role="status">
      {count < 100 ? text : <span aria-hidden="true">{text}</span>}
    </div>
  );
}
