import './imports.css';
import type { Say } from '../../shared/say.ts';
import type { Upload } from '../../shared/workbook/upload.ts';
import { useRefusal, useSession } from '../session.ts';
import { Breadcrumb } from '../ui/Navigation.tsx';
import { LiveRegion, Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { DryRunView } from './DryRunView.tsx';
import { FilePicker } from './FilePicker.tsx';
import { Loaded } from './Loaded.tsx';
import { Stage } from './Stage.tsx';
import { UploadProgress } from './UploadProgress.tsx';
import { isAtWork, useUpload, type UploadDesk } from './use-upload.ts';
import { WhatToSend } from './WhatToSend.tsx';

/** Loads a workbook: what to send, the file, what would change, and then the change itself. */
export function LoadPage() {
  const say = useSay();
  const desk = useUpload();
  return (
    <Page
      title={say('imports.title')}
      intro={say('imports.intro')}
      breadcrumb={<Breadcrumb items={[{ href: '/beheer', label: say('common.nav.admin') }]} />}
    >
      <LiveRegion>{spoken(desk.upload, say)}</LiveRegion>
      <Now desk={desk} />
    </Page>
  );
}

/** What a screen reader hears of it: only when it comes into another state, not at every row. */
function spoken(upload: Upload | undefined, say: Say): string {
  if (upload === undefined) return '';
  const { state, dryRun } = upload;
  if (state === 'reading' || state === 'planning' || state === 'loading') return say(`imports.progress.${state}`);
  if (state !== 'ready' || dryRun === null) return '';
  const sum = (what: 'added' | 'changed' | 'skipped' | 'wrong'): number =>
    dryRun.tabs.reduce((total, tab) => total + tab[what], 0);
  return say('imports.result.ready', {
    added: sum('added'),
    changed: sum('changed'),
    skipped: sum('skipped'),
    wrong: sum('wrong'),
  });
}

const labels = {
  choose: 'imports.file.title',
  work: 'imports.title',
  ready: 'imports.result.title',
  loaded: 'imports.done.title',
} as const;

function stageOf(upload: Upload | undefined): keyof typeof labels {
  if (upload === undefined || upload.state === 'refused') return 'choose';
  return isAtWork(upload) || upload.dryRun === null ? 'work' : upload.state === 'loaded' ? 'loaded' : 'ready';
}

function Now({ desk }: { desk: UploadDesk }) {
  const say = useSay();
  const { upload } = desk;
  const stage = stageOf(upload);
  const dryRun = upload?.dryRun ?? null;
  return (
    <Stage name={stage} label={say(labels[stage])}>
      {stage === 'choose' && <Choose desk={desk} />}
      {stage === 'work' && upload !== undefined && <UploadProgress upload={upload} />}
      {stage === 'ready' && upload !== undefined && dryRun !== null && <DryRunView upload={upload} dryRun={dryRun} desk={desk} />}
      {stage === 'loaded' && upload !== undefined && dryRun !== null && (
        <Loaded upload={upload} dryRun={dryRun} leave={desk.leave} />
      )}
    </Stage>
  );
}

function Choose({ desk }: { desk: UploadDesk }) {
  const say = useSay();
  const { viewer } = useSession();
  const reason = useRefusal(say)('workbook.load', { organisationId: viewer.organisationId, layer: viewer.layer });
  const refused = desk.problem ?? desk.upload?.refusal ?? null;
  return (
    <>
      {refused !== null && (
        <Notice tone="error" live title={say('imports.refused.title')}>
          <p>{refused}</p>
          <p>{say('imports.refused.help')}</p>
        </Notice>
      )}
      <div className="load-columns">
        <FilePicker busy={desk.busy} disabledReason={reason} send={desk.send} />
        <WhatToSend disabledReason={reason} />
      </div>
    </>
  );
}
