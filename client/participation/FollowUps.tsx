import { followUpsTable, type FollowUpRow } from '../../shared/contacts.ts';
import { participationFilterSchema } from '../../shared/participation.ts';
import { searchText, useAddress } from '../address.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** Whom to call next; who may not see contacts is told who may. */
export function FollowUps({ rows }: { rows: readonly FollowUpRow[] | null }) {
  const say = useSay();
  const { filter } = useAddress(participationFilterSchema);
  if (rows === null)
    return (
      <Section title={say('participation.followUp.title')}>
        {<p className="no-value">{say('participation.followUp.hidden')}</p>}
      </Section>
    );
  const file = (format: string): string =>
    `/download/${followUpsTable.id}.${format}${searchText({ layer: filter.layer, revision: filter.revision })}`;
  return (
    <Section title={say('participation.followUp.title')} intro={say('participation.followUp.intro')}>
      <DataTable
        table={followUpsTable}
        rows={rows}
        rowKey={(row) => `${row.kind} ${row.organisationId} ${row.date} ${row.what ?? ''}`}
        render={{ organisation: organisationLink, reason: (row) => <Reason row={row} /> }}
        captionHidden
        downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
        empty={<p>{say('participation.followUp.empty')}</p>}
      />
    </Section>
  );
}

const organisationLink = (row: FollowUpRow) => (
  <TextLink href={`/organisaties/${row.organisationId}`}>{row.organisation}</TextLink>
);

function Reason({ row }: { row: FollowUpRow }) {
  const say = useSay();
  const words = say(`participation.followUp.${row.kind}`);
  return row.kind === 'overdue' ? <Badge tone="negative">{words}</Badge> : words;
}
