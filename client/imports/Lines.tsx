import type { DryRun, ShownLine } from '../../shared/workbook/upload.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { useSay } from '../ui/say.tsx';
import { linesTable, skippedTable, totalOf } from './tables.ts';

/** Row by row what is added, what changes and what is there already, each folded until one asks. */
export function Lines({ dryRun }: { dryRun: DryRun }) {
  return (
    <>
      <RowLines kind="added" rows={dryRun.added} count={totalOf(dryRun, 'added')} />
      <RowLines kind="changed" rows={dryRun.changed} count={totalOf(dryRun, 'changed')} />
      <SkippedLines dryRun={dryRun} />
    </>
  );
}

function RowLines({ kind, rows, count }: { kind: 'added' | 'changed'; rows: readonly ShownLine[]; count: number }) {
  const say = useSay();
  if (count === 0) return null;
  const shown = rows.reduce((sum, line) => sum + line.rows.length, 0);
  return (
    <details className="load-lines">
      <summary>{say(`imports.lines.${kind}`, { count })}</summary>
      {shown < count && <p>{say('imports.result.more', { shown, total: count })}</p>}
      <DataTable
        table={linesTable(kind === 'changed')}
        rows={rows}
        rowKey={(row) => `${row.tab} ${row.rows.join(' ')}`}
        rowHeader="what"
        render={{ what: (row) => <span lang="nl">{row.label}</span> }}
        captionHidden
      />
    </details>
  );
}

function SkippedLines({ dryRun }: { dryRun: DryRun }) {
  const say = useSay();
  const count = totalOf(dryRun, 'skipped');
  if (count === 0) return null;
  return (
    <details className="load-lines">
      <summary>{say('imports.lines.skipped', { count })}</summary>
      {dryRun.skipped.length < count && <p>{say('imports.result.more', { shown: dryRun.skipped.length, total: count })}</p>}
      <DataTable table={skippedTable} rows={dryRun.skipped} rowKey={(row) => `${row.tab} ${String(row.row)}`} captionHidden />
    </details>
  );
}
