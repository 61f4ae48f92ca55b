import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { draftSubject, draftsFilterSchema, textDraftsTable, type DraftRow } from '../../shared/drafts.ts';
import type { Table } from '../../shared/table.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { RecordDialog } from '../record.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';

interface DraftTableProps {
  rows: readonly DraftRow[];
  refused: string | undefined;
  edit(row: DraftRow): void;
}

// drawn on screen only, and in no download
const onScreen: Table<DraftRow> = {
  ...textDraftsTable,
  columns: [...textDraftsTable.columns, { id: 'action', label: 'admin.actions', value: () => null, sortable: false }],
};

/** The lines of a next edition, each with the findings it rests on. */
export function DraftTable({ rows, refused, edit }: DraftTableProps) {
  const say = useSay();
  const files = useDownloads();
  const { edition, value } = useAddress(draftsFilterSchema).filter;
  return (
    <DataTable
      table={onScreen}
      rows={rows}
      rowKey={(row) => row.id}
      rowHeader="name"
      captionHidden
      empty={<EmptyState title={say('drafts.noDrafts')}>{say('drafts.noDraftsHelp')}</EmptyState>}
      downloads={files(textDraftsTable, { edition, value })}
      render={{
        value: (row) =>
          row.valueId === null ? null : (
            <TextLink href={`/waarden/${row.valueId}`}>
              <Dutch>{draftSubject(row, say) ?? ''}</Dutch>
            </TextLink>
          ),
        name: (row) => <Dutch>{row.name}</Dutch>,
        text: (row) => <Dutch>{row.text ?? ''}</Dutch>,
        note: (row) => <Dutch>{row.note ?? ''}</Dutch>,
        findings: (row) => <RestsOn row={row} />,
        action: (row) => <RowActions row={row} refused={refused} edit={edit} />,
      }}
    />
  );
}

function RestsOn({ row }: { row: DraftRow }) {
  return (
    <ul className="plain-list">
      {row.findings.map(({ id, organisation, text }) => (
        <li key={id}>
          <TextLink href={`/bevindingen/${id}`}>
            <Dutch>{`${organisation}: ${text}`}</Dutch>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function HistoryOf({ row }: { row: DraftRow }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" label={say('admin.history.of', { name: row.name })} onClick={() => setOpen(true)}>
        {say('history.title')}
      </Button>
      <RecordDialog noun="text_draft" id={row.id} name={row.name} open={open} close={() => setOpen(false)} />
    </>
  );
}

function RowActions({ row, refused, edit }: { row: DraftRow } & Pick<DraftTableProps, 'refused' | 'edit'>) {
  const say = useSay();
  const withdrawing = useMutation(useTRPC().drafts.withdraw.mutationOptions());
  return (
    <>
      <Button
        appearance="subtle"
        disabledReason={refused}
        label={say('drafts.changeLabel', { name: row.name })}
        onClick={() => edit(row)}
      >
        {say('drafts.change')}
      </Button>
      <HistoryOf row={row} />
      {refused === undefined && (
        <WithdrawButton
          label={say('drafts.withdraw')}
          title={say('drafts.withdrawTitle', { name: row.name })}
          withdraw={(reason) => withdrawing.mutateAsync({ id: row.id, base: row.revision, reason })}
        />
      )}
    </>
  );
}
