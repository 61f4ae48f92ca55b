/**
 * DotStrip: a scale with one dot per item; every dot is a link.
 *
 *   <DotStrip label="Voorkeur van gemeenten over gemeenten" categories={steps}
 *     dots={[{ id, category: '2', shape: 'circle', hollow: false, label: 'Gemeente Voorbeeldstad: Richtinggevend, bestuurlijk vastgesteld',
 *       short: 'Voorbeeldstad', href: '#standpunt-12' }]}
 *     legend={[{ form: 'circle', label: 'Gemeente' }, { form: 'circle', hollow: true, label: 'ambtelijk' }]} />
 *
 * Kinds are told apart by shape. With few dots their names (`short`) stand beside them. Counts stand under the category.
 */
import { useRef } from 'react';
import { dotLayout, dotSize, type DotCategory, type PlacedCategory, type PlacedDot } from './dot-layout.ts';
import { useWidth } from './observe.ts';
import { useSay } from './say.tsx';
import { Shape, ShapeLegend, type LegendItem, type ShapeForm } from './Shape.tsx';

export interface Dot {
  id: string;
  /** Id of its category. */
  category: string;
  shape: ShapeForm;
  hollow?: boolean;
  /** Everything the dot says, in words: who, where on the scale, in what capacity. */
  label: string;
  /** The name shown beside the dot where there is room. */
  short?: string;
  href: string;
}

interface DotStripProps {
  label: string;
  categories: readonly DotCategory[];
  dots: readonly Dot[];
  legend: readonly LegendItem[];
}

export function DotStrip({ label, categories, dots, legend }: DotStripProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 720);
  const layout = dotLayout({ width, categories, items: dots });
  const byId = new Map(dots.map((dot) => [dot.id, dot]));
  return (
    <div className="dots" ref={box}>
      <ShapeLegend label={say('common.figure.legend')} items={legend} />
      <svg
        className="dots__drawing"
        role="group"
        aria-label={label}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        {layout.categories.map((category, n) => (
          <Category key={category.id} category={category} even={n % 2 === 0} />
        ))}
        {layout.upright && <line className="axis" x1={0} x2={layout.width} y1={layout.baseline} y2={layout.baseline} />}
        {layout.dots.map((place) => {
          const dot = byId.get(place.id);
          return dot === undefined ? null : <DotLink key={dot.id} dot={dot} place={place} />;
        })}
      </svg>
    </div>
  );
}

function Category({ category, even }: { category: PlacedCategory; even: boolean }) {
  const { label, tally } = category;
  return (
    <>
      {even && <rect className="dots__band" x={category.x} y={category.y} width={category.width} height={category.height} />}
      {category.lines.map((line, n) => (
        <text key={line} className="dots__label" x={label.x} y={label.y + n * 18} textAnchor={label.anchor}>
          {line}
        </text>
      ))}
      <text className="dots__count" x={tally.x} y={tally.y} textAnchor={tally.anchor}>
        {category.count}
      </text>
    </>
  );
}

function DotLink({ dot, place }: { dot: Dot; place: PlacedDot }) {
  const half = dotSize / 2;
  const wide = place.text === undefined ? dotSize : dotSize + 6 + place.text.length * 7;
  return (
    <a className="dot" href={dot.href} aria-label={dot.label}>
      <rect className="dot__room" x={place.x - half} y={place.y - half + 1} width={wide} height={dotSize - 2} rx={4} />
      <Shape form={dot.shape} hollow={dot.hollow ?? false} x={place.x} y={place.y} />
      {place.text !== undefined && (
        <text className="dot__name" x={place.x + half} y={place.y + 4.5}>
          {place.text}
        </text>
      )}
      <title>{dot.label}</title>
    </a>
  );
}
