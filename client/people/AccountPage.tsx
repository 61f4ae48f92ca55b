import './people.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hatName, sessionsTable, type Account, type SessionRow } from '../../shared/people.ts';
import { useActing } from '../acting.ts';
import { useTRPC } from '../api.ts';
import { useAccount } from '../session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { formatMoment } from '../ui/format.ts';
import { LiveRegion, Notice } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { MailSection } from './MailSection.tsx';

/** One's own account: who one is, under which roles one can act, and where one is logged in. */
export function AccountPage() {
  const say = useSay();
  const account = useAccount();
  if (account.person === null) {
    return (
      <Page title={say('people.account.title')}>
        <Notice>{say('people.account.demonstration')}</Notice>
      </Page>
    );
  }
  return (
    <Page title={say('people.account.title')} intro={say('people.account.intro')}>
      <Me account={account} />
      <Hats account={account} />
      <MailSection />
      <Sessions />
    </Page>
  );
}

function Me({ account }: { account: Account }) {
  const say = useSay();
  return (
    <Section title={say('people.account.me')}>
      <DescriptionList
        items={[
          { label: say('people.account.name'), value: account.person?.name },
          { label: say('people.account.email'), value: account.person?.email },
        ]}
      />
    </Section>
  );
}

function Hats({ account: { hats, hat } }: { account: Account }) {
  const say = useSay();
  const { actAs } = useActing();
  return (
    <Section title={say('people.account.hats')}>
      {hats.length === 0 && <p>{say('people.account.noHats')}</p>}
      <ul className="account-hats">
        {hats.map((one) => (
          <li key={one.id}>
            {hatName(one, say)}{' '}
            {one.id === hat ? (
              <Badge>{say('people.account.current')}</Badge>
            ) : (
              <Button
                appearance="subtle"
                onClick={() => void actAs(one.id)}
                label={say('common.account.actAs', { hat: hatName(one, say) })}
              >
                {say('common.account.switch')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useEndings() {
  const trpc = useTRPC();
  const say = useSay();
  const client = useQueryClient();
  const [message, setMessage] = useState('');
  const onSuccess = async (count: number): Promise<void> => {
    setMessage(say('people.account.ended', { count }));
    await client.invalidateQueries({ queryKey: trpc.sessions.mine.queryKey() });
  };
  const one = useMutation(trpc.sessions.end.mutationOptions({ onSuccess }));
  const others = useMutation(trpc.sessions.endOthers.mutationOptions({ onSuccess }));
  return { message, end: (id: string) => one.mutate({ id }), endOthers: () => others.mutate(), error: one.error ?? others.error };
}

function Sessions() {
  const say = useSay();
  const query = useQuery(useTRPC().sessions.mine.queryOptions());
  const { message, end, endOthers, error } = useEndings();
  return (
    <Section
      title={say('people.account.sessions')}
      intro={say('people.account.sessionsHelp')}
      tools={<Button onClick={endOthers}>{say('people.account.endOthers')}</Button>}
    >
      <LiveRegion>{message}</LiveRegion>
      {error !== null && (
        <Notice tone="error" live>
          {error.message}
        </Notice>
      )}
      <QueryBoundary query={query}>{(rows) => <SessionTable rows={rows} end={end} />}</QueryBoundary>
    </Section>
  );
}

const table = {
  ...sessionsTable,
  columns: [...sessionsTable.columns, { id: 'end', label: 'people.account.end', value: () => null } as const],
};

function SessionTable({ rows, end }: { rows: readonly SessionRow[]; end(id: string): void }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DataTable
      table={table}
      rows={rows}
      rowKey={(row) => row.id}
      downloads={null}
      captionHidden
      render={{
        lastSeen: (row) => formatMoment(row.lastSeenAt, language),
        created: (row) => formatMoment(row.createdAt, language),
        end: (row) =>
          row.current ? (
            <Badge>{say('people.account.thisOne')}</Badge>
          ) : (
            <Button
              appearance="subtle"
              label={say('people.account.endLabel', { device: row.device, date: formatMoment(row.createdAt, language) })}
              onClick={() => end(row.id)}
            >
              {say('people.account.end')}
            </Button>
          ),
      }}
    />
  );
}
