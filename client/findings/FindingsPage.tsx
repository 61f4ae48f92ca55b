import { useQuery } from '@tanstack/react-query';
import { findingKinds, layers } from '../../shared/nouns.ts';
import { findingsFilterSchema, findingsTable, subjectName, type FindingRow, type FindingsPage as Answer } from '../../shared/findings.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { Pagination, TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';

/** Every finding one may know, filterable and searchable; downloads give what is shown. */
export function FindingsPage() {
  const say = useSay();
  const query = useQuery(useTRPC().findings.page.queryOptions(useAddress(findingsFilterSchema).filter));
  return (
    <Page title={say('findings.title')}>
      <Filters total={query.data?.total} />
      <QueryBoundary query={query} isEmpty={(data) => data.rows.length === 0} empty={<EmptyState title={say('common.state.emptyFilters')} />}>
        {(data) => <Findings data={data} />}
      </QueryBoundary>
    </Page>
  );
}

function Filters({ total }: { total: number | undefined }) {
  const say = useSay();
  const { filter, change } = useAddress(findingsFilterSchema);
  const kinds = findingKinds.map((kind) => ({ value: kind, label: say(`findings.kind.${kind}`) }));
  const layerOptions = layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) }));
  return (
    <FilterBar
      filters={[
        { kind: 'search', id: 'q', label: say('common.action.search'), value: filter.q },
        { kind: 'several', id: 'kind', label: say('findings.column.kind'), value: filter.kind ?? [], options: kinds },
        { kind: 'several', id: 'layer', label: say('common.layer.label'), value: filter.layer ?? [], options: layerOptions },
      ]}
      onChange={change}
      result={total === undefined ? undefined : say('common.state.results', { count: total })}
    />
  );
}

function Findings({ data }: { data: Answer }) {
  const { filter, searchWith } = useAddress(findingsFilterSchema);
  const file = (format: string): string => `/download/findings.${format}${searchWith({ after: undefined })}`;
  return (
    <>
      <DataTable
        table={findingsTable}
        rows={data.rows}
        rowKey={(row) => row.id}
        render={{ pilot: pilotLink, subject: (row) => <Subject row={row} /> }}
        downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
        wide
      />
      <Pagination
        first={filter.after === undefined ? undefined : searchWith({ after: undefined }) || '?'}
        next={data.next === null ? undefined : searchWith({ after: data.next })}
      />
    </>
  );
}

const pilotLink = (row: FindingRow) => <TextLink href={`/pilots/${row.pilotId}`}>{row.pilot}</TextLink>;

function Subject({ row }: { row: FindingRow }) {
  const say = useSay();
  const name = subjectName(row, say);
  return row.level === 'waarde' && row.subjectId !== null ? <TextLink href={`/waarden/${row.subjectId}`}>{name}</TextLink> : name;
}
