import type { LeftOut } from '../../shared/evidence/robustness.ts';
import { leaveOneOutSentence } from '../../shared/evidence/robustness.ts';
import type { Median } from '../../shared/evidence/ordinal.ts';
import type { Table } from '../../shared/table.ts';
import { stepList } from '../../shared/evidence/names.ts';
import { spoken, type FigureNames } from '../evidence.tsx';
import { medianText, TrialsTable } from '../trials.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import type { LayerProps } from './LayerSection.tsx';

function triedTable(median: Median | null, names: FigureNames): Table<LeftOut> {
  return {
    id: 'leave-one-out',
    title: 'bindingness.preference.triedNumbers',
    columns: [
      { id: 'without', label: 'bindingness.preference.without', value: (row) => names.organisation(row.organisationId) },
      { id: 'median', label: 'bindingness.preference.median', value: (row, say) => medianText(row.median, names, say) },
      {
        id: 'moves',
        label: 'bindingness.preference.moves',
        value: (row, say) =>
          say(row.median.lower === median?.lower && row.median.upper === median.upper ? 'common.no' : 'common.yes'),
      },
    ],
  };
}

/** What the centre hangs on: one sentence that names the organisation, and everything that was tried. */
export function HangsOn({ result: { outcome }, names }: LayerProps) {
  const say = useSay();
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
            table={triedTable(outcome.median, names)}
            rows={outcome.leaveOneOut}
            rowKey={(row) => row.organisationId}
            captionHidden
          />
        </details>
      )}
      <TrialsTable trials={outcome.trials} names={names} />
    </Section>
  );
}
