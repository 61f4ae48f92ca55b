import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { editionsFilterSchema, whyNotUndone, type EditionPage as Answer, type EditionValue } from '../../shared/editions.ts';
import { nameStatuses } from '../../shared/nouns.ts';
import { statusName } from '../../shared/values.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { EditionChoice } from '../edition-choice.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { EmptyState, LiveRegion } from '../ui/Notice.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { EditionTable } from './EditionTable.tsx';
import { RowRefusalNote, useRowRefusal } from './RowButton.tsx';
import { ValueDialog } from './ValueDialog.tsx';
import { begun } from '../ui/begun.ts';

/** The code as it stands, name by name; the programme confirms, renames, moves and renumbers. */
export function EditionPage() {
  const say = useSay();
  const { filter } = useAddress(editionsFilterSchema);
  const query = useQuery({ ...useTRPC().editions.page.queryOptions(filter), placeholderData: keepPreviousData });
  const edition = query.data?.edition ?? null;
  const intro = edition === null ? undefined : say('editions.intro', { title: edition.title, published: edition.published });
  return (
    <AdminFrame title={say('editions.title')} intro={intro} tools={<Tools data={query.data} />}>
      <QueryBoundary query={query} isEmpty={(data) => data.edition === null} empty={<EmptyState title={say('editions.none')} />}>
        {(data) => <Values data={data} />}
      </QueryBoundary>
    </AdminFrame>
  );
}

/** A next edition, and taking back this one as long as nobody has worked with it. */
function Tools({ data }: { data: Answer | undefined }) {
  const say = useSay();
  const navigate = useNavigateTo();
  const refused = useRefusal(say)('edition.manage');
  const undoing = useMutation(useTRPC().editions.undo.mutationOptions());
  const { edition = null, standing = null } = data ?? {};
  return (
    <>
      <GuardedLink href="/beheer/editie/nieuw" disabledReason={refused}>
        {say('mapping.button')}
      </GuardedLink>
      {edition !== null && standing !== null && standing.added !== null && (
        <WithdrawButton
          label={say('editions.undo.button')}
          title={say('editions.undo.title', { short: edition.short })}
          confirmLabel={say('editions.undo.button')}
          disabledReason={refused ?? whyNotUndone(standing, say) ?? undefined}
          withdraw={(reason) => undoing.mutateAsync({ id: edition.id, reason })}
          done={() => navigate('/beheer/editie')}
        />
      )}
    </>
  );
}

function Values({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change } = useAddress(editionsFilterSchema);
  const refusal = useRowRefusal(useRefusal(say)('edition.manage'));
  const [editing, setEditing] = useState<EditionValue | null>(null);
  const [message, setMessage] = useState('');
  const statuses = nameStatuses.map((status) => ({ value: status, label: begun(statusName(status, say)) }));
  return (
    <>
      <EditionChoice editions={data.editions} shown={data.edition?.id} change={change} />
      <div className="admin-legend">
        <DescriptionList
          items={nameStatuses.map((status) => ({
            label: begun(statusName(status, say)),
            value: say(`editions.statusHelp.${status}`),
          }))}
        />
      </div>
      <FilterBar
        filters={[
          { kind: 'several', id: 'status', label: say('editions.column.status'), value: filter.status ?? [], options: statuses },
        ]}
        onChange={change}
        result={say('editions.counts', data.counts)}
      />
      <LiveRegion>{message}</LiveRegion>
      <RowRefusalNote refusal={refusal} />
      <EditionTable rows={data.values} refusal={refusal} edit={setEditing} />
      {editing !== null && (
        <ValueDialog
          value={editing}
          principles={data.principles}
          close={() => setEditing(null)}
          saved={() => setMessage(say('admin.form.saved'))}
        />
      )}
    </>
  );
}
