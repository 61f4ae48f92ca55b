import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvidenceLink } from '../../shared/evidence-links.ts';
import type { FindingRow } from '../../shared/findings.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';

interface EvidenceSectionProps {
  finding: Pick<FindingRow, 'id' | 'organisationId' | 'layer'>;
  evidence: readonly EvidenceLink[];
}

/** What lies behind a finding: links, documents and quotations; the organisation itself adds, changes and withdraws them. */
export function EvidenceSection({ finding, evidence }: EvidenceSectionProps) {
  const say = useSay();
  const reason = useRefusal(say)('finding.write', { organisationId: finding.organisationId, layer: finding.layer });
  const [editing, setEditing] = useState<EvidenceLink | 'new' | null>(null);
  return (
    <Section
      title={say('findings.detail.evidence')}
      tools={
        <Button disabledReason={reason} onClick={() => setEditing('new')}>
          {say('findings.evidenceForm.add')}
        </Button>
      }
    >
      {evidence.length === 0 ? (
        <p className="no-value">{say('findings.detail.noEvidence')}</p>
      ) : (
        <ul className="evidence">
          {evidence.map((piece) => (
            <EvidenceItem key={piece.id} piece={piece} edit={reason === undefined ? () => setEditing(piece) : undefined} />
          ))}
        </ul>
      )}
      {editing !== null && (
        <EvidenceDialog
          key={editing === 'new' ? 'new' : editing.id}
          findingId={finding.id}
          piece={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function EvidenceItem({ piece, edit }: { piece: EvidenceLink; edit: (() => void) | undefined }) {
  const say = useSay();
  const withdraw = useMutation(useTRPC().findings.withdrawEvidence.mutationOptions());
  return (
    <li>
      <span className="evidence__kind">{say(`findings.evidenceKind.${piece.kind}`)}</span> <EvidenceText piece={piece} />
      {edit !== undefined && (
        <span className="actions">
          <Button appearance="subtle" onClick={edit} label={`${say('common.action.edit')}: ${piece.text}`}>
            {say('common.action.edit')}
          </Button>
          <WithdrawButton
            label={say('findings.form.withdraw')}
            title={say('findings.evidenceForm.withdraw')}
            withdraw={(reason) => withdraw.mutateAsync({ id: piece.id, base: piece.revision, reason })}
          />
        </span>
      )}
    </li>
  );
}

function EvidenceText({ piece }: { piece: Pick<EvidenceLink, 'kind' | 'text' | 'url'> }) {
  const say = useSay();
  const text = <Dutch>{piece.kind === 'quotation' ? <q>{piece.text}</q> : piece.text}</Dutch>;
  if (piece.url === null) return text;
  return (
    <a className="utrecht-link utrecht-link--html-a" href={piece.url} rel="external noreferrer">
      {text} <span className="evidence__elsewhere">{say('common.externalLink')}</span>
    </a>
  );
}
