import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CHECK_AT_ONCE, toCheckFilterSchema, type ToCheckFilter, type ToCheckPage as Answer } from '../../shared/finding-way.ts';
import { layers } from '../../shared/nouns.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { EmptyState, LiveRegion, Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { WaitingTable } from './WaitingTable.tsx';
import './findings.css';

/** What was submitted and waits for somebody who looks whether it is complete; several at once, after a look at what will happen. */
export function ToCheckPage() {
  const say = useSay();
  const { filter, change } = useAddress(toCheckFilterSchema);
  const query = useQuery(useTRPC().findings.toCheck.queryOptions(filter));
  return (
    <Page title={say('findings.toCheck.title')} intro={say('findings.toCheck.intro')}>
      <QueryBoundary query={query}>{(data) => <Waiting data={data} filter={filter} change={change} />}</QueryBoundary>
    </Page>
  );
}

interface WaitingProps {
  data: Answer;
  filter: ToCheckFilter;
  change(patch: Partial<ToCheckFilter>): void;
}

function Waiting({ data, filter, change }: WaitingProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const { rows, waiting, checked, more } = data;
  return (
    <>
      <p>{say('findings.toCheck.waiting', { waiting, checked })}</p>
      <Filters data={data} filter={filter} change={change} />
      {more && <p>{say('findings.toCheck.shown', { count: CHECK_AT_ONCE })}</p>}
      <LiveRegion>{done}</LiveRegion>
      {done !== '' && <Notice tone="success">{done}</Notice>}
      {rows.length === 0 ? (
        <EmptyState title={say('findings.toCheck.empty')}>
          {say(waiting === 0 ? 'findings.toCheck.emptyHelp' : 'findings.toCheck.emptyFilter')}
        </EmptyState>
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
    </>
  );
}

function Filters({ data, filter, change }: WaitingProps) {
  const say = useSay();
  const either = ['yes', 'no'] as const;
  return (
    <div className="to-check__filters">
      <Select
        label={say('common.layer.label')}
        value={filter.layer ?? ''}
        onChange={(value) => change({ layer: layers.find((layer) => layer === value), organisation: undefined })}
        options={layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) }))}
        placeholder={say('common.filter.all')}
      />
      <Select
        label={say('findings.toCheck.filterOrganisation')}
        value={filter.organisation ?? ''}
        onChange={(value) => change({ organisation: value === '' ? undefined : value })}
        options={data.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={say('common.filter.all')}
      />
      <Select
        label={say('findings.toCheck.filterComplete')}
        value={filter.complete ?? ''}
        onChange={(value) => change({ complete: either.find((one) => one === value) })}
        options={either.map((one) => ({ value: one, label: say(`findings.toCheck.complete.${one}`) }))}
        placeholder={say('common.filter.all')}
      />
    </div>
  );
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
        disabledReason={count === 0 ? say('findings.toCheck.act', { count }) : why}
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
