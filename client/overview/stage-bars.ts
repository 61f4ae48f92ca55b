/* Where the parts of the bars stand: pure, so that the drawing and its test say the same. All in CSS pixels. */

export interface BarSegment {
  id: string;
  count: number;
  /** What stands under the bar: 'N announced'. */
  label: string;
}

export interface BarRow {
  id: string;
  name: string;
  /** One of a few that make up the row above. */
  part: boolean;
  total: number;
  segments: readonly BarSegment[];
  /** A last word under the bar that is no part of it. */
  extra: BarSegment | undefined;
}

interface Place {
  x: number;
  y: number;
  width: number;
}

export interface PlacedLabel extends Place {
  id: string;
}

export interface PlacedRow {
  id: string;
  top: number;
  name: Place;
  bar: Place & { height: number };
  /** The stretch of the bar of each segment, true to scale; at least two pixels, so that one in hundreds is seen. */
  stretches: PlacedLabel[];
  labels: PlacedLabel[];
}

export interface BarLayout {
  height: number;
  rows: PlacedRow[];
}

/** The height of a label: a target of at least 24 by 24 (WCAG 2.5.8). */
export const labelHeight = 24;
export const swatch = 10;
const charWidth = 7;
const narrowBelow = 640;
const nameWidth = 184;

const labelWidth = (label: string): number => swatch + 14 + Math.ceil(label.length * charWidth);

/** The segments of a bar beside each other. What small ones take more than their share, the largest gives. */
function stretchesOf(row: BarRow, bar: Place): PlacedLabel[] {
  if (row.total === 0) return [];
  const shares = row.segments.map(({ id, count }) => ({ id, width: Math.max(2, (bar.width * count) / row.total) }));
  const over = shares.reduce((sum, { width }) => sum + width, 0) - bar.width;
  const largest = shares.reduce((a, b) => (b.width > a.width ? b : a), shares[0] ?? { id: '', width: 0 });
  let x = bar.x;
  return shares.map((share) => {
    const width = share === largest ? share.width - Math.max(0, over) : share.width;
    const placed = { id: share.id, x, y: bar.y, width };
    x += width;
    return placed;
  });
}

/** The words under a bar, one after another, on as many lines as they need. */
function labelsOf(segments: readonly BarSegment[], from: Place): { labels: PlacedLabel[]; bottom: number } {
  let { x, y } = from;
  const labels = segments.map(({ id, label }) => {
    const width = labelWidth(label);
    if (x > from.x && x + width > from.x + from.width) [x, y] = [from.x, y + labelHeight];
    const placed = { id, x, y, width };
    x += width + 6;
    return placed;
  });
  return { labels, bottom: y + (segments.length > 0 ? labelHeight : 0) };
}

function placeRow(row: BarRow, top: number, width: number): { placed: PlacedRow; bottom: number } {
  const narrow = width < narrowBelow;
  const indent = row.part ? 16 : 0;
  const height = row.part ? 10 : 16;
  const left = narrow ? indent : nameWidth + 8;
  const name = { x: indent, y: narrow ? top + 14 : top + height - 3, width: nameWidth - indent };
  const bar = { x: left, y: narrow ? top + 20 : top, width: Math.max(40, width - left), height };
  const segments = row.extra === undefined ? row.segments : [...row.segments, row.extra];
  const { labels, bottom } = labelsOf(segments, { x: left, y: bar.y + height + 2, width: bar.width });
  return { placed: { id: row.id, top, name, bar, stretches: stretchesOf(row, bar), labels }, bottom };
}

/** Rows under each other in a drawing of this width; on a narrow page the name stands above its bar. */
export function barLayout(rows: readonly BarRow[], width: number): BarLayout {
  let top = 4;
  const placed = rows.map((row) => {
    const one = placeRow(row, top, width);
    top = one.bottom + (row.part ? 4 : 10);
    return one.placed;
  });
  return { height: top, rows: placed };
}
