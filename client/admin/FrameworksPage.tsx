import { useQuery } from '@tanstack/react-query';
import { adminFilterSchema, frameworksTable, type FrameworkRow } from '../../shared/admin.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { SourceText } from './SourceText.tsx';

/** The existing frameworks with their items: to read, not to change. */
export function FrameworksPage() {
  const say = useSay();
  const query = useQuery(useTRPC().admin.frameworks.queryOptions(useAddress(adminFilterSchema).filter));
  return (
    <AdminFrame title={say('frameworks.title')} intro={say('frameworks.intro')}>
      <QueryBoundary query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState title={say('frameworks.empty')} />}>
        {(rows) => <Frameworks rows={rows} />}
      </QueryBoundary>
    </AdminFrame>
  );
}

function Frameworks({ rows }: { rows: readonly FrameworkRow[] }) {
  const { searchWith } = useAddress(adminFilterSchema);
  const file = (format: string): string => `/download/frameworks.${format}${searchWith({})}`;
  return (
    <DataTable
      table={frameworksTable}
      rows={rows}
      rowKey={(row) => row.id}
      render={{
        name: (row) => <Dutch>{row.name}</Dutch>,
        status: (row) => (row.status === null ? null : <Dutch>{row.status}</Dutch>),
        items: (row) => <Items items={row.items} />,
        findings: (row) =>
          row.findings === 0 ? '0' : <TextLink href={`/bevindingen?framework=${row.id}`}>{String(row.findings)}</TextLink>,
        source: (row) => <SourceText text={row.source} />,
      }}
      captionHidden
      downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
    />
  );
}

function Items({ items }: { items: readonly string[] }) {
  const say = useSay();
  if (items.length === 0) return <span className="no-value">{say('frameworks.noItems')}</span>;
  return (
    <Dutch>
      <ol className="framework-items">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </Dutch>
  );
}
