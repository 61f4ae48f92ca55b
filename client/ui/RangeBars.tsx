/**
 * RangeBars: per step of a scale how many of the organisations can live with it.
 *
 *   <RangeBars label="Aanvaardbaar volgens gemeenten" of={6} rows={[{ id: '2', label: 'Richtinggevend', count: 6, note: 'voor allen', href: '…' }]} />
 */
import { useRef } from 'react';
import { useWidth } from './observe.ts';
import { useSay } from './say.tsx';

export interface RangeRow {
  id: string;
  label: string;
  count: number;
  /** A few words that qualify the step, such as 'aanvaardbaar voor allen'. */
  note?: string;
  href?: string;
}

interface RangeBarsProps {
  label: string;
  /** How many organisations answered: the full width. */
  of: number;
  rows: readonly RangeRow[];
}

/** A row with its words, and where its parts stand. */
interface WordedRow extends RangeRow {
  words: string;
}

interface RangeLayout {
  /** Not room enough for label, bar and count on one line: the words then stand above the bar. */
  narrow: boolean;
  width: number;
  rowHeight: number;
  barX: number;
  barWidth: number;
}

const barHeight = 16;
const charWidth = 7.2;
const widestBar = 440;

function layoutOf(rows: readonly WordedRow[], width: number): RangeLayout {
  const labels = Math.max(0, ...rows.map((row) => row.label.length)) * charWidth + 24;
  const counts = Math.max(0, ...rows.map((row) => row.words.length)) * charWidth + 24;
  const narrow = width < labels + counts + 140;
  if (narrow) return { narrow, width, rowHeight: 66, barX: 8, barWidth: width - 16 };
  return { narrow, width, rowHeight: 32, barX: labels, barWidth: Math.min(widestBar, width - labels - counts) };
}

export function RangeBars({ label, of, rows }: RangeBarsProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 720);
  const worded = rows.map((row) => {
    const count = say('common.countOf', { count: row.count, total: of });
    return { ...row, words: row.note === undefined ? count : `${count}, ${row.note}` };
  });
  const layout = layoutOf(worded, width);
  const height = rows.length * layout.rowHeight + 4;
  return (
    <div className="range" ref={box}>
      <svg role="group" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {worded.map((row, n) => (
          <Bar key={row.id} row={row} of={of} layout={layout} top={n * layout.rowHeight} />
        ))}
      </svg>
    </div>
  );
}

interface BarProps {
  row: WordedRow;
  of: number;
  layout: RangeLayout;
  top: number;
}

function Bar(props: BarProps) {
  const { row } = props;
  if (row.href === undefined) return <BarDrawing {...props} />;
  return (
    <a className="range__link" href={row.href} aria-label={`${row.label}: ${row.words}`}>
      <BarDrawing {...props} />
    </a>
  );
}

function BarDrawing({ row, of, layout, top }: BarProps) {
  const { narrow, width, rowHeight, barX, barWidth } = layout;
  const barY = top + (narrow ? 42 : 8);
  const filled = of === 0 ? 0 : (barWidth * row.count) / of;
  const units = of > 1 && of <= 24 ? Array.from({ length: of - 1 }, (_, n) => barX + (barWidth * (n + 1)) / of) : [];
  return (
    <>
      <rect className="dot__room" x={1} y={top + 1} width={width - 2} height={rowHeight - 2} rx={4} />
      <text className="range__label" x={8} y={top + 20.5}>
        {row.label}
      </text>
      <rect className="range__track" x={barX} y={barY} width={barWidth} height={barHeight} />
      <rect className="range__bar" x={barX} y={barY} width={filled} height={barHeight} />
      {units.map((x) => (
        <line key={x} className="range__unit" x1={x} x2={x} y1={barY} y2={barY + barHeight} />
      ))}
      <text className="range__count" x={narrow ? 8 : barX + barWidth + 12} y={top + (narrow ? 37 : 20.5)}>
        {row.words}
      </text>
    </>
  );
}
