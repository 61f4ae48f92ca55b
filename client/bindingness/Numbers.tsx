import { pinnedMoment } from '../../shared/moment.ts';
import type { BindingnessPage, ChoiceResult, StrictnessResult } from '../../shared/bindingness.ts';
import {
  bindingnessChoicesTable,
  bindingnessStepsTable,
  choiceRows,
  stepRows,
  type ChoiceRow,
} from '../../shared/bindingness-tables.ts';
import type { Result } from '../../shared/evidence/result.ts';
import { searchText } from '../address.ts';
import { Account } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import type { DownloadLinks } from '../ui/TableDownloads.tsx';

/** The table of a figure as files, pinned to the moment the figure was drawn in. */
function downloadsOf(table: string, result: Result<unknown>, more: object = {}): DownloadLinks {
  const search = searchText({ ...result.selection, ...more, ...pinnedMoment(result) });
  return {
    ods: `/download/${table}.ods${search}`,
    xlsx: `/download/${table}.xlsx${search}`,
    csv: `/download/${table}.csv${search}`,
  };
}

const stepsOfLayer = { ...bindingnessStepsTable, columns: bindingnessStepsTable.columns.filter(({ id }) => id !== 'layer') };
const choicesOfLayer = {
  ...bindingnessChoicesTable,
  columns: bindingnessChoicesTable.columns.filter(({ id }) => id !== 'layer' && id !== 'kind'),
};

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

/** The numbers under a figure about an unordered question. */
export function ChoiceNumbers({ kind, result, data }: { kind: ChoiceRow['kind']; result: ChoiceResult; data: BindingnessPage }) {
  const rows = choiceRows(data, { kind, layer: result.outcome.layer });
  return (
    <>
      <DataTable
        table={choicesOfLayer}
        rows={rows}
        rowKey={(row) => row.id}
        downloads={downloadsOf(bindingnessChoicesTable.id, result, { kind })}
        captionHidden
      />
      <Account result={result} />
    </>
  );
}
