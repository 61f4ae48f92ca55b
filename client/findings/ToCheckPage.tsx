import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toCheckFilterSchema, toCheckWords, type ToCheckPage as Answer } from '../../shared/finding-way.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Pagination } from '../ui/Navigation.tsx';
import { EmptyState, LiveRegion, Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { ToCheckFilters } from './ToCheckFilters.tsx';
import { WaitingTable } from './WaitingTable.tsx';
import './findings.css';

/** What was submitted and waits for somebody who looks whether it is complete; several at once, after a look at what will happen. */
export function ToCheckPage() {
  const say = useSay();
  const { filter, searchWith } = useAddress(toCheckFilterSchema);
  // while another page or selection is on its way, the choices of the filters stay
  const query = useQuery({ ...useTRPC().findings.toCheck.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <Page title={say('findings.toCheck.title')} intro={say('findings.toCheck.intro')}>
      <ToCheckFilters data={query.data} />
      <QueryBoundary query={query}>{(data) => <Waiting key={searchWith({})} data={data} />}</QueryBoundary>
    </Page>
  );
}

/** One page of what waits; what was ticked on it is of that page alone. */
function Waiting({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, searchWith } = useAddress(toCheckFilterSchema);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const { rows, next } = data;
  return (
    <>
      <LiveRegion>{done}</LiveRegion>
      {done !== '' && <Notice tone="success">{done}</Notice>}
      {rows.length === 0 ? (
        <Nothing data={data} />
      ) : (
        <>
          <Check
            rows={rows.filter((row) => chosen.has(row.id))}
            done={(count) => {
              setChosen(new Set());
              setDone(say('findings.toCheck.done', { count }));
            }}
          />
          <WaitingTable rows={rows} filter={filter} chosen={chosen} choose={setChosen} />
        </>
      )}
      <Pagination
        first={filter.after === undefined ? undefined : searchWith({ after: undefined }) || '?'}
        next={next === null ? undefined : searchWith({ after: next })}
      />
    </>
  );
}

/** Why nothing is in the list, as the filter asked it. */
function Nothing({ data }: { data: Answer }) {
  const say = useSay();
  const { complete, organisation, pilot } = useAddress(toCheckFilterSchema).filter;
  const { ready, lacking } = data;
  const narrowed = organisation !== undefined || pilot !== undefined;
  const none = say(narrowed ? 'findings.toCheck.emptyFilter' : 'findings.toCheck.emptyHelp');
  if (complete === 'yes' && lacking > 0)
    return <EmptyState title={say('findings.toCheck.noneReady')}>{say('findings.toCheck.lacking', { lacking })}</EmptyState>;
  if (complete === 'no' && ready > 0)
    return <EmptyState title={say('findings.toCheck.noneLacking')}>{say('findings.toCheck.ready', { ready })}</EmptyState>;
  if (complete === 'source' && ready + lacking > 0)
    return <EmptyState title={say('findings.toCheck.noneSourceless')}>{say(...toCheckWords({}, data))}</EmptyState>;
  return <EmptyState title={say('findings.toCheck.empty')}>{none}</EmptyState>;
}

function Check({ rows, done }: { rows: Answer['rows']; done(count: number): void }) {
  const say = useSay();
  const client = useQueryClient();
  const refused = useRefusal(say);
  const [open, setOpen] = useState(false);
  const checking = useMutation(useTRPC().findings.check.mutationOptions());
  const count = rows.length;
  const check = async (): Promise<void> => {
    await checking.mutateAsync({ findings: rows.map(({ id, revision }) => ({ id, base: revision })) });
    setOpen(false);
    done(count);
    await client.invalidateQueries();
  };
  const [first] = rows;
  const why = first === undefined ? undefined : refused('finding.check', first);
  return (
    <div className="to-check__act">
      <Button
        appearance="primary"
        disabledReason={count === 0 ? say('findings.toCheck.chooseFirst') : why}
        onClick={() => setOpen(true)}
      >
        {count === 0 ? say('findings.way.check') : say('findings.toCheck.act', { count })}
      </Button>
      <Dialog
        open={open}
        title={say('findings.toCheck.confirmTitle')}
        onClose={() => setOpen(false)}
        actions={
          <Button appearance="primary" busy={checking.isPending} onClick={() => void check().catch(() => undefined)}>
            {say('findings.way.check')}
          </Button>
        }
      >
        {checking.error !== null && (
          <Notice tone="error" live>
            {checking.error.message}
          </Notice>
        )}
        <p>{say('findings.toCheck.confirm', { count })}</p>
        <ul className="to-check__list">
          {rows.map((row) => (
            <li key={row.id}>
              <Dutch>{row.text}</Dutch> <span className="finding__place">{row.organisation}</span>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
