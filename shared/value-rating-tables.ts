import type { ValueRating } from './evidence/rating.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';
import { trialColumns, type TrialRow } from './trials-table.ts';
import { stepName } from './value-tables.ts';
import type { FieldOfRating, ValuePage } from './values.ts';

/* The numbers of the figures on relevance and applicability of one value, as tables to download. */

/** One step, and how many organisations are on it. */
export interface RatingStepRow {
  step: number;
  count: number;
}

export const ratingStepRows = ({ counts }: ValueRating): RatingStepRow[] => counts.map((count, step) => ({ step, count }));

export const ratingStepsTable = (field: FieldOfRating): Table<RatingStepRow> => ({
  id: `value-${field}-steps`,
  title: `values.${field}`,
  columns: [
    { id: 'step', label: 'values.step', value: (row, say) => stepName(field, row.step, say) },
    { id: 'count', label: 'values.organisations', value: (row) => row.count, kind: 'number' },
  ],
});

/** The middle of one layer, by its own organisations. */
export type RatingLayerRow = ValueRating['byLayer'][number];

function medianOf({ median }: RatingLayerRow, field: FieldOfRating, say: Say): string | null {
  if (median === null) return null;
  const lower = stepName(field, median.lower, say);
  return median.lower === median.upper ? lower : say('values.betweenSteps', { lower, upper: stepName(field, median.upper, say) });
}

export const ratingLayersTable = (field: FieldOfRating): Table<RatingLayerRow> => ({
  id: `value-${field}-layers`,
  title: 'values.byLayer',
  columns: [
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layers.${row.layer}`) },
    { id: 'n', label: 'values.organisations', value: (row) => row.n, kind: 'number' },
    { id: 'median', label: 'values.medianStep', value: (row, say) => medianOf(row, field, say) },
  ],
});

/** What was tried with the judgements about a value. */
export function ratingTrialRows(page: ValuePage, field: FieldOfRating): TrialRow[] {
  const known = new Map(page.organisations.map(({ id, name }) => [id, name]));
  return page[field].outcome.trials.map((trial) => ({
    ...{ id: trial.kind, trial },
    names: (say) => ({
      step: (step) => stepName(field, step, say),
      organisation: (id) => known.get(id) ?? id,
    }),
  }));
}

export const ratingTrialsTable = (field: FieldOfRating): Table<TrialRow> => ({
  id: `value-${field}-trials`,
  title: 'evidence.trials.title',
  columns: trialColumns,
});
