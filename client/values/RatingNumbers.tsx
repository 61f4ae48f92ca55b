import type { ValueRating } from '../../shared/evidence/rating.ts';
import { ratingLayersTable, ratingStepRows, ratingStepsTable, type RatingStepRow } from '../../shared/value-rating-tables.ts';
import type { FieldOfRating } from '../../shared/values.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { behindStep } from './RatingFigure.tsx';

interface RatingNumbersProps {
  rating: ValueRating;
  field: FieldOfRating;
}

/** The numbers of the drawing: per step how many organisations, each number leading to their findings. */
export function StepNumbers({ rating, field }: RatingNumbersProps) {
  const say = useSay();
  const table = ratingStepsTable(field);
  const link = ({ step, count }: RatingStepRow) => {
    const href = behindStep(rating, step);
    return href === undefined ? '0' : <TextLink href={href}>{count}</TextLink>;
  };
  return (
    <DataTable
      table={table}
      rows={ratingStepRows(rating)}
      rowKey={(row) => String(row.step)}
      caption={say(`values.${field}`)}
      downloads={useDownloads()(table, { value: rating.valueId })}
      render={{ count: link }}
    />
  );
}

/** The middle step of each layer of government apart. */
export function LayerMedians({ rating, field }: RatingNumbersProps) {
  const files = useDownloads();
  if (rating.byLayer.length === 0) return null;
  const table = ratingLayersTable(field);
  return (
    <DataTable
      table={table}
      rows={rating.byLayer}
      rowKey={(row) => row.layer}
      downloads={files(table, { value: rating.valueId })}
    />
  );
}
