import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionNumber, type MethodVersion } from '../../shared/evidence/method.ts';
import { methodsFilterSchema, methodsTable, type MethodRow, type MethodsPage as Answer } from '../../shared/methods.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal } from '../session.ts';
import { MethodWords } from '../method-words.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState, LiveRegion } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { HistoryButton } from './HistoryButton.tsx';
import { MethodDialog } from './MethodDialog.tsx';
import { RowButton, RowButtons, RowRefusalNote, useRowRefusal, type RowRefusal } from './RowButton.tsx';

/** The versions of the method: from which agreement a word is used now, and which round uses which version. */
export function MethodsPage() {
  const say = useSay();
  const query = useQuery(useTRPC().methods.page.queryOptions(useAddress(methodsFilterSchema).filter));
  return (
    <AdminFrame title={say('methods.title')} intro={say('methods.intro')}>
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <Now method={data.now} />
            <Rounds data={data} />
          </>
        )}
      </QueryBoundary>
    </AdminFrame>
  );
}

function Now({ method }: { method: MethodVersion }) {
  const say = useSay();
  return (
    <Section title={say('methods.now')}>
      <div className="prose">
        <p>{say('methods.nowVersion', { version: versionNumber(method.version) })}</p>
        <MethodWords method={method} />
      </div>
    </Section>
  );
}

function Rounds({ data }: { data: Answer }) {
  const say = useSay();
  const reason = useRefusal(say)('method.fix');
  const refusal = useRowRefusal(reason);
  const [asked, setAsked] = useState<MethodRow | null>(null);
  const [message, setMessage] = useState('');
  const downloads = useDownloads()(methodsTable, {});
  return (
    <Section title={say('methods.section')} intro={say('methods.sectionIntro')}>
      <LiveRegion>{message}</LiveRegion>
      <RowRefusalNote refusal={refusal} />
      <DataTable
        table={withActions(methodsTable)}
        rows={data.rounds}
        rowKey={(row) => row.id}
        render={{ action: (row) => <Handling row={row} refusal={refusal} ask={setAsked} /> }}
        captionHidden
        downloads={downloads}
        empty={
          <EmptyState title={say('methods.empty')}>{reason === undefined ? say('methods.emptyHelp') : undefined}</EmptyState>
        }
      />
      {asked !== null && (
        <MethodDialog row={asked} close={() => setAsked(null)} saved={() => setMessage(say('admin.form.saved'))} />
      )}
    </Section>
  );
}

function Handling({ row, refusal, ask }: { row: MethodRow; refusal: RowRefusal; ask(row: MethodRow): void }) {
  const say = useSay();
  const { round, own, begun } = row;
  const words = own === null ? 'fix' : 'change';
  return (
    <RowButtons>
      {begun ? (
        <span>{say('methods.begun')}</span>
      ) : (
        <RowButton label={say(`methods.${words}Label`, { round })} refusal={refusal} onClick={() => ask(row)}>
          {say(`methods.${words}`)}
        </RowButton>
      )}
      {own !== null && (
        <HistoryButton noun="method" id={own.id} name={say('methods.name', { version: versionNumber(row.method.version) })} />
      )}
    </RowButtons>
  );
}
