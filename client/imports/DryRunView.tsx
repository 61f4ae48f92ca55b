import type { DryRun, Upload } from '../../shared/workbook/upload.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { BesideSection } from './BesideSection.tsx';
import { Lines } from './Lines.tsx';
import { LoadForm } from './LoadForm.tsx';
import { NoticesSection } from './NoticesSection.tsx';
import { OrganisationChoices } from './OrganisationChoices.tsx';
import { ProblemsSection } from './ProblemsSection.tsx';
import { RowsExplained } from './RowsExplained.tsx';
import { countsTable, totalOf } from './tables.ts';
import type { UploadDesk } from './use-upload.ts';

interface DryRunViewProps {
  upload: Upload;
  dryRun: DryRun;
  desk: UploadDesk;
}

/** What loading would do: how many rows, what is wrong, what is asked; nothing was stored yet. */
export function DryRunView({ upload, dryRun, desk }: DryRunViewProps) {
  const say = useSay();
  const refused = desk.problem ?? upload.refusal;
  return (
    <>
      {refused !== null && (
        <Notice tone="error" live title={say('imports.refused.loadTitle')}>
          <p>{refused}</p>
          <p>{say('imports.refused.loadHelp')}</p>
        </Notice>
      )}
      <Section
        title={say('imports.result.title')}
        intro={say('imports.result.file', { name: upload.filename })}
        tools={<Button onClick={desk.leave}>{say('imports.file.other')}</Button>}
      >
        <Counts dryRun={dryRun} />
      </Section>
      <OrganisationChoices
        key={`choices ${String(dryRun.problemCount)}`}
        problems={dryRun.problems}
        busy={desk.busy}
        answer={desk.answer}
      />
      <ProblemsSection id={upload.id} dryRun={dryRun} />
      <BesideSection notices={dryRun.notices} />
      <NoticesSection dryRun={dryRun} />
      <Lines dryRun={dryRun} />
      <LoadForm dryRun={dryRun} busy={desk.busy} load={desk.load} />
    </>
  );
}

function Counts({ dryRun }: { dryRun: DryRun }) {
  const say = useSay();
  const nothing = totalOf(dryRun, 'added') + totalOf(dryRun, 'changed') === 0;
  return (
    <>
      <DataTable table={countsTable} rows={dryRun.tabs} rowKey={(tab) => tab.id} downloads={null} captionHidden />
      <RowsExplained dryRun={dryRun} />
      {nothing && dryRun.problemCount === 0 && <p>{say('imports.result.nothing')}</p>}
    </>
  );
}
