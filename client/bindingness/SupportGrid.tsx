import { useRef } from 'react';
import type { Layer } from '../../shared/nouns.ts';
import { useWidth } from '../ui/observe.ts';
import { useSay } from '../ui/say.tsx';
import { linesOf } from '../ui/text-lines.ts';
import type { SupportCell, SupportRow, Verdict } from './support-rows.ts';

interface SupportGridProps {
  rows: readonly SupportRow[];
  step(step: number): string;
  layer(layer: Layer): string;
  href(cell: SupportCell, step: number): string;
}

const rowHeight = 44;
const headHeight = 40;

interface Place {
  x: number;
  y: number;
  width: number;
}

/** Steps by layers: each cell says how many of the layer's own organisations can live with the step, the last column whether each layer can. */
export function SupportGrid({ rows, step, layer, href }: SupportGridProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 720);
  const layers = rows[0]?.cells.map((cell) => cell.layer) ?? [];
  const labelWidth = width < 520 ? 96 : 190;
  const column = Math.min(150, (width - labelWidth) / (layers.length + 1));
  const height = headHeight + rows.length * rowHeight + 4;
  const placeOf = (place: number, row: number): Place => ({
    x: labelWidth + place * column,
    y: headHeight + row * rowHeight,
    width: column,
  });
  return (
    <div className="support" ref={box}>
      <svg
        role="group"
        aria-label={say('bindingness.support.drawing')}
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
      >
        {[...layers.map(layer), say('bindingness.support.every')].map((name, place) => (
          <Lines key={name} text={name} place={{ ...placeOf(place, 0), y: 14 }} className="support__head" centred />
        ))}
        {rows.map((row, index) => (
          <g key={row.step}>
            <Lines
              text={step(row.step)}
              place={{ x: 4, y: headHeight + index * rowHeight + 20, width: labelWidth - 8 }}
              className="range__label"
            />
            {row.cells.map((cell, place) => (
              <Cell
                key={cell.layer}
                cell={cell}
                place={placeOf(place, index)}
                href={href(cell, row.step)}
                label={say('bindingness.support.cell', {
                  step: step(row.step),
                  layer: layer(cell.layer),
                  count: cell.count,
                  total: cell.total,
                })}
              />
            ))}
            <Every verdict={row.every} place={placeOf(layers.length, index)} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function Lines({
  text,
  place,
  className,
  centred = false,
}: {
  text: string;
  place: Place;
  className: string;
  centred?: boolean;
}) {
  const lines = linesOf(text, Math.max(6, Math.floor(place.width / 7)));
  const top = centred ? place.y : place.y - (lines.length - 1) * 8;
  return lines.map((line, n) => (
    <text
      key={line}
      className={className}
      x={centred ? place.x + place.width / 2 : place.x}
      y={top + n * 16 + 5}
      textAnchor={centred ? 'middle' : 'start'}
    >
      {line}
    </text>
  ));
}

function Cell({ cell, place, href, label }: { cell: SupportCell; place: Place; href: string; label: string }) {
  const say = useSay();
  const { count, total } = cell;
  const state = total === 0 ? 'none' : count === total ? 'all' : count === 0 ? 'nobody' : 'some';
  const words = total === 0 ? say('bindingness.support.none') : say('common.countOf', { count, total });
  const drawing = (
    <>
      <rect
        className={`support__cell support__cell--${state}`}
        x={place.x + 3}
        y={place.y + 3}
        width={place.width - 6}
        height={rowHeight - 6}
        rx={3}
      />
      <text className="range__count" x={place.x + place.width / 2} y={place.y + rowHeight / 2 + 5} textAnchor="middle">
        {state === 'all' ? `✓ ${words}` : words}
      </text>
    </>
  );
  if (count === 0) return <g>{drawing}</g>;
  return (
    <a className="range__link" href={href} aria-label={label}>
      <rect className="dot__room" x={place.x + 1} y={place.y + 1} width={place.width - 2} height={rowHeight - 2} rx={4} />
      {drawing}
    </a>
  );
}

const signs: Record<Verdict, string> = { yes: '✓', no: '✕', open: '?' };

function Every({ verdict, place }: { verdict: Verdict; place: Place }) {
  const say = useSay();
  return (
    <Lines
      text={`${signs[verdict]} ${say(`bindingness.support.${verdict}`)}`}
      place={{ ...place, y: place.y + (verdict === 'open' ? 14 : rowHeight / 2 - 1) }}
      className={`support__every support__every--${verdict}`}
      centred
    />
  );
}
