import { useRef } from 'react';
import type { Layer } from '../../shared/nouns.ts';
import { useWidth } from '../ui/observe.ts';
import { useSay } from '../ui/say.tsx';
import { linesOf } from '../ui/text-lines.ts';
import { supportLayout, type Place } from './support-layout.ts';
import type { SupportCell, SupportRow, Verdict } from '../../shared/support-rows.ts';

interface SupportGridProps {
  rows: readonly SupportRow[];
  step(step: number): string;
  layer(layer: Layer): string;
  href(cell: SupportCell, step: number): string;
}

/** Steps by layers: each cell says how many of the layer's own organisations can live with the step, the last column whether each layer can. */
export function SupportGrid({ rows, step, layer, href }: SupportGridProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const layers = rows[0]?.cells.map((cell) => cell.layer) ?? [];
  const layout = supportLayout(useWidth(box, 720), rows.length, layers.length);
  const { width, height, narrow } = layout;
  const heads = [...layers.map(layer), say('bindingness.support.every')];
  return (
    <div className="support" ref={box}>
      <svg
        role="group"
        aria-label={say('bindingness.support.drawing')}
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
      >
        {layout.heads.map((place, n) => (
          <Words key={heads[n]} text={heads[n] ?? ''} place={place} className="support__head" at="middle" />
        ))}
        {layout.rows.map((places, index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <g key={row.step}>
              <Words
                text={step(row.step)}
                place={places.label}
                className={narrow ? 'support__head' : 'range__label'}
                at="start"
              />
              {row.cells.map((cell, n) => (
                <Cell
                  key={cell.layer}
                  cell={cell}
                  place={places.cells[n]}
                  name={narrow ? layer(cell.layer) : undefined}
                  href={href(cell, row.step)}
                  label={say('bindingness.support.cell', { ...cell, step: step(row.step), layer: layer(cell.layer) })}
                />
              ))}
              <Every verdict={row.every} place={places.verdict} narrow={narrow} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

type Anchor = 'start' | 'middle' | 'end';

/** A text in its place, in as many lines as it needs, in the middle of the height. */
function Words({ text, place, className, at }: { text: string; place: Place; className: string; at: Anchor }) {
  const lines = linesOf(text, Math.max(6, Math.floor(place.width / 7)));
  const x = { start: place.x, middle: place.x + place.width / 2, end: place.x + place.width }[at];
  const top = place.y + place.height / 2 - (lines.length - 1) * 8 + 5;
  return lines.map((line, n) => (
    <text key={line} className={className} x={x} y={top + n * 16} textAnchor={at}>
      {line}
    </text>
  ));
}

interface CellProps {
  cell: SupportCell;
  place: Place | undefined;
  /** the layer's name inside the cell, where no head says it */
  name: string | undefined;
  href: string;
  label: string;
}

function Cell({ cell, place, name, href, label }: CellProps) {
  const say = useSay();
  if (place === undefined) return null;
  const { count, total } = cell;
  const state = total === 0 ? 'none' : count === total ? 'all' : count === 0 ? 'nobody' : 'some';
  const words = total === 0 ? say('bindingness.support.none') : say('common.countOf', { count, total });
  const inner = { ...place, x: place.x + 3, y: place.y + 3, width: place.width - 6, height: place.height - 6 };
  const padded = { ...inner, x: inner.x + 8, width: inner.width - 16 };
  const sign = state === 'all' ? `✓ ${words}` : words;
  const drawing = (
    <>
      <rect className={`support__cell support__cell--${state}`} {...inner} rx={3} />
      {name !== undefined && <Words text={name} place={padded} className="range__label" at="start" />}
      <Words text={sign} place={padded} className="range__count" at={name === undefined ? 'middle' : 'end'} />
    </>
  );
  if (count === 0) return <g>{drawing}</g>;
  return (
    <a className="range__link" href={href} aria-label={label}>
      <rect className="dot__room" x={place.x + 1} y={place.y + 1} width={place.width - 2} height={place.height - 2} rx={4} />
      {drawing}
    </a>
  );
}

const signs: Record<Verdict, string> = { yes: '✓', no: '✕', open: '?' };

function Every({ verdict, place, narrow }: { verdict: Verdict; place: Place; narrow: boolean }) {
  const say = useSay();
  const words = `${signs[verdict]} ${say(`bindingness.support.${verdict}`)}`;
  const text = narrow ? `${say('bindingness.support.every')}: ${words}` : words;
  return (
    <Words text={text} place={place} className={`support__every support__every--${verdict}`} at={narrow ? 'end' : 'middle'} />
  );
}
