import { useQuery } from '@tanstack/react-query';
import {
  positionAnchor,
  positionsFilterSchema,
  positionsTable,
  positionSubject,
  type PositionRow,
  type PositionsPage as Answer,
} from '../../shared/positions.ts';
import { useAddress } from '../address.ts';
import { useAnchor } from '../anchor.ts';
import { useTRPC } from '../api.ts';
import { NewPositionLink } from '../new-position.tsx';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Pagination, TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { PositionFilters } from './PositionFilters.tsx';
import './positions.css';
import { NothingYet } from '../nothing-yet.tsx';

/** Every position one may know, one's own drafts among them; also the list behind each figure about positions. */
export function PositionsPage() {
  const say = useSay();
  const query = useQuery(useTRPC().positions.page.queryOptions(useAddress(positionsFilterSchema).filter));
  useAnchor(query.data);
  return (
    <Page title={say('positions.title')} intro={say('positions.intro')} tools={<NewPositionLink />}>
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <PositionFilters data={data} />
            {data.rows.length === 0 ? <Empty /> : <Positions data={data} />}
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function Empty() {
  const say = useSay();
  const { searchWith } = useAddress(positionsFilterSchema);
  if (searchWith({ revision: undefined, day: undefined, peildatum: undefined }) !== '')
    return <EmptyState title={say('common.state.empty')}>{say('common.state.emptyFilters')}</EmptyState>;
  return <NothingYet title={say('positions.empty.none')} write={['position.sign', 'umbrella-position.record']} />;
}

const shownColumns = ['organisation', 'question', 'answer', 'range', 'arguments', 'status', 'signedFunction', 'signedDate'];
const shownTable = { ...positionsTable, columns: positionsTable.columns.filter(({ id }) => shownColumns.includes(id)) };

function Positions({ data }: { data: Answer }) {
  const { filter, searchWith } = useAddress(positionsFilterSchema);
  const file = (format: string): string => `/download/positions.${format}${searchWith({ after: undefined })}`;
  return (
    <>
      <DataTable
        table={shownTable}
        rows={data.rows}
        rowKey={(row) => row.id}
        render={{
          organisation: (row) => <Holder row={row} />,
          question: (row) => <Question row={row} />,
          arguments: (row) => <Reasons row={row} />,
        }}
        downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
        captionHidden
      />
      <Pagination
        first={filter.after === undefined ? undefined : searchWith({ after: undefined }) || '?'}
        next={data.next === null ? undefined : searchWith({ after: data.next })}
      />
    </>
  );
}

function Holder({ row }: { row: PositionRow }) {
  const say = useSay();
  return (
    <span className="position-row" id={positionAnchor(row.id)} tabIndex={-1}>
      <TextLink href={`/organisaties/${row.organisationId}`}>
        <Dutch>{row.organisation}</Dutch>
      </TextLink>{' '}
      {row.state === 'draft' && <Badge tone="warning">{say('positions.state.draft')}</Badge>}
      {row.holder === 'umbrella' && <Badge>{say('positions.holder.umbrella')}</Badge>}
    </span>
  );
}

function Question({ row }: { row: PositionRow }) {
  const say = useSay();
  const subject = positionSubject(row, say);
  return (
    <>
      <TextLink href={`/standpunten/${row.id}`}>{say(`positions.question.${row.question}`)}</TextLink>
      <span className="position-row__about">{subject === '' ? say('positions.wholeCode') : subject}</span>
    </>
  );
}

/** The arguments in the organisation's own words, and the findings under them. */
function Reasons({ row }: { row: PositionRow }) {
  return (
    <>
      {row.arguments !== null && <Dutch>{row.arguments}</Dutch>}
      {row.findings.length > 0 && (
        <ul className="position-row__findings">
          {row.findings.map((finding) => (
            <li key={finding.id}>
              <TextLink href={`/bevindingen/${finding.id}`}>
                <Dutch>{finding.text}</Dutch>
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {row.arguments === null && row.findings.length === 0 && <NoReasons />}
    </>
  );
}

function NoReasons() {
  const say = useSay();
  return <span className="no-value">{say('positions.card.noArguments')}</span>;
}
