import { factsTable, participationFilterSchema, type FactRow } from '../../shared/participation.ts';
import { searchText, useAddress } from '../address.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** What public sources say, each with its source; an earlier use outside the pilots is marked as what it is not. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  const say = useSay();
  const { filter } = useAddress(participationFilterSchema);
  if (rows.length === 0) return null;
  const file = (format: string): string =>
    `/download/${factsTable.id}.${format}${searchText({ layer: filter.layer, revision: filter.revision })}`;
  return (
    <Section title={say('participation.facts.title')} intro={say('participation.facts.intro')} id="openbaar">
      <DataTable
        table={factsTable}
        rows={rows}
        rowKey={(row) => row.id}
        render={{
          about: (row) => <About row={row} />,
          kind: (row) => <Kind row={row} />,
          text: (row) => <span lang="nl">{row.text}</span>,
          source: (row) => <Source text={row.source} />,
        }}
        captionHidden
        downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
      />
    </Section>
  );
}

function About({ row }: { row: FactRow }) {
  const say = useSay();
  if (row.organisationId === null) return say(`common.layers.${row.layer}`);
  return <TextLink href={`/organisaties/${row.organisationId}`}>{row.organisation}</TextLink>;
}

function Kind({ row }: { row: FactRow }) {
  const say = useSay();
  const words = say(`participation.facts.${row.kind}`);
  return row.kind === 'earlier-use' ? <Badge tone="warning">{words}</Badge> : words;
}

/** A source on the web is a link; another is named as it is. */
function Source({ text }: { text: string }) {
  return /^https?:\/\//.test(text) ? <TextLink href={text}>{text}</TextLink> : text;
}
