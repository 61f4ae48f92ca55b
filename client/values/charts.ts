import type { KindCounts } from '../../shared/evidence/cells.ts';
import type { OrdinalSummary } from '../../shared/evidence/summary.ts';
import { findingKinds, type FindingKind } from '../../shared/nouns.ts';
import type { ChartOption } from '../ui/Chart.tsx';

interface Bar {
  name: string;
  count: number;
  href: string | undefined;
}

/** Bars under each other, so that names fit on a phone; counts on whole numbers only, since half an organisation does not exist. */
function bars(all: readonly Bar[], axis: string): ChartOption {
  const data = all.map(({ count, href }) => ({
    value: count,
    ...(href === undefined ? { cursor: 'default' } : { href, cursor: 'pointer' }),
  }));
  return {
    tooltip: { trigger: 'item' },
    grid: { left: 8, right: 28, top: 8, bottom: 24, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, splitNumber: 4, name: axis, nameLocation: 'middle', nameGap: 24 },
    yAxis: { type: 'category', inverse: true, data: all.map((bar) => bar.name), axisTick: { show: false } },
    series: [{ type: 'bar', barMaxWidth: 18, data, label: { show: true, fontWeight: 600, position: 'right' } }],
  };
}

interface RatingWords {
  stepName(step: number): string;
  axis: string;
  href(step: number): string | undefined;
}

/** Organisations over the steps of a scale, lowest first; a bar leads to the findings of the organisations on that step. */
export function ratingChart(rating: Pick<OrdinalSummary, 'counts'>, words: RatingWords): ChartOption {
  const steps = rating.counts.map((count, step): Bar => ({
    name: words.stepName(step),
    count,
    href: count === 0 ? undefined : words.href(step),
  }));
  return bars(steps, words.axis);
}

interface KindWords {
  kindName(kind: FindingKind): string;
  axis: string;
  href(kind: FindingKind): string;
}

/** Findings per kind, in the fixed order of kinds; a bar leads to those findings. */
export function kindsChart(kinds: KindCounts, words: KindWords): ChartOption {
  const counted = findingKinds.map((kind): Bar => {
    const count = kinds[kind] ?? 0;
    return { name: words.kindName(kind), count, href: count === 0 ? undefined : words.href(kind) };
  });
  return bars(counted, words.axis);
}
