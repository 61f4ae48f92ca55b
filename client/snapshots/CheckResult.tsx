import type { UseMutationResult } from '@tanstack/react-query';
import { checkHolds, type PaperRow, type SnapshotCheck } from '../../shared/snapshots.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';

interface CheckResultProps {
  check: Pick<UseMutationResult<SnapshotCheck, { message: string }, { id: string }>, 'data' | 'error'>;
  papers: readonly PaperRow[];
}

/** What came of recomputing a kept moment: that it holds, or what does not and which papers rest on it. */
export function CheckResult({ check: { data, error }, papers }: CheckResultProps) {
  const say = useSay();
  if (error !== null)
    return (
      <Notice tone="error" live>
        {error.message}
      </Notice>
    );
  if (data === undefined) return null;
  if (!checkHolds(data)) return <Wrong found={data} papers={papers} />;
  return (
    <Notice tone="success" live title={say('snapshots.result.good')}>
      {say('snapshots.result.goodText', { rows: data.rows })}
    </Notice>
  );
}

function Wrong({ found, papers }: { found: SnapshotCheck; papers: readonly PaperRow[] }) {
  const say = useSay();
  const { digestHolds, chainHolds, altered, alteredCount } = found;
  const rows = altered.map(({ noun, id, revision }) => say('snapshots.result.row', { noun, id, revision: String(revision) }));
  const titles = (some: readonly PaperRow[]): string => some.map(({ title }) => title).join('; ') || '–';
  const other = papers.filter(({ id }) => found.papers.includes(id));
  return (
    <Notice tone="error" live title={say('snapshots.result.bad')}>
      <ul>
        {!digestHolds && <li>{say('snapshots.result.digest')}</li>}
        {!chainHolds && <li>{say('snapshots.result.chain')}</li>}
        {alteredCount > 0 && <li>{say('snapshots.result.altered', { count: alteredCount, rows: rows.join(', ') })}</li>}
        <li>{say('snapshots.result.papers', { count: papers.length, titles: titles(papers) })}</li>
        {other.length > 0 && <li>{say('snapshots.result.saysOther', { titles: titles(other) })}</li>}
      </ul>
    </Notice>
  );
}
