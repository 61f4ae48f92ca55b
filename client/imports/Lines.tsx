import { useState, type ReactNode } from 'react';
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
      <SkippedLines rows={dryRun.skipped} count={totalOf(dryRun, 'skipped')} />
    </>
  );
}

interface FoldedProps {
  kind: 'added' | 'changed' | 'skipped';
  count: number;
  shown: number;
  /** Drawn when it is opened: hundreds of rows that nobody asked for cost time. */
  children(): ReactNode;
}

function Folded({ kind, count, shown, children }: FoldedProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className="load-lines" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(`imports.lines.${kind}`, { count })}</summary>
      {open && shown < count && <p>{say('imports.result.more', { shown, total: count })}</p>}
      {open && children()}
    </details>
  );
}

function RowLines({ kind, rows, count }: { kind: 'added' | 'changed'; rows: readonly ShownLine[]; count: number }) {
  const shown = rows.reduce((sum, line) => sum + line.rows.length, 0);
  return (
    <Folded kind={kind} count={count} shown={shown}>
      {() => (
        <DataTable
          table={linesTable(kind === 'changed')}
          rows={rows}
          rowKey={(row) => `${row.tab} ${row.rows.join(' ')}`}
          rowHeader="what"
          render={{ what: (row) => <span lang="nl">{row.label}</span> }}
          downloads={null}
          captionHidden
        />
      )}
    </Folded>
  );
}

function SkippedLines({ rows, count }: { rows: DryRun['skipped']; count: number }) {
  return (
    <Folded kind="skipped" count={count} shown={rows.length}>
      {() => (
        <DataTable
          table={skippedTable}
          rows={rows}
          rowKey={(row) => `${row.tab} ${String(row.row)}`}
          downloads={null}
          captionHidden
        />
      )}
    </Folded>
  );
}
