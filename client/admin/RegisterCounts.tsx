import { partMoment } from '../../shared/moment.ts';
import {
  registerCountsTable,
  registerFilterSchema,
  registerSourcesTable,
  type RegisterCount,
  type RegisterSource,
} from '../../shared/register.ts';
import { layerOfType } from '../../shared/evidence/answers.ts';
import { searchText, useAddress } from '../address.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** Addresses of a small table of this page, at the moment the page shows. */
function useFiles(table: string) {
  const { moment } = partMoment(useAddress(registerFilterSchema).filter);
  const file = (format: string): string => `/download/${table}.${format}${searchText(moment)}`;
  return { ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') };
}

/** The search text of the organisations that one count is about. */
function searchOf({ type }: RegisterCount, part: 'ended' | undefined): string {
  if (type === 'G4' || type === 'G40') return searchText({ network: type, part });
  return type === 'other-gemeente' ? searchText({ network: 'none', part }) : searchText({ layer: layerOfType(type), part });
}

function countLink(count: number, search: string) {
  return count === 0 ? '0' : <TextLink href={`/beheer/register${search}`}>{String(count)}</TextLink>;
}

/** How many organisations the core has per layer; every number leads to them. */
export function RegisterCounts({ rows }: { rows: readonly RegisterCount[] }) {
  const say = useSay();
  return (
    <Section title={say('admin.register.counts')} intro={say('admin.register.countsIntro')}>
      <DataTable
        table={registerCountsTable}
        rows={rows}
        rowKey={(row) => row.type}
        render={{
          current: (row) => countLink(row.current, searchOf(row, undefined)),
          ended: (row) => countLink(row.ended, searchOf(row, 'ended')),
        }}
        captionHidden
        downloads={useFiles(registerCountsTable.id)}
      />
    </Section>
  );
}

/** Where the register comes from. */
export function RegisterSources({ rows }: { rows: readonly RegisterSource[] }) {
  const say = useSay();
  return (
    <Section title={say('admin.register.sources')} intro={say('admin.register.sourcesIntro')}>
      <DataTable
        table={registerSourcesTable}
        rows={rows}
        rowKey={(row) => row.source}
        captionHidden
        downloads={useFiles(registerSourcesTable.id)}
      />
    </Section>
  );
}
