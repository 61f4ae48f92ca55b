import { acceptedFiles, LARGEST_FILE } from '../../shared/attachments.ts';
import { Button } from '../ui/Button.tsx';
import { FileInput } from '../ui/FileInput.tsx';
import { useSay } from '../ui/say.tsx';
import type { SentFileDesk } from './use-sent-file.ts';

interface FileFieldProps {
  /** the hash of the file there is, the id of one that was sent, or '' */
  value: string;
  error: string | undefined;
  desk: SentFileDesk;
  onChange(value: string): void;
}

/** The file of a piece of evidence: it is sent as soon as it is chosen, and kept when the form is saved. */
export function FileField({ value, error, desk, onChange }: FileFieldProps) {
  const say = useSay();
  const { sending, problem, called, isNew } = desk;
  const choose = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    const id = file === undefined ? null : await desk.send(file);
    if (id !== null) onChange(id);
  };
  const status = isNew(value) ? say('attachments.form.sent', { file: called(value) }) : called(value);
  return (
    <fieldset className="file-field">
      <legend className="utrecht-form-label">{say('attachments.form.file')}</legend>
      <p className="file-field__status" role="status">
        {sending === null ? status : say('attachments.form.sending', { name: sending })}
      </p>
      <FileInput
        id="file"
        label={say(value === '' ? 'attachments.form.choose' : 'attachments.form.replace')}
        description={say('attachments.form.help', { limit: LARGEST_FILE / 1024 / 1024 })}
        accept={acceptedFiles}
        error={problem ?? error}
        choose={(files) => void choose(files)}
      />
      {value !== '' && (
        <Button appearance="subtle" onClick={() => onChange('')}>
          {say('attachments.form.remove')}
        </Button>
      )}
    </fieldset>
  );
}
