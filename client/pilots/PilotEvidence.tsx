import { pilotEvidenceTable } from '../../shared/pilot-tables.ts';
import type { PilotEvidence as Piece } from '../../shared/pilots.ts';
import { useDownloads } from '../downloads.ts';
import { FileLink, StateBadge } from '../evidence-state.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

const shown = { ...pilotEvidenceTable, columns: pilotEvidenceTable.columns.filter(({ id }) => id !== 'url') };

/** What lies behind the findings of a pilot, each with the finding it belongs to. */
export function PilotEvidence({ evidence, pilotId }: { evidence: readonly Piece[]; pilotId: string }) {
  const say = useSay();
  const files = useDownloads();
  return (
    <Section title={say('pilots.evidence')}>
      {evidence.length === 0 ? (
        <p className="no-value">{say('pilots.noEvidence')}</p>
      ) : (
        <DataTable
          table={shown}
          rows={evidence}
          rowKey={(row) => row.id}
          captionHidden
          downloads={files(pilotEvidenceTable, { pilot: pilotId })}
          render={{
            text: (row) => <EvidenceText piece={row} />,
            file: (row) => (row.file === null || row.href === null ? null : <FileLink file={row.file} href={row.href} />),
            state: (row) => <StateBadge piece={row} />,
            finding: (row) => (
              <TextLink href={`/bevindingen/${row.findingId}`}>
                <Dutch>{row.finding}</Dutch>
              </TextLink>
            ),
          }}
        />
      )}
    </Section>
  );
}

function EvidenceText({ piece }: { piece: Piece }) {
  const say = useSay();
  if (piece.url === null) return <Dutch>{piece.text}</Dutch>;
  return (
    <a className="utrecht-link utrecht-link--html-a" href={piece.url} rel="external noreferrer">
      <Dutch>{piece.text}</Dutch> {say('common.externalLink')}
    </a>
  );
}
