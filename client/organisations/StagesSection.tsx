import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { stagesOfOrganisationTable, type OrganisationPage, type StageRow } from '../../shared/organisations.ts';
import type { Table } from '../../shared/table.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { RecordHistory } from '../record.tsx';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';
import { SourceText } from './SourceText.tsx';
import { StageDialog } from './StageDialog.tsx';

const withTools: Table<StageRow> = {
  ...stagesOfOrganisationTable,
  columns: [...stagesOfOrganisationTable.columns, { id: 'tools', label: 'admin.actions', value: () => null }],
};

/** Every stage with its source, latest first; who may, records one and corrects. */
export function StagesSection({ data: { organisation, stages, contacts } }: { data: OrganisationPage }) {
  const say = useSay();
  const files = useDownloads();
  const reason = useRefusal(say)('participation.record', { organisationId: organisation.id, layer: organisation.layer });
  const [editing, setEditing] = useState<StageRow | 'new' | null>(null);
  // a contact that was recorded before a stage was asked with it
  const spoken = contacts !== null && contacts.length > 0;
  const add = (
    <Button disabledReason={reason} onClick={() => setEditing('new')}>
      {say('organisations.stages.add')}
    </Button>
  );
  return (
    <Section title={say('organisations.stages.title')} intro={say('organisations.stages.intro')} tools={add} id="fasen">
      <DataTable
        table={reason === undefined ? withTools : stagesOfOrganisationTable}
        rows={stages}
        rowKey={(row) => row.id}
        rowHeader="stage"
        render={{
          basis: (row) => row.basis && <Dutch>{row.basis}</Dutch>,
          source: (row) => row.source && <SourceText text={row.source} />,
          tools: (row) => <Tools row={row} edit={() => setEditing(row)} />,
        }}
        captionHidden
        downloads={files(stagesOfOrganisationTable, { id: organisation.id })}
        empty={
          <EmptyState title={say(spoken ? 'organisations.stages.missing' : 'organisations.stages.empty')}>
            {say(spoken ? 'organisations.stages.missingHelp' : 'organisations.stages.emptyHelp')}
          </EmptyState>
        }
      />
      {stages.map((row) => (
        <StageHistory key={row.id} row={row} />
      ))}
      {editing !== null && (
        <StageDialog organisationId={organisation.id} row={editing === 'new' ? null : editing} close={() => setEditing(null)} />
      )}
    </Section>
  );
}

/** Changing a stage, and taking it back where it should not have been recorded. */
function Tools({ row, edit }: { row: StageRow; edit(): void }) {
  const say = useSay();
  const withdraw = useMutation(useTRPC().participation.withdraw.mutationOptions());
  const stage = say(`common.stage.${row.stage}`);
  return (
    <Actions>
      <Button appearance="subtle" label={say('organisations.stages.correctOf', { stage })} onClick={edit}>
        {say('common.action.edit')}
      </Button>
      <WithdrawButton
        label={say('findings.form.withdraw')}
        of={say('organisations.stages.withdrawOf', { stage })}
        title={say('organisations.stages.withdrawTitle')}
        help={say('organisations.stages.withdrawHelp')}
        withdraw={(reason) => withdraw.mutateAsync({ id: row.id, base: row.revision, reason })}
      />
    </Actions>
  );
}

function StageHistory({ row }: { row: StageRow }) {
  const say = useSay();
  return (
    <div className="stage-history">
      <span>{say(`common.stage.${row.stage}`)}</span> <RecordHistory noun="participation" id={row.id} />
    </div>
  );
}
