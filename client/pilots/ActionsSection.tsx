import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { printedName } from '../../shared/findings.ts';
import { pilotActionsTable } from '../../shared/pilot-tables.ts';
import type { PilotAction, PilotPage } from '../../shared/pilots.ts';
import type { Table } from '../../shared/table.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';
import { ActionDialog } from './ActionDialog.tsx';

const withTools: Table<PilotAction> = {
  ...pilotActionsTable,
  columns: [...pilotActionsTable.columns, { id: 'tools', label: 'pilots.action.tools', value: () => null }],
};

/** What the organisation does to safeguard a value; it adds, changes and withdraws its own. */
export function ActionsSection({ data: { pilot, actions, values } }: { data: PilotPage }) {
  const say = useSay();
  const reason = useRefusal(say)('action.write', { organisationId: pilot.organisationId, layer: pilot.layer });
  const files = useDownloads();
  const [editing, setEditing] = useState<PilotAction | 'new' | null>(null);
  return (
    <Section
      title={say('pilots.actions')}
      tools={
        <Button disabledReason={reason} onClick={() => setEditing('new')}>
          {say('pilots.action.new')}
        </Button>
      }
    >
      {actions.length === 0 ? (
        <p className="no-value">{say('pilots.noActions')}</p>
      ) : (
        <DataTable
          table={reason === undefined ? withTools : pilotActionsTable}
          rows={actions}
          rowKey={(row) => row.id}
          captionHidden
          downloads={files(pilotActionsTable, { pilot: pilot.id })}
          render={{
            text: (row) => <Dutch>{row.text}</Dutch>,
            value: (row) =>
              row.value_id === null || row.value === null ? null : (
                <TextLink href={`/waarden/${row.value_id}`}>
                  <Dutch>{printedName(row.value, row.valueStatus, say)}</Dutch>
                </TextLink>
              ),
            tools: (row) => <ActionTools action={row} edit={() => setEditing(row)} />,
          }}
        />
      )}
      {editing !== null && (
        <ActionDialog
          key={editing === 'new' ? 'new' : editing.id}
          pilotId={pilot.id}
          values={values}
          action={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function ActionTools({ action, edit }: { action: PilotAction; edit(): void }) {
  const say = useSay();
  const withdraw = useMutation(useTRPC().actions.withdraw.mutationOptions());
  return (
    <span className="actions">
      <Button appearance="subtle" onClick={edit} label={`${say('common.action.edit')}: ${action.text}`}>
        {say('common.action.edit')}
      </Button>
      <WithdrawButton
        label={say('findings.form.withdraw')}
        title={say('pilots.action.withdraw')}
        withdraw={(reason) => withdraw.mutateAsync({ id: action.id, base: action.revision, reason })}
      />
    </span>
  );
}
