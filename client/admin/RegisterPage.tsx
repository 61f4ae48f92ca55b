import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { registerFilterSchema, registerParts, type RegisterPage as Answer, type RegisterRow } from '../../shared/register.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Pagination, SubNavigation } from '../ui/Navigation.tsx';
import { EmptyState, LiveRegion } from '../ui/Notice.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import { RegisterCounts, RegisterSources } from './RegisterCounts.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { RowRefusalNote, useRowRefusal } from './RowButton.tsx';

/** All organisations the product knows, part by part; an administrator ends, renames or networks one. */
export function RegisterPage() {
  const say = useSay();
  const { filter } = useAddress(registerFilterSchema);
  const query = useQuery({ ...useTRPC().admin.register.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <AdminFrame title={say('admin.register.title')} intro={say('admin.register.intro')}>
      <Parts parts={query.data?.parts} />
      <RegisterFilters total={query.data?.total} />
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <Organisations data={data} />
            <RegisterCounts rows={data.counts} />
            <RegisterSources rows={data.sources} />
          </>
        )}
      </QueryBoundary>
    </AdminFrame>
  );
}

const partNames = { core: 'admin.register.core', others: 'admin.register.others', ended: 'admin.register.endedPart' } as const;

function Parts({ parts }: { parts: Answer['parts'] | undefined }) {
  const say = useSay();
  const { filter, searchWith } = useAddress(registerFilterSchema);
  const items = registerParts.map((part) => ({
    href: `/beheer/register${searchWith({ part: part === 'core' ? undefined : part, after: undefined, type: undefined })}`,
    label: say(partNames[part]),
    current: (filter.part ?? 'core') === part,
    ...(parts === undefined ? {} : { count: parts[part] }),
  }));
  return <SubNavigation label={say('admin.register.parts')} items={items} />;
}

function Organisations({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, searchWith } = useAddress(registerFilterSchema);
  const refusal = useRowRefusal(useRefusal(say)('organisation.manage'));
  const [editing, setEditing] = useState<RegisterRow | null>(null);
  const [message, setMessage] = useState('');
  if (data.rows.length === 0) return <EmptyState title={say('admin.register.empty')} />;
  return (
    <>
      <LiveRegion>{message}</LiveRegion>
      <RowRefusalNote refusal={refusal} />
      <RegisterTable rows={data.rows} refusal={refusal} edit={setEditing} />
      <Pagination
        first={filter.after === undefined ? undefined : searchWith({ after: undefined }) || '?'}
        next={data.next === null ? undefined : searchWith({ after: data.next })}
      />
      {editing !== null && (
        <OrganisationDialog id={editing.id} close={() => setEditing(null)} saved={() => setMessage(say('admin.form.saved'))} />
      )}
    </>
  );
}
