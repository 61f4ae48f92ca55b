import type { Say } from '../../shared/say.ts';
import type { Upload } from '../../shared/workbook/upload.ts';
import { Section } from '../ui/Page.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useSay } from '../ui/say.tsx';

function stepName({ state }: Upload, say: Say): string {
  return say(state === 'loading' || state === 'planning' ? `imports.progress.${state}` : 'imports.progress.reading');
}

function howFar({ state, progress: { done, total } }: Upload, say: Say): string {
  if (total === null) return say('imports.progress.rows', { count: done });
  // storing goes by kind of record, checking by row
  return state === 'loading'
    ? say('imports.progress.stepsOf', { done: done + 1, total })
    : say('imports.progress.rowsOf', { done, total });
}

/** How far reading, checking or storing is. */
export function UploadProgress({ upload }: { upload: Upload }) {
  const say = useSay();
  const { total, done } = upload.progress;
  const loading = upload.state === 'loading';
  return (
    <Section title={say(loading ? 'imports.progress.loadingTitle' : 'imports.progress.title', { name: upload.filename })}>
      <ProgressBar
        label={stepName(upload, say)}
        {...(total === null ? {} : { value: done })}
        max={total ?? 1}
        text={howFar(upload, say)}
      />
      <p className="load-note">{say('imports.progress.wait')}</p>
    </Section>
  );
}
