/** StageBars: per layer one bar of its organisations by stage, and under it every stage that occurs as a link with its number. */
import { useRef } from 'react';
import { useWidth } from '../ui/observe.ts';
import { barLayout, labelHeight, swatch, type BarRow, type PlacedLabel, type PlacedRow } from './stage-bars.ts';

export interface LinkedRow extends BarRow {
  /** What a segment says in full, and where it leads; by its id. */
  linkOf(id: string): { href: string; label: string };
}

export function StageBars({ label, rows }: { label: string; rows: readonly LinkedRow[] }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 900);
  const layout = barLayout(rows, width);
  return (
    <div className="stage-bars" ref={box}>
      <svg
        role="group"
        aria-label={label}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${String(width)} ${String(layout.height)}`}
      >
        <Patterns />
        {layout.rows.map((place, index) => {
          const row = rows[index];
          return row === undefined ? null : <Row key={place.id} row={row} place={place} />;
        })}
      </svg>
    </div>
  );
}

/** Hatching keeps what is announced apart from what is confirmed, and who left apart from who never came, also without colour. */
function Patterns() {
  return (
    <defs>
      <pattern id="stage-hatch" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="stage-hatch__ground" width={6} height={6} />
        <rect className="stage-hatch__line" width={3} height={6} />
      </pattern>
      <pattern id="stage-dots" width={5} height={5} patternUnits="userSpaceOnUse">
        <rect className="stage-dots__ground" width={5} height={5} />
        <circle className="stage-dots__dot" cx={2.5} cy={2.5} r={1.2} />
      </pattern>
    </defs>
  );
}

function Row({ row, place }: { row: LinkedRow; place: PlacedRow }) {
  const { bar, name } = place;
  const segments = row.extra === undefined ? row.segments : [...row.segments, row.extra];
  return (
    <g>
      <text className={row.part ? 'stage-bars__name' : 'stage-bars__name stage-bars__name--whole'} x={name.x} y={name.y}>
        {row.name}
      </text>
      <rect className="range__track" x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
      {segments.map((segment, n) => {
        const at = place.labels[n];
        const stretch = place.stretches.find(({ id }) => id === segment.id);
        return at === undefined ? null : (
          <Segment
            key={segment.id}
            text={segment.label}
            at={at}
            stretch={stretch}
            height={bar.height}
            link={row.linkOf(segment.id)}
          />
        );
      })}
    </g>
  );
}

interface SegmentProps {
  text: string;
  at: PlacedLabel;
  stretch: PlacedLabel | undefined;
  height: number;
  link: { href: string; label: string };
}

const patternOf: Readonly<Record<string, string>> = { announced: 'url(#stage-hatch)', declined: 'url(#stage-dots)' };

function Segment({ text, at, stretch, height, link }: SegmentProps) {
  const middle = at.y + labelHeight / 2;
  const form = { className: `stage-mark stage-mark--${at.id}`, fill: patternOf[at.id] };
  return (
    <a className="range__link" href={link.href} aria-label={link.label}>
      {stretch !== undefined && <rect {...form} x={stretch.x} y={stretch.y} width={stretch.width} height={height} />}
      <rect className="dot__room" x={at.x} y={at.y} width={at.width} height={labelHeight} rx={3} />
      <rect {...form} x={at.x + 4} y={middle - swatch / 2} width={swatch} height={swatch} />
      <text className="range__label" x={at.x + swatch + 9} y={middle + 4.5}>
        {text}
      </text>
    </a>
  );
}
