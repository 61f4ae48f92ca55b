import type { BindingnessPage, StrictnessResult } from '../../shared/bindingness.ts';
import { bindingnessStepsTable, stepRows } from '../../shared/bindingness-tables.ts';
import { Account } from '../account.tsx';
import { downloadsOf } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';

const stepsOfLayer = { ...bindingnessStepsTable, columns: bindingnessStepsTable.columns.filter(({ id }) => id !== 'layer') };

/** The numbers under both figures about a layer: per step who can live with it and who prefers it. */
export function StepNumbers({ result, data }: { result: StrictnessResult; data: BindingnessPage }) {
  const rows = stepRows(data, result.outcome.layer);
  return (
    <>
      <DataTable
        table={stepsOfLayer}
        rows={rows}
        rowKey={(row) => row.id}
        downloads={downloadsOf(bindingnessStepsTable.id, result)}
        captionHidden
      />
      <Account result={result} />
    </>
  );
}
