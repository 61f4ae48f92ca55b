/**
 * FileInput: the browser's own choice of a file under a label of ours, as its own button speaks the language of the browser.
 *
 *   <FileInput id="file" label="Bestand kiezen" accept=".pdf" error={problem} choose={(files) => send(files)} />
 */
import { classes } from './classes.ts';
import { describedBy, FieldNotes, type FieldProps } from './Field.tsx';

interface FileInputProps extends Pick<FieldProps, 'label' | 'description' | 'error'> {
  id: string;
  /** Extensions that the picker offers, as '.pdf,.png'. */
  accept: string;
  disabled?: boolean;
  choose(files: FileList | null): void;
}

export function FileInput({ id, accept, disabled = false, choose, ...props }: FileInputProps) {
  return (
    <div className="file-input">
      <input
        className="visually-hidden file-input__control"
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        aria-invalid={props.error === undefined ? undefined : true}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => {
          choose(event.target.files);
          // the same file chosen again is a choice too
          event.target.value = '';
        }}
      />
      <label
        className={classes('utrecht-button', 'utrecht-button--secondary-action', disabled && 'utrecht-button--disabled')}
        htmlFor={id}
      >
        {props.label}
      </label>
      <FieldNotes id={id} props={props} />
    </div>
  );
}
