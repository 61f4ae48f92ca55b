import './deeds.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { deedsFilterSchema, deedsTable, type DeedsPage as Answer } from '../../shared/deeds.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { Pagination } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { DeedLines } from './DeedLines.tsx';
import { DeedsFilters } from './DeedsFilters.tsx';

/** Everything that was done, by whom, when and why, as far as the reader may know what it was done to. */
export function DeedsPage() {
  const say = useSay();
  const { filter } = useAddress(deedsFilterSchema);
  const query = useQuery({ ...useTRPC().deeds.page.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <Page title={say('deeds.title')} intro={<p>{say('deeds.intro')}</p>}>
      <DeedsFilters />
      <QueryBoundary
        query={query}
        isEmpty={({ lines }) => lines.length === 0}
        empty={<EmptyState title={say('deeds.empty')}>{say('deeds.emptyHelp')}</EmptyState>}
      >
        {(data) => <Deeds data={data} />}
      </QueryBoundary>
    </Page>
  );
}

function Deeds({ data: { lines, next } }: { data: Answer }) {
  const say = useSay();
  const { filter, searchWith } = useAddress(deedsFilterSchema);
  const downloads = useDownloads()(deedsTable, { ...filter, before: undefined });
  const [first, last] = [lines[0]?.revision, lines.at(-1)?.revision];
  const at = (before: number | undefined): string => `/verslag${searchWith({ before })}`;
  return (
    <>
      <DeedLines lines={lines} />
      {(next !== null || filter.before !== undefined) && (
        <Pagination
          first={filter.before === undefined ? undefined : at(undefined)}
          next={next === null ? undefined : at(next)}
          summary={say('deeds.range', { last: String(first), first: String(last) })}
        />
      )}
      <TableDownloads name={say('deeds.table')} links={downloads} />
    </>
  );
}
