import type { Names } from '../shared/evidence/names.ts';
import { organisationList } from '../shared/evidence/names.ts';
import type { Median } from '../shared/evidence/ordinal.ts';
import type { Trial, TrialOutcome } from '../shared/evidence/trials.ts';
import type { Say } from '../shared/say.ts';
import type { Table } from '../shared/table.ts';
import { DataTable } from './ui/DataTable.tsx';
import { useSay } from './ui/say.tsx';

type StepNames = Pick<Names, 'step' | 'organisation'>;

/** A median in words: a step, or between which two. */
export function medianText(median: Median | null, names: Pick<Names, 'step'>, say: Say): string | null {
  if (median === null) return null;
  const lower = names.step(median.lower);
  return median.lower === median.upper
    ? lower
    : say('bindingness.preference.between', { lower, upper: names.step(median.upper) });
}

function outcomeText({ median, times, organisationIds }: TrialOutcome, names: StepNames, say: Say): string {
  const words = medianText(median, names, say) ?? '';
  if (organisationIds.length === 0) return say('evidence.trials.outcomePlain', { median: words });
  return say('evidence.trials.outcome', { median: words, times, organisations: organisationList(organisationIds, names) });
}

function outcomesText({ tried, outcomes }: Trial, names: StepNames, say: Say): string {
  if (tried === 0) return say('evidence.trials.nothing');
  if (outcomes.length === 0) return say('evidence.trials.same');
  return outcomes.map((outcome) => outcomeText(outcome, names, say)).join('; ');
}

function trialsTable(names: StepNames): Table<Trial> {
  return {
    id: 'trials',
    title: 'evidence.trials.title',
    columns: [
      { id: 'kind', label: 'evidence.trials.column.kind', value: (row, say) => say(`evidence.trials.kind.${row.kind}`) },
      { id: 'tried', label: 'evidence.trials.column.tried', value: (row) => row.tried, kind: 'number' },
      {
        id: 'moved',
        label: 'evidence.trials.column.moved',
        value: (row) => row.outcomes.reduce((sum, { times }) => sum + times, 0),
        kind: 'number',
      },
      { id: 'outcomes', label: 'evidence.trials.column.outcomes', value: (row, say) => outcomesText(row, names, say) },
    ],
  };
}

/** Everything that was tried with an answer beside leaving each organisation out, and what then came out; nothing where there is no answer. */
export function TrialsTable({ trials, names }: { trials: readonly Trial[]; names: StepNames }) {
  const say = useSay();
  if (trials.length === 0) return null;
  return (
    <details className="account">
      <summary>{say('evidence.trials.title')}</summary>
      <p>{say('evidence.trials.explained')}</p>
      <DataTable table={trialsTable(names)} rows={[...trials]} rowKey={(row) => row.kind} captionHidden />
    </details>
  );
}
