import './changes.css';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changesFilterSchema, changesTable, type ChangesPage as Answer } from '../../shared/changes.ts';
import type { Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate, formatMoment } from '../ui/format.ts';
import { Pagination } from '../ui/Navigation.tsx';
import { EmptyState, LiveRegion } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { ChangeGroups } from './ChangeGroups.tsx';
import { ChangesFilters } from './ChangesFilters.tsx';

/** What differs since one's last visit, the last meeting or a day. */
export function ChangesPage() {
  const say = useSay();
  const { filter } = useAddress(changesFilterSchema);
  const query = useQuery({ ...useTRPC().changes.page.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <Page title={say('changes.title')} intro={<p>{say('changes.intro')}</p>}>
      <ChangesFilters data={query.data} />
      <QueryBoundary query={query}>{(data) => <Changes data={data} />}</QueryBoundary>
    </Page>
  );
}

function fromText({ from }: Answer, say: Say, language: Language): string {
  if (from.kind === 'visit') return say('changes.from.visit', { date: formatMoment(from.at, language) });
  const date = formatDate(from.at, language);
  return from.kind === 'day' ? say('changes.from.day', { date }) : say('changes.from.meeting', { date, body: from.body ?? '' });
}

function Changes({ data }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  const { filter } = useAddress(changesFilterSchema);
  const downloads = useDownloads()(changesTable, { ...filter, page: undefined });
  return (
    <>
      <p>
        {fromText(data, say, language)} {say('changes.count', { count: data.total })}{' '}
        {data.visited === null && say('changes.from.never')}
      </p>
      <MarkSeen revision={data.revision} />
      {data.lines.length === 0 && <EmptyState title={say('changes.empty')} />}
      <ChangeGroups data={data} group={filter.group} />
      {data.pages > 1 && <Pages data={data} />}
      {data.lines.length > 0 && <TableDownloads name={say('changes.table')} links={downloads} />}
    </>
  );
}

function Pages({ data: { page, pages } }: { data: Answer }) {
  const say = useSay();
  const { searchWith } = useAddress(changesFilterSchema);
  const at = (number: number): string => `/veranderd${searchWith({ page: number })}`;
  return (
    <Pagination
      first={page > 1 ? at(1) : undefined}
      previous={page > 1 ? at(page - 1) : undefined}
      next={page < pages ? at(page + 1) : undefined}
      summary={say('changes.pageOf', { page: String(page), pages: String(pages) })}
    />
  );
}

function MarkSeen({ revision }: { revision: number }) {
  const say = useSay();
  const client = useQueryClient();
  const { asOf, newest } = useSession();
  const seen = useMutation(useTRPC().changes.seen.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
  const past = asOf !== null || revision < newest;
  return (
    <div className="actions">
      <LiveRegion>{seen.isSuccess ? say('changes.seenDone') : ''}</LiveRegion>
      <Button
        busy={seen.isPending}
        disabledReason={past ? say('policy.pastMoment') : undefined}
        onClick={() => seen.mutate({ seen: revision })}
      >
        {say('changes.seen')}
      </Button>
    </div>
  );
}
