import { factsTable, participationFilterSchema, type FactRow } from '../../shared/participation.ts';
import { useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** What public sources say, each with its source; an earlier use outside the pilots is marked as what it is not. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  const say = useSay();
  const { filter } = useAddress(participationFilterSchema);
  const files = useDownloads();
  if (rows.length === 0) return null;
  return (
    <Section title={say('participation.facts.title')} intro={say('participation.facts.intro')} id="openbaar">
      <DataTable
        table={factsTable}
        rows={rows}
        rowKey={(row) => row.id}
        render={{
          about: (row) => <About row={row} />,
          kind: (row) => <Kind row={row} />,
          text: (row) => <Dutch>{row.text}</Dutch>,
          source: (row) => <Source text={row.source} />,
        }}
        captionHidden
        downloads={files(factsTable, { layer: filter.layer })}
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
