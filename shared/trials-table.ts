import { organisationList, type Names } from './evidence/names.ts';
import type { Trial, TrialOutcome } from './evidence/trials.ts';
import { medianText } from './figure-names.ts';
import type { Say } from './say.ts';
import type { Column } from './table.ts';

type StepNames = Pick<Names, 'step' | 'organisation'>;

/** One kind of trial, with how its reader calls steps and organisations. */
export interface TrialRow {
  id: string;
  trial: Trial;
  names(say: Say): StepNames;
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

/** What was tried with the answers, how often, in how many tries another middle came out, and which. */
export const trialColumns: Column<TrialRow>[] = [
  { id: 'kind', label: 'evidence.trials.column.kind', value: ({ trial }, say) => say(`evidence.trials.kind.${trial.kind}`) },
  { id: 'tried', label: 'evidence.trials.column.tried', value: ({ trial }) => trial.tried, kind: 'number' },
  {
    id: 'moved',
    label: 'evidence.trials.column.moved',
    value: ({ trial }) => trial.outcomes.reduce((sum, { times }) => sum + times, 0),
    kind: 'number',
  },
  {
    id: 'outcomes',
    label: 'evidence.trials.column.outcomes',
    value: ({ trial, names }, say) => outcomesText(trial, names(say), say),
  },
];
