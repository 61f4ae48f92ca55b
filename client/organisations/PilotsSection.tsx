import { pilotsOfOrganisationTable, type OrganisationPage, type PilotOfOrganisation } from '../../shared/organisations.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** The cases in which this organisation applies the code. */
export function PilotsSection({ data: { organisation, pilots } }: { data: OrganisationPage }) {
  const say = useSay();
  const files = useDownloads();
  return (
    <Section title={say('organisations.pilots.title')} id="pilots">
      <DataTable
        table={pilotsOfOrganisationTable}
        rows={pilots}
        rowKey={(row) => row.id}
        render={{ title: titleLink, topic: (row) => row.topic && <Dutch>{row.topic}</Dutch>, findings: findingsLink }}
        captionHidden
        downloads={files(pilotsOfOrganisationTable, { id: organisation.id })}
        empty={<p className="no-value">{say('organisations.pilots.empty')}</p>}
      />
    </Section>
  );
}

const titleLink = (row: PilotOfOrganisation) => (
  <TextLink href={`/pilots/${row.id}`}>
    <Dutch>{row.title}</Dutch>
  </TextLink>
);
const findingsLink = (row: PilotOfOrganisation) =>
  row.findings === 0 ? '0' : <TextLink href={`/bevindingen?pilot=${row.id}`}>{row.findings}</TextLink>;
