import type { Comparison, ComparisonVerdict, Finding } from '../shared/nouns.ts';
import type { Anchors } from './demo-world.ts';

/* What invented organisations recorded about existing frameworks; which findings is decided by counting, so the world stays the same. */

const verdicts: readonly ComparisonVerdict[] = ['overlap', 'addition', 'none', 'tension', 'addition'];

/** Of a finding of this kind it is recorded one in so many times; the other kinds say nothing of a framework by themselves. */
const oneIn: Partial<Record<Finding['kind'], number>> = { overlap: 2, herkend: 14, praktijk: 12, knelpunt: 16 };

function verdictFor({ kind }: Finding, n: number): ComparisonVerdict {
  if (kind === 'overlap') return n % 3 === 0 ? 'tension' : 'overlap';
  return verdicts[n % verdicts.length] ?? 'none';
}

/** Some findings with what their organisation says of a framework: of one of its items, or of all of it. */
export function demoComparisons(findings: readonly Finding[], { frameworks, items }: Anchors): Comparison[] {
  const seen = new Map<Finding['kind'], number>();
  return findings.flatMap((finding) => {
    const every = oneIn[finding.kind];
    const turn = seen.get(finding.kind) ?? 0;
    seen.set(finding.kind, turn + 1);
    if (every === undefined || finding.value_id === null || turn % every !== 0) return [];
    const n = turn / every;
    const frameworkId = finding.framework_id ?? frameworks[n % frameworks.length];
    if (frameworkId === undefined) return [];
    const own = items.filter((item) => item.frameworkId === frameworkId);
    const item = n % 4 === 3 ? undefined : own[n % Math.max(1, own.length)];
    const id = `${finding.id}-k`;
    const verdict = verdictFor(finding, n);
    return [{ id, finding_id: finding.id, framework_id: frameworkId, item_id: item?.id ?? null, verdict }];
  });
}
