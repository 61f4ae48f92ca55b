import { useState } from 'react';
import type { EvidenceLink } from '../../shared/evidence-links.ts';
import type { FindingRow } from '../../shared/findings.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';

interface EvidenceSectionProps {
  finding: Pick<FindingRow, 'id' | 'organisationId' | 'layer'>;
  evidence: readonly EvidenceLink[];
}

/** What lies behind a finding: files, links and quotations; the organisation itself adds, changes and withdraws them. */
export function EvidenceSection({ finding, evidence }: EvidenceSectionProps) {
  const say = useSay();
  const reason = useRefusal(say)('finding.write', { organisationId: finding.organisationId, layer: finding.layer });
  const [editing, setEditing] = useState<EvidenceLink | 'file' | 'other' | null>(null);
  return (
    <Section
      title={say('findings.detail.evidence')}
      id="onderbouwing"
      tools={(['file', 'other'] as const).map((kind) => (
        <Button key={kind} disabledReason={reason} onClick={() => setEditing(kind)}>
          {say(kind === 'file' ? 'attachments.form.addFile' : 'attachments.form.addOther')}
        </Button>
      ))}
    >
      {evidence.length === 0 ? (
        <p className="no-value">{say(reason === undefined ? 'attachments.emptyOwn' : 'findings.detail.noEvidence')}</p>
      ) : (
        <ul className="evidence">
          {evidence.map((piece) => (
            <EvidenceItem key={piece.id} piece={piece} edit={reason === undefined ? () => setEditing(piece) : undefined} />
          ))}
        </ul>
      )}
      {editing !== null && (
        <EvidenceDialog
          key={typeof editing === 'string' ? editing : editing.id}
          findingId={finding.id}
          piece={editing}
          evidence={evidence}
          close={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
