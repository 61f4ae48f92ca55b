import type { Table } from '../shared/table.ts';
import { trialColumns, type TrialRow } from '../shared/trials-table.ts';
import { DataTable } from './ui/DataTable.tsx';
import { useSay } from './ui/say.tsx';
import type { DownloadLinks } from './ui/TableDownloads.tsx';

// what the trials are about the page says already
const table: Table<TrialRow> = { id: 'trials', title: 'evidence.trials.title', columns: trialColumns };

/** Everything that was tried with an answer beside leaving each organisation out, and what then came out; nothing where there is no answer. */
export function TrialsTable({ rows, downloads }: { rows: readonly TrialRow[]; downloads: DownloadLinks }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <details className="account">
      <summary>{say('evidence.trials.title')}</summary>
      <p>{say('evidence.trials.explained')}</p>
      <DataTable table={table} rows={rows} rowKey={(row) => row.id} downloads={downloads} captionHidden />
    </details>
  );
}
