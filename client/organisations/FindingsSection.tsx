import { kindsTable, type OrganisationPage } from '../../shared/organisations.ts';
import { searchText } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** What this organisation found, counted by kind; every number leads to the findings. */
export function FindingsSection({ data: { organisation, kinds } }: { data: OrganisationPage }) {
  const say = useSay();
  const files = useDownloads();
  const count = kinds.reduce((sum, { findings }) => sum + findings, 0);
  const address = (kind?: string): string => `/bevindingen${searchText({ organisation: organisation.id, kind })}`;
  return (
    <Section title={say('organisations.findings.title')} id="bevindingen">
      <DataTable
        table={kindsTable}
        rows={kinds}
        rowKey={(row) => row.kind}
        render={{ findings: (row) => <TextLink href={address(row.kind)}>{row.findings}</TextLink> }}
        captionHidden
        downloads={files(kindsTable, { id: organisation.id })}
        empty={<p className="no-value">{say('organisations.findings.empty')}</p>}
      />
      {count > 0 && (
        <p>
          <TextLink href={address()}>{say('organisations.findings.all', { count })}</TextLink>
        </p>
      )}
    </Section>
  );
}
