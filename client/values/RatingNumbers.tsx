import type { ValueRating } from '../../shared/evidence/rating.ts';
import type { Say } from '../../shared/say.ts';
import type { Table } from '../../shared/table.ts';
import type { FieldOfRating } from '../../shared/values.ts';
import { stepName } from '../../shared/value-tables.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { behindStep } from './RatingFigure.tsx';

interface RatingNumbersProps {
  rating: ValueRating;
  field: FieldOfRating;
}

interface StepRow {
  step: number;
  count: number;
}

const stepTable = (field: FieldOfRating): Table<StepRow> => ({
  id: 'steps',
  title: `values.${field}`,
  columns: [
    { id: 'step', label: 'values.step', value: (row, say) => stepName(field, row.step, say) },
    { id: 'count', label: 'values.organisations', value: (row) => row.count, kind: 'number' },
  ],
});

/** The numbers of the drawing: per step how many organisations, each number leading to their findings. */
export function StepNumbers({ rating, field }: RatingNumbersProps) {
  const say = useSay();
  const rows = rating.counts.map((count, step) => ({ step, count }));
  const link = ({ step, count }: StepRow) => {
    const href = behindStep(rating, step);
    return href === undefined ? '0' : <TextLink href={href}>{count}</TextLink>;
  };
  return (
    <DataTable
      table={stepTable(field)}
      rows={rows}
      rowKey={(row) => String(row.step)}
      caption={say(`values.${field}`)}
      render={{ count: link }}
    />
  );
}

type LayerRow = ValueRating['byLayer'][number];

function medianOf({ median }: LayerRow, field: FieldOfRating, say: Say): string | null {
  if (median === null) return null;
  const lower = stepName(field, median.lower, say);
  return median.lower === median.upper ? lower : say('values.betweenSteps', { lower, upper: stepName(field, median.upper, say) });
}

const layerTable = (field: FieldOfRating): Table<LayerRow> => ({
  id: 'layers',
  title: 'values.byLayer',
  columns: [
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layers.${row.layer}`) },
    { id: 'n', label: 'values.organisations', value: (row) => row.n, kind: 'number' },
    { id: 'median', label: 'values.medianStep', value: (row, say) => medianOf(row, field, say) },
  ],
});

/** The middle step of each layer of government apart. */
export function LayerMedians({ rating, field }: RatingNumbersProps) {
  if (rating.byLayer.length === 0) return null;
  return <DataTable table={layerTable(field)} rows={rating.byLayer} rowKey={(row) => row.layer} />;
}
