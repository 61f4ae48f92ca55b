import type { DryRun } from '../../shared/workbook/upload.ts';
import { useSay } from '../ui/say.tsx';

/** Why a file has more rows of findings than findings: the others say only whether a value was examined. Nothing where all are findings. */
export function RowsExplained({ dryRun: { tabs, findingsAdded } }: { dryRun: DryRun }) {
  const say = useSay();
  const tab = tabs.find(({ id }) => id === 'findings');
  if (tab === undefined || tab.added === findingsAdded) return null;
  return (
    <p>
      {say('imports.result.rowsExplained', {
        tab: tab.name,
        rows: tab.added,
        findings: findingsAdded,
        others: tab.added - findingsAdded,
      })}
    </p>
  );
}
