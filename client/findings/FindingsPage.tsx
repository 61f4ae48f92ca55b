import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { partMoment } from '../../shared/moment.ts';
import { findingsFilterSchema, type FindingsPage as Answer } from '../../shared/findings.ts';
import { findingsTable } from '../../shared/findings-table.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { FindingList } from '../finding-list.tsx';
import { useRefusal, useSession } from '../session.ts';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { Pagination } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { EmptyCell } from './EmptyCell.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { NothingYet } from '../nothing-yet.tsx';

/** Every finding one may know, filterable and searchable; downloads give what is selected with every column. */
export function FindingsPage() {
  const say = useSay();
  const { filter } = useAddress(findingsFilterSchema);
  // while another selection is on its way, the choices of the filters stay
  const query = useQuery({ ...useTRPC().findings.page.queryOptions(filter), placeholderData: keepPreviousData });
  return (
    <Page title={say('findings.title')} intro={say('findings.intro')} tools={<NewFinding />}>
      <FindingFilters choices={query.data?.choices} total={query.isPlaceholderData ? undefined : query.data?.total} />
      <QueryBoundary query={query} isEmpty={(data) => data.rows.length === 0} empty={<NoFindings />}>
        {(data) => <Findings data={data} />}
      </QueryBoundary>
    </Page>
  );
}

function NewFinding() {
  const say = useSay();
  const { viewer } = useSession();
  const refusal = useRefusal(say);
  return (
    <GuardedLink href="/bevindingen/nieuw" disabledReason={refusal('finding.write', { organisationId: viewer.organisationId })}>
      {say('findings.form.new')}
    </GuardedLink>
  );
}

function NoFindings() {
  const say = useSay();
  const { filter } = useAddress(findingsFilterSchema);
  const { rest: chosen } = partMoment(filter);
  const { value, organisation = [] } = filter;
  const [only, ...more] = organisation;
  // one organisation and one value and nothing else: a cell of the matrix
  if (value !== undefined && only !== undefined && more.length === 0 && Object.keys(chosen).length === 2)
    return <EmptyCell organisation={only} value={value} />;
  if (Object.keys(chosen).length > 0) return <EmptyState title={say('common.state.emptyFilters')} />;
  return <NothingYet title={say('findings.empty')} write={['finding.write']} />;
}

function Findings({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, searchWith } = useAddress(findingsFilterSchema);
  const files = useDownloads();
  return (
    <>
      <FindingList rows={data.rows} captionHidden downloads={files(findingsTable, filter)} />
      <Pagination
        first={filter.after === undefined ? undefined : searchWith({ after: undefined }) || '?'}
        next={data.next === null ? undefined : searchWith({ after: data.next })}
        summary={say('findings.shown', { count: data.total })}
      />
    </>
  );
}
