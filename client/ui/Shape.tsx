/** Shape: the form that tells kinds apart on a drawing; colour only repeats it. Hollow stands for a second property, such as 'ambtelijk'. */
import { classes } from './classes.ts';

export type ShapeForm = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';

const paths: Record<Exclude<ShapeForm, 'circle'>, string> = {
  square: 'M-6.5-6.5h13v13h-13z',
  triangle: 'M0-8 8 6H-8z',
  diamond: 'M0-8.5 8.5 0 0 8.5-8.5 0z',
  cross: 'M-2.5-7.5h5v5h5v5h-5v5h-5v-5h-5v-5h5z',
};

interface ShapeProps {
  form: ShapeForm;
  hollow?: boolean;
  x: number;
  y: number;
}

export function Shape({ form, hollow = false, x, y }: ShapeProps) {
  const className = classes('shape', `shape--${form}`, hollow && 'shape--hollow');
  if (form === 'circle') return <circle className={className} cx={x} cy={y} r={7} />;
  return <path className={className} d={paths[form]} transform={`translate(${x} ${y})`} />;
}

export interface LegendItem {
  form: ShapeForm;
  hollow?: boolean;
  label: string;
}

/** What the shapes of a drawing stand for. */
export function ShapeLegend({ label, items }: { label: string; items: readonly LegendItem[] }) {
  return (
    <ul className="legend" aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          <svg width="20" height="20" aria-hidden="true">
            <Shape form={item.form} hollow={item.hollow ?? false} x={10} y={10} />
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
