import { factsOfOrganisationTable, type OrganisationPage } from '../../shared/organisations.ts';
import { useDownloads } from '../downloads.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { SourceText } from './SourceText.tsx';

/** What public sources say of this organisation; an earlier use outside the pilots is marked as no pilot. */
export function FactsSection({ data: { organisation, facts } }: { data: OrganisationPage }) {
  const say = useSay();
  const files = useDownloads();
  if (facts.length === 0) return null;
  return (
    <Section title={say('organisations.facts')} id="openbaar">
      <DataTable
        table={factsOfOrganisationTable}
        rows={facts}
        rowKey={(row) => row.id}
        render={{
          kind: (row) => <Badge tone="warning">{say(`participation.facts.${row.kind}`)}</Badge>,
          text: (row) => <Dutch>{row.text}</Dutch>,
          source: (row) => <SourceText text={row.source} />,
        }}
        captionHidden
        downloads={files(factsOfOrganisationTable, { id: organisation.id })}
      />
    </Section>
  );
}
