import { invitationsTable, type InvitationRow } from '../../shared/people.ts';
import { useRefusal, useSession } from '../session.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { RowButton, RowRefusalNote, useRowRefusal } from './RowButton.tsx';

/** Who was invited and has not logged in since. */
export function InvitationsSection({
  invitations,
  withdraw,
}: {
  invitations: readonly InvitationRow[];
  withdraw(id: string): void;
}) {
  const say = useSay();
  const { viewer } = useSession();
  const refusal = useRowRefusal(useRefusal(say)('person.invite', { layer: viewer.layer }));
  return (
    <Section title={say('people.invitations')}>
      <RowRefusalNote refusal={refusal} />
      <DataTable
        table={withActions(invitationsTable)}
        rows={invitations}
        rowKey={(row) => row.id}
        downloads={null}
        captionHidden
        empty={<EmptyState title={say('people.noInvitations')} />}
        render={{
          action: (row) => (
            <RowButton
              label={say('people.withdrawLabel', { email: row.email })}
              refusal={refusal}
              onClick={() => withdraw(row.id)}
            >
              {say('people.withdraw')}
            </RowButton>
          ),
        }}
      />
    </Section>
  );
}
