import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { verdictName, type ComparisonRow } from '../../shared/comparisons.ts';
import { verdictOf } from '../../shared/evidence/crosswalk.ts';
import type { FindingDetail } from '../../shared/finding-detail.ts';
import { personName } from '../../shared/history.ts';
import { itemName } from '../../shared/integration.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { WithdrawButton } from '../withdraw.tsx';
import { ComparisonDialog } from './ComparisonDialog.tsx';

/** What its organisation says of existing frameworks with a finding; it adds, changes and withdraws that while the finding is a draft. */
export function ComparisonSection({ data: { finding, comparisons, frameworks } }: { data: FindingDetail }) {
  const say = useSay();
  const [editing, setEditing] = useState<ComparisonRow | 'new' | null>(null);
  const refused = useRefusal(say)('finding.write', { organisationId: finding.organisationId, layer: finding.layer });
  const reason = refused ?? (finding.state === 'draft' ? undefined : say('findings.way.locked'));
  const known = comparisons.some(({ frameworkId }) => frameworkId === finding.frameworkId);
  const follows = finding.framework === null || known ? null : verdictOf(finding.kind);
  return (
    <Section
      title={say('comparisons.title')}
      id="kaders"
      intro={say('comparisons.intro')}
      tools={
        <Button disabledReason={reason} onClick={() => setEditing('new')}>
          {say('comparisons.add')}
        </Button>
      }
    >
      {comparisons.length === 0 && follows === null && <p className="no-value">{say('comparisons.none')}</p>}
      {comparisons.length > 0 && (
        <ul className="evidence">
          {comparisons.map((row) => (
            <Item key={row.id} row={row} edit={reason === undefined ? () => setEditing(row) : undefined} />
          ))}
        </ul>
      )}
      {follows !== null && (
        <p className="comparison__derived">
          {say('comparisons.derived', { framework: finding.framework ?? '', verdict: verdictName(follows, say) })}
        </p>
      )}
      {editing !== null && (
        <ComparisonDialog
          key={editing === 'new' ? 'new' : editing.id}
          frameworks={frameworks}
          finding={finding}
          row={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function Item({ row, edit }: { row: ComparisonRow; edit: (() => void) | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const { framework, item, verdict, changed } = row;
  return (
    <li>
      <div className="evidence__head">
        <span className="evidence__kind">{verdictName(verdict, say)}</span>
        <span className="evidence__text">
          <Dutch>{framework}</Dutch>: {item === null ? itemName(item, say).toLowerCase() : <Dutch>{item}</Dutch>}
        </span>
        {edit !== undefined && <Tools row={row} edit={edit} />}
      </div>
      <p className="evidence__line evidence__aside">
        {say('comparisons.changed', { date: formatDate(changed.at, language), person: personName(changed.person, say) })}
      </p>
    </li>
  );
}

function Tools({ row, edit }: { row: ComparisonRow; edit(): void }) {
  const say = useSay();
  const withdraw = useMutation(useTRPC().findings.withdrawComparison.mutationOptions());
  const about = { framework: row.framework, item: itemName(row.item, say) };
  return (
    <span className="actions">
      <Button appearance="subtle" onClick={edit} label={say('comparisons.change', about)}>
        {say('common.action.edit')}
      </Button>
      <WithdrawButton
        label={say('findings.form.withdraw')}
        title={say('comparisons.withdraw')}
        withdraw={(reason) => withdraw.mutateAsync({ id: row.id, base: row.revision, reason })}
      />
    </span>
  );
}
