import { useState, type DragEvent } from 'react';
import { fileSize } from '../../shared/attachments.ts';
import { classes } from '../ui/classes.ts';
import { Button } from '../ui/Button.tsx';
import { FileInput } from '../ui/FileInput.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { ACCEPTED, fileProblem } from './file.ts';

interface FilePickerProps {
  busy: boolean;
  disabledReason: string | undefined;
  send(file: File): Promise<void>;
}

/** The file as it was chosen, and what is wrong with it. */
function useChosenFile() {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (files: ArrayLike<File> | null): void => {
    const chosen = files?.[0] ?? null;
    setFile(chosen);
    if (files !== null && files.length > 1) setProblem(say('imports.file.one'));
    else setProblem(chosen === null ? null : fileProblem(chosen, say));
  };
  const ready = (): File | null => {
    if (file === null) setProblem(say('workbook.refused.noFile'));
    return problem === null ? file : null;
  };
  return { file, problem, choose, ready };
}

/** One file, chosen or dropped; it is sent when one says so, and what is plainly wrong is said before. */
export function FilePicker({ busy, disabledReason, send }: FilePickerProps) {
  const say = useSay();
  const { file, problem, choose, ready } = useChosenFile();
  const [over, setOver] = useState(false);
  const allowed = disabledReason === undefined;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (allowed) choose(event.dataTransfer.files);
  };
  const check = (): void => {
    const chosen = ready();
    if (chosen !== null) void send(chosen);
  };
  return (
    <Section title={say('imports.file.title')}>
      <div
        className={classes('drop-area', over && allowed && 'drop-area--over')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="drop-area__hint">{say(over && allowed ? 'imports.file.dropNow' : 'imports.file.drop')}</p>
        <FileInput
          id="file"
          label={say('imports.file.label')}
          accept={ACCEPTED}
          error={problem ?? undefined}
          disabled={!allowed}
          choose={choose}
        />
        <p className="drop-area__chosen" role="status">
          {file === null ? '' : say('imports.file.chosen', { name: file.name, size: fileSize(file.size, say) })}
        </p>
        <Button appearance="primary" busy={busy} disabledReason={disabledReason} onClick={check}>
          {say(busy ? 'imports.progress.sending' : 'imports.file.check')}
        </Button>
        <p className="drop-area__hint">{say('imports.file.checkHelp')}</p>
      </div>
    </Section>
  );
}
