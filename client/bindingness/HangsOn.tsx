import { bindingnessTrialRows, bindingnessTrialsTable, leftOutRows, leftOutTable } from '../../shared/bindingness-checks.ts';
import { leaveOneOutSentence } from '../../shared/evidence/robustness.ts';
import { stepList } from '../../shared/evidence/names.ts';
import { downloadsOf, spoken } from '../evidence.tsx';
import { TrialsTable } from '../trials.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import type { LayerProps } from './LayerSection.tsx';

// the heading says the layer already
const leftOut = { ...leftOutTable, columns: leftOutTable.columns.filter(({ id }) => id !== 'layer') };

/** What the centre hangs on: one sentence that names the organisation, and everything that was tried. */
export function HangsOn({ result, data, names }: LayerProps) {
  const say = useSay();
  const { outcome } = result;
  return (
    <Section level={4} title={say('bindingness.preference.hangs')}>
      <p>{spoken([leaveOneOutSentence(outcome.distribution, names)], say)}</p>
      {outcome.heldBack.map(({ organisationId, steps }) => (
        <p key={organisationId}>
          {say('evidence.heldBack', { organisation: names.organisation(organisationId), steps: stepList(steps, names) })}
        </p>
      ))}
      {outcome.leaveOneOut.length > 0 && (
        <details className="account">
          <summary>{say('bindingness.preference.tried')}</summary>
          <DataTable
            table={leftOut}
            rows={leftOutRows(data, outcome.layer)}
            rowKey={(row) => row.id}
            downloads={downloadsOf(leftOutTable.id, result)}
            captionHidden
          />
        </details>
      )}
      <TrialsTable rows={bindingnessTrialRows(data, outcome.layer)} downloads={downloadsOf(bindingnessTrialsTable.id, result)} />
    </Section>
  );
}
