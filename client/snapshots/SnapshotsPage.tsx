import './snapshots.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { snapshotsFilterSchema, snapshotsTable, type SnapshotsPage as Answer } from '../../shared/snapshots.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState, LiveRegion } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import { SnapshotCard } from './SnapshotCard.tsx';

/** The moments that were kept: to cite, to make a paper from, and to check. */
export function SnapshotsPage() {
  const say = useSay();
  const query = useQuery(useTRPC().snapshots.page.queryOptions(useAddress(snapshotsFilterSchema).filter));
  return (
    <QueryBoundary query={query}>
      {(data) => (
        <Page title={say('snapshots.title')} intro={<p>{say('snapshots.intro')}</p>} tools={<Keep data={data} />}>
          <Snapshots data={data} />
        </Page>
      )}
    </QueryBoundary>
  );
}

function Keep({ data }: { data: Answer }) {
  const say = useSay();
  const client = useQueryClient();
  const refusal = useRefusal(say)('snapshot.keep');
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const kept = async (): Promise<void> => {
    setOpen(false);
    setMessage(say('snapshots.kept'));
    await client.invalidateQueries();
  };
  return (
    <>
      <LiveRegion>{message}</LiveRegion>
      <Button appearance="primary" disabledReason={refusal} onClick={() => setOpen(true)}>
        {say('snapshots.keep')}
      </Button>
      {open && <KeepDialog data={data} close={() => setOpen(false)} kept={() => void kept()} />}
    </>
  );
}

function Snapshots({ data }: { data: Answer }) {
  const say = useSay();
  const downloads = useDownloads()(snapshotsTable, {});
  const refused = useRefusal(say)('snapshot.keep');
  if (data.snapshots.length === 0) {
    return (
      <EmptyState title={say('snapshots.empty')}>
        {say(refused === undefined ? 'snapshots.emptyHelp' : 'snapshots.emptyOthers')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="snapshots">
        {data.snapshots.map((snapshot) => (
          <SnapshotCard key={snapshot.id} snapshot={snapshot} />
        ))}
      </div>
      <TableDownloads name={say('snapshots.table')} links={downloads} />
    </>
  );
}
