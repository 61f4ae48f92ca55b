import { useQuery } from '@tanstack/react-query';
import { printedName } from '../../shared/findings.ts';
import { layers, questionIds, statementStates } from '../../shared/nouns.ts';
import {
  statementsFilterSchema,
  statementsTable,
  type StatementRow,
  type StatementsFilter,
  type StatementsPage as Answer,
} from '../../shared/statements.ts';
import type { Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useRefusal } from '../session.ts';
import { LookBadge, RatingLines } from '../statement-list.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import './statements.css';

/** Every statement one may know, narrowed by what it is about, its state, and whether it asks for a new look. */
export function StatementsPage() {
  const say = useSay();
  const { filter } = useAddress(statementsFilterSchema);
  const query = useQuery(useTRPC().statements.page.queryOptions(filter));
  const refused = useRefusal(say)('statement.write');
  const write = (
    <GuardedLink href="/deelconclusies/nieuw" disabledReason={refused} appearance="primary">
      {say('statements.form.write')}
    </GuardedLink>
  );
  return (
    <Page title={say('statements.title')} intro={say('statements.intro')} tools={write}>
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <Filters data={data} />
            {data.rows.length === 0 ? <Empty /> : <Statements rows={data.rows} />}
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function filtersOf({ values }: Answer, filter: StatementsFilter, say: Say): Filter[] {
  const one = (id: 'value' | 'layer' | 'state', options: { value: string; label: string }[]): Filter => ({
    ...{ kind: 'one', id, label: say(`statements.filter.${id}`), value: filter[id], options },
  });
  return [
    {
      ...{ kind: 'several', id: 'question', label: say('statements.filter.question'), value: filter.question ?? [] },
      options: questionIds.map((value) => ({ value, label: say(`positions.question.${value}`) })),
    },
    one(
      'value',
      values.map(({ id, name, nameStatus }) => ({ value: id, label: printedName(name, nameStatus, say) })),
    ),
    one(
      'layer',
      layers.map((value) => ({ value, label: say(`common.layers.${value}`) })),
    ),
    one(
      'state',
      statementStates.map((value) => ({ value, label: say(`statements.state.${value}`) })),
    ),
    { kind: 'yes', id: 'look', label: say('statements.column.look'), value: filter.look },
  ];
}

function Filters({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change, searchWith } = useAddress(statementsFilterSchema);
  return (
    <>
      <FilterBar
        filters={filtersOf(data, filter, say)}
        onChange={change}
        result={say('common.state.results', { count: data.rows.length })}
      />
      {filter.organisation !== undefined && (
        <p>
          {say('statements.filter.organisation')}{' '}
          <TextLink href={searchWith({ organisation: undefined }) || '/deelconclusies'}>{say('statements.all')}</TextLink>
        </p>
      )}
    </>
  );
}

const narrowing = ['question', 'value', 'layer', 'state', 'organisation', 'look'] as const;

function Empty() {
  const say = useSay();
  const { filter } = useAddress(statementsFilterSchema);
  if (narrowing.some((name) => filter[name] !== undefined))
    return <EmptyState title={say('common.state.empty')}>{say('common.state.emptyFilters')}</EmptyState>;
  return <EmptyState title={say('statements.empty.none')}>{say('statements.empty.help')}</EmptyState>;
}

const shownColumns = ['text', 'kind', 'about', 'for', 'against', 'ratings', 'state'];
const shownTable = { ...statementsTable, columns: statementsTable.columns.filter(({ id }) => shownColumns.includes(id)) };

function Statements({ rows }: { rows: readonly StatementRow[] }) {
  const { filter } = useAddress(statementsFilterSchema);
  const files = useDownloads();
  return (
    <DataTable
      table={shownTable}
      rows={rows}
      rowKey={(row) => row.id}
      render={{ text: (row) => <Sentence row={row} />, ratings: (row) => <RatingLines row={row} /> }}
      downloads={files(statementsTable, filter)}
      captionHidden
    />
  );
}

function Sentence({ row }: { row: StatementRow }) {
  return (
    <span className="statement-row">
      <TextLink href={`/deelconclusies/${row.id}`}>
        <Dutch>{row.text}</Dutch>
      </TextLink>{' '}
      <LookBadge row={row} />
    </span>
  );
}
