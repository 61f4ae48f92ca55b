import type { OrganisationPage } from '../../shared/organisations.ts';
import { factsTable } from '../../shared/participation.ts';
import type { Table } from '../../shared/table.ts';
import type { FactRow } from '../../shared/participation.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { SourceText } from './SourceText.tsx';

const withoutAbout: Table<FactRow> = { ...factsTable, columns: factsTable.columns.filter(({ id }) => id !== 'about') };

/** What public sources say of this organisation; an earlier use outside the pilots is marked as no pilot. */
export function FactsSection({ data: { facts } }: { data: OrganisationPage }) {
  const say = useSay();
  if (facts.length === 0) return null;
  return (
    <Section title={say('organisations.facts')}>
      <DataTable
        table={withoutAbout}
        rows={facts}
        rowKey={(row) => row.id}
        render={{
          kind: (row) => <Badge tone="warning">{say(`participation.facts.${row.kind}`)}</Badge>,
          text: (row) => <Dutch>{row.text}</Dutch>,
          source: (row) => <SourceText text={row.source} />,
        }}
        captionHidden
      />
    </Section>
  );
}
