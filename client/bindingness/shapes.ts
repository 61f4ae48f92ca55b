import { typeGroups, type TypeGroup } from '../../shared/evidence/answers.ts';
import type { ShapeForm } from '../ui/Shape.tsx';

const wanted: Record<TypeGroup, ShapeForm> = {
  G4: 'square',
  G40: 'diamond',
  'other-gemeente': 'circle',
  provincie: 'triangle',
  waterschap: 'cross',
  rijk: 'square',
  other: 'circle',
};
const forms: readonly ShapeForm[] = ['square', 'diamond', 'circle', 'triangle', 'cross'];

/** The shape of each type of organisation in one figure: its own, or a free one where another type of the figure has it already. */
export function shapesOf(present: ReadonlySet<TypeGroup>): Map<TypeGroup, ShapeForm> {
  const shapes = new Map<TypeGroup, ShapeForm>();
  for (const type of typeGroups.filter((one) => present.has(one))) {
    const taken = [...shapes.values()];
    const free = taken.includes(wanted[type]) ? forms.find((form) => !taken.includes(form)) : undefined;
    shapes.set(type, free ?? wanted[type]);
  }
  return shapes;
}
