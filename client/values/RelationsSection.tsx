import type { Relation, ValuePage } from '../../shared/values.ts';
import { printedName } from '../../shared/findings.ts';
import { valueRelationsTable } from '../../shared/value-tables.ts';
import { searchText } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

type Kind = 'dilemmas' | 'dilemmasFrom' | 'overlaps';

/** The findings behind a relation. A dilemma that another value names hangs on that value. */
function behind(kind: Kind, own: string, other: string): string {
  if (kind === 'overlaps') return `/bevindingen${searchText({ value: own, kind: 'overlap', framework: other })}`;
  const [value, otherValue] = kind === 'dilemmas' ? [own, other] : [other, own];
  return `/bevindingen${searchText({ value, otherValue, kind: 'dilemma' })}`;
}

/** What a value clashes with: other values, seen from both sides, and existing frameworks that say the same already. */
export function RelationsSection({ data }: { data: ValuePage }) {
  const say = useSay();
  return (
    <Section title={say('values.related')}>
      <div className="columns">
        <Relations data={data} kind="dilemmas" empty={say('values.noDilemmas')} />
        {data.dilemmasFrom.length > 0 && <Relations data={data} kind="dilemmasFrom" empty="" />}
        <Relations data={data} kind="overlaps" empty={say('values.noOverlaps')} />
      </div>
    </Section>
  );
}

function Relations({ data, kind, empty }: { data: ValuePage; kind: Kind; empty: string }) {
  const say = useSay();
  const files = useDownloads();
  const rows: readonly Relation[] = data[kind];
  const table = valueRelationsTable(kind);
  const name = (row: Relation) => {
    const printed = <Dutch>{printedName(row.name, row.nameStatus, say)}</Dutch>;
    return kind === 'overlaps' ? printed : <TextLink href={`/waarden/${row.id}`}>{printed}</TextLink>;
  };
  return (
    <Section title={say(`values.${kind}`)} level={3}>
      {rows.length === 0 ? (
        <p className="no-value">{empty}</p>
      ) : (
        <DataTable
          table={table}
          rows={rows}
          rowKey={(row) => row.id}
          captionHidden
          downloads={files(table, { value: data.value.id })}
          render={{ name, findings: (row) => <TextLink href={behind(kind, data.value.id, row.id)}>{row.findings}</TextLink> }}
        />
      )}
    </Section>
  );
}
