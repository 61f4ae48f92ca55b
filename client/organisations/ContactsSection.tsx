import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contactForm, contactsTable, type ContactRow, type OrganisationPage } from '../../shared/organisations.ts';
import type { Table } from '../../shared/table.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';
import { ContactDialog } from './ContactDialog.tsx';

const withTools: Table<ContactRow> = {
  ...contactsTable,
  columns: [...contactsTable.columns, { id: 'tools', label: 'admin.actions', value: () => null }],
};

/** Whom we spoke and what was agreed, for who may see it; the others are told who may. */
export function ContactsSection({ data: { organisation, stage, contacts } }: { data: OrganisationPage }) {
  const say = useSay();
  const files = useDownloads();
  const reason = useRefusal(say)('contact.record', { organisationId: organisation.id, layer: organisation.layer });
  const [editing, setEditing] = useState<ContactRow | 'new' | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  if (contacts === null) return <HiddenContacts />;
  const add = (
    <Button disabledReason={reason} onClick={() => setEditing('new')}>
      {say('organisations.contacts.add')}
    </Button>
  );
  return (
    <Section title={say('organisations.contacts.title')} intro={say('organisations.contacts.intro')} tools={add} id="contacten">
      {failed !== null && (
        <Notice tone="error" live>
          {failed}
        </Notice>
      )}
      <DataTable
        table={reason === undefined ? withTools : contactsTable}
        rows={contacts}
        rowKey={(row) => row.id}
        render={{
          note: (row) => <Dutch>{row.note}</Dutch>,
          tools: (row) => <Tools row={row} edit={() => setEditing(row)} failed={setFailed} />,
        }}
        captionHidden
        downloads={files(contactsTable, { id: organisation.id })}
        empty={<p className="no-value">{say('organisations.contacts.empty')}</p>}
      />
      {editing !== null && (
        <ContactDialog
          organisationId={organisation.id}
          row={editing === 'new' ? null : editing}
          asksStage={stage === 'none'}
          close={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function HiddenContacts() {
  const say = useSay();
  return (
    <Section title={say('organisations.contacts.title')}>
      <p className="no-value">{say('organisations.contacts.hidden')}</p>
    </Section>
  );
}

/** Changing or withdrawing a contact, and in one press saying that its next step was taken. */
function Tools({ row, edit, failed }: { row: ContactRow; edit(): void; failed(message: string | null): void }) {
  const say = useSay();
  const language = useLanguage();
  const client = useQueryClient();
  const withdraw = useMutation(useTRPC().participation.withdrawContact.mutationOptions());
  const record = useMutation(useTRPC().participation.recordContact.mutationOptions());
  const finish = async (): Promise<void> => {
    const form = { ...contactForm(row), done: 'yes' as const };
    try {
      await record.mutateAsync({ organisation: row.organisation_id, corrects: { id: row.id, base: row.revision }, form });
      failed(null);
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
    await client.invalidateQueries();
  };
  const open = row.due_date !== null && row.done === 0;
  return (
    <Actions>
      {open && (
        <Button
          busy={record.isPending}
          label={say('organisations.contacts.finishOf', { step: row.next_step ?? row.note })}
          onClick={() => void finish()}
        >
          {say('organisations.contacts.finish')}
        </Button>
      )}
      <Button
        appearance="subtle"
        label={say('organisations.contacts.correctOf', { date: formatDate(row.date, language) })}
        onClick={edit}
      >
        {say('common.action.edit')}
      </Button>
      <WithdrawButton
        label={say('findings.form.withdraw')}
        of={say('organisations.contacts.withdrawOf', { date: formatDate(row.date, language) })}
        title={say('organisations.contacts.withdrawTitle')}
        help={say('organisations.contacts.withdrawHelp')}
        withdraw={(reason) => withdraw.mutateAsync({ id: row.id, base: row.revision, reason })}
      />
    </Actions>
  );
}
