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

interface BarPlace {
  top: number;
  barX: number;
  barWidth: number;
  narrow: boolean;
  width: number;
}

const barHeight = 16;

export function RangeBars({ label, of, rows }: RangeBarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 720);
  const narrow = width < 520;
  const rowHeight = narrow ? 52 : 34;
  const barX = narrow ? 8 : 190;
  const place = { barX, barWidth: Math.max(40, width - barX - (narrow ? 8 : 230)), narrow, width };
  const height = rows.length * rowHeight + 4;
  return (
    <div className="range" ref={box}>
      <svg role="group" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {rows.map((row, n) => (
          <Bar key={row.id} row={row} of={of} place={{ ...place, top: n * rowHeight }} />
        ))}
      </svg>
    </div>
  );
}

function Bar({ row, of, place }: { row: RangeRow; of: number; place: BarPlace }) {
  const say = useSay();
  const count = say('common.countOf', { count: row.count, total: of });
  const words = row.note === undefined ? count : `${count}, ${row.note}`;
  const drawing = <BarDrawing row={row} of={of} place={place} words={words} />;
  if (row.href === undefined) return <g>{drawing}</g>;
  return (
    <a className="range__link" href={row.href} aria-label={`${row.label}: ${words}`}>
      {drawing}
    </a>
  );
}

function BarDrawing({ row, of, place, words }: { row: RangeRow; of: number; place: BarPlace; words: string }) {
  const { top, barX, barWidth, narrow, width } = place;
  const barY = top + (narrow ? 26 : 9);
  const filled = of === 0 ? 0 : (barWidth * row.count) / of;
  const textY = top + (narrow ? 18 : 22);
  const units = of > 1 && of <= 24 ? Array.from({ length: of - 1 }, (_, n) => barX + (barWidth * (n + 1)) / of) : [];
  return (
    <>
      <rect className="dot__room" x={1} y={top + 1} width={width - 2} height={narrow ? 50 : 32} rx={4} />
      <text className="range__label" x={8} y={textY}>
        {row.label}
      </text>
      <rect className="range__track" x={barX} y={barY} width={barWidth} height={barHeight} />
      <rect className="range__bar" x={barX} y={barY} width={filled} height={barHeight} />
      {units.map((x) => (
        <line key={x} className="range__unit" x1={x} x2={x} y1={barY} y2={barY + barHeight} />
      ))}
      <text className="range__count" x={narrow ? width - 8 : barX + barWidth + 12} y={textY} textAnchor={narrow ? 'end' : 'start'}>
        {words}
      </text>
    </>
  );
}
